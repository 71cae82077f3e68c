import pytest
from hypothesis import given
from hypothesis import strategies as st

from ksii.signing.armour import armoured, binary, blocks
from ksii.signing.errors import MalformedError
from ksii.signing.trust import gathered
from tests.signing.authority import AT, authority


@given(st.binary(min_size=1), st.integers(1, 100))
def test_a_block_gives_back_what_was_put_in(data: bytes, width: int) -> None:
    text = armoured(data, "CMS", width)
    assert binary(text, "CMS") == data
    assert blocks(b"before\n" + text + text, "CMS") == [data, data]
    assert blocks(text, "CERTIFICATE") == []


def test_two_blocks_where_one_is_expected_are_refused() -> None:
    with pytest.raises(MalformedError, match="there are 2"):
        binary(armoured(b"a", "CMS") * 2, "CMS")


def test_damaged_base64_is_refused() -> None:
    with pytest.raises(MalformedError, match="damaged"):
        binary(b"-----BEGIN CMS-----\nab!d\n-----END CMS-----", "CMS")


def test_trust_is_gathered_from_any_number_of_files() -> None:
    ca = authority()
    both = ca.root.pem + b"# a remark between\n" + ca.middle.pem
    trust = gathered([both, ca.seal.der], [ca.crl, armoured(ca.crl, "X509 CRL")], AT.date(), "tiny")
    assert trust.roots == (ca.root.der, ca.middle.der, ca.seal.der)
    assert trust.crls == (ca.crl, ca.crl)
    assert trust.moment.isoformat() == "2026-06-01T12:00:00+00:00"


def test_files_of_something_else_are_refused() -> None:
    for roots, crls in (([b""], []), ([b"text"], []), ([authority().person.private_pem], []), ([], [authority().root.pem])):
        with pytest.raises(MalformedError, match="in PEM or DER form"):
            gathered(roots, crls, AT.date(), "tiny")
