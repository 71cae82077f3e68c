import sys

import pytest
from asn1crypto import cms

from ksii.signing import detached, gost
from ksii.signing.errors import MalformedError
from ksii.signing.trust import Trust
from ksii.signoff.verdict import Verdict
from tests.signing.authority import AT, DOCUMENT, Holder, authority
from tests.signing.gostauthority import (
    OLD_SIGNATURE,
    GostHolder,
    envelope,
    gost_authority,
    gost_signature,
    gost_signer,
    plain_signer,
    revoking,
    sequence,
)

pytest.importorskip("gostcrypto")

CONTENT = b'{"decision":"agreed"}'


def trust(*crls: bytes) -> Trust:
    return Trust((gost_authority().root.certificate, authority().root.der), crls, AT.date(), DOCUMENT)


def looked(signature: bytes, content: bytes = CONTENT, whom: Trust | None = None) -> Verdict:
    return detached.verify(content, signature, whom or trust())


def signed(holder: GostHolder | None = None, content: bytes = CONTENT, attached: bytes | None = None) -> bytes:
    holder = holder or gost_authority().person
    return envelope([gost_signer(holder, content)], [holder.certificate, gost_authority().middle.certificate], attached)


def test_a_signature_made_in_the_national_program_is_really_checked() -> None:
    verdict = looked(signed())
    assert (verdict.soundness, verdict.level) == ("good", "imported")
    assert verdict.algorithm == "GOST R 34.10-2012 512, paramSetA"
    assert verdict.identity.organisation == "960440000538"
    assert verdict.claimed == AT
    assert verdict.detail == "revocation not checked: no list was given"


def test_attached_content_is_compared() -> None:
    assert looked(signed(attached=CONTENT)).soundness == "good"
    assert looked(signed(content=b"other", attached=b"other")).soundness == "bad-signature"


def test_an_edited_statement_is_bad() -> None:
    assert looked(signed(), CONTENT.replace(b"agreed", b"reject")).soundness == "bad-signature"


@pytest.mark.parametrize("place", [0, 127])
def test_an_altered_signature_is_bad(place: int) -> None:
    info = gost_signer(gost_authority().person, CONTENT)
    value = bytearray(info["signature"].native)
    value[place] ^= 1
    info["signature"] = bytes(value)
    assert looked(envelope([info], [gost_authority().person.certificate])).soundness == "bad-signature"


def test_a_signature_of_another_length_is_bad() -> None:
    info = gost_signer(gost_authority().person, CONTENT)
    info["signature"] = info["signature"].native[:-1]
    assert looked(envelope([info], [gost_authority().person.certificate])).soundness == "bad-signature"


def test_attributes_without_the_digest_are_bad() -> None:
    info = gost_signer(gost_authority().person, CONTENT)
    info["signed_attrs"] = cms.CMSAttributes([entry for entry in info["signed_attrs"] if entry["type"].native != "message_digest"])
    assert looked(envelope([info], [gost_authority().person.certificate])).soundness == "bad-signature"


def test_gost_and_another_signer_in_one_file() -> None:
    person, other = gost_authority().person, authority().person
    signers = [gost_signer(person, CONTENT), plain_signer(other, CONTENT)]
    certificates = [person.certificate, gost_authority().middle.certificate, other.der, authority().middle.der]
    both = looked(envelope(signers, certificates))
    assert (both.soundness, len(both.others)) == ("good", 1)
    assert looked(envelope(signers, certificates), b"other").soundness == "bad-signature"


def test_without_the_library_it_stays_unverifiable_and_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    signature = signed()
    gost._curve.cache_clear()
    monkeypatch.setitem(sys.modules, "gostcrypto.gosthash", None)
    verdict = looked(signature)
    assert verdict.soundness == "unverifiable"
    assert "pip install 'ksii[gost]'" in verdict.detail


def test_content_too_large_for_a_digest_in_python_is_unverifiable(monkeypatch: pytest.MonkeyPatch) -> None:
    signature = signed()
    monkeypatch.setattr(gost, "LIMIT", 10)
    assert looked(signature).detail == "the signature can't be checked here: a GOST digest of more than 10 bytes"


def test_an_older_algorithm_is_unverifiable_and_named() -> None:
    old = gost_signer(gost_authority().person, CONTENT, algorithm=OLD_SIGNATURE)
    verdict = looked(envelope([old], [gost_authority().person.certificate]))
    assert verdict.soundness == "unverifiable"
    assert OLD_SIGNATURE in verdict.detail


def test_an_unknown_authority_trusts_nobody() -> None:
    assert looked(signed(), whom=authority().trust()).detail == "the certificate leads to no configured root"
    assert looked(signed(), whom=Trust()).detail == "no root certificate is configured"


def test_the_authority_itself_may_be_the_root_that_is_configured() -> None:
    whom = Trust((gost_authority().middle.certificate,), (), AT.date(), DOCUMENT)
    person = gost_authority().person
    assert looked(envelope([gost_signer(person, CONTENT)], [person.certificate]), whom=whom).soundness == "good"


def test_a_person_may_not_issue_certificates() -> None:
    people = gost_authority()
    certificates = [people.forged.certificate, people.somebody.certificate, people.middle.certificate]
    verdict = looked(envelope([gost_signer(people.forged, CONTENT)], certificates))
    assert (verdict.soundness, verdict.detail) == ("unverifiable", "the certificate leads to no configured root")


def test_a_certificate_that_had_run_out() -> None:
    assert looked(signed(gost_authority().expired)).soundness == "expired"


def test_a_revoked_certificate_when_a_list_is_given() -> None:
    revoked = looked(signed(), whom=trust(revoking(gost_authority().middle, [3])))
    assert (revoked.soundness, revoked.identity.organisation) == ("revoked", "960440000538")
    other = looked(signed(), whom=trust(revoking(gost_authority().middle, [999])))
    assert (other.soundness, other.detail) == ("good", "")
    forged = looked(signed(), whom=trust(revoking(gost_authority().person, [3], gost_authority().middle.name)))
    assert forged.soundness == "good"


def test_a_key_that_is_no_point_of_the_curve_checks_nothing() -> None:
    certificate = bytearray(gost_authority().person.certificate)
    key = certificate.index(bytes.fromhex("048180")) + 3
    certificate[key] ^= 1
    assert not gost.verified(b"data", gost_signature(gost_authority().person.private, b"data"), bytes(certificate))


def test_a_key_of_another_kind_is_refused() -> None:
    with pytest.raises(MalformedError, match="public key"):
        gost.verified(b"data", b"0" * 128, authority().person.der)


def test_gost_algorithms_are_recognised_and_others_are_not() -> None:
    assert gost.mentioned(gost_authority().person.certificate)
    assert not gost.mentioned(authority().person.der)
    assert not gost.mentioned(sequence(b"\x06\x03\x2a\x85\x03"))


def test_a_certificate_of_the_other_family_is_no_issuer() -> None:
    holder: Holder = authority().middle
    assert not gost.issued(holder.der, gost_authority().root.certificate)
