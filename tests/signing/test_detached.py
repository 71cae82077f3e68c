import base64
import datetime
import shutil
import subprocess
from pathlib import Path

import pytest
from asn1crypto import cms
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID
from hypothesis import given, settings
from hypothesis import strategies as st

from ksii.signing import detached, envelope
from ksii.signing.armour import armoured
from ksii.signing.errors import SigningError
from ksii.signing.keys import Key, open_p12
from ksii.signing.trust import Trust
from ksii.signoff.verdict import Verdict
from tests.signing.authority import AT, DOCUMENT, LATER, PASSPHRASE, REVOKED, Holder, Wish, authority, issue, named, stamper
from tests.signing.gostauthority import envelope as cms_file
from tests.signing.gostauthority import plain_signer

CONTENT = b'{"decision":"agreed","lang":"kk","edition":"160126"}'
OPENSSL = shutil.which("openssl")


def looked(signature: bytes, content: bytes = CONTENT, trust: Trust | None = None) -> Verdict:
    return detached.verify(content, signature, trust or authority().trust(crl=True))


def signed_by(holder: Holder, content: bytes = CONTENT) -> bytes:
    """A signature as another program makes it, which doesn't look at validity."""
    return cms_file([plain_signer(holder, content)], [holder.der, authority().middle.der])


class Careless(Key):
    def ready(self, at: datetime.datetime | None) -> None:
        """Sign whatever the time."""


def claiming(holder: Holder, folder: Path, at: datetime.datetime, stamped: datetime.datetime | None = None) -> bytes:
    """A signature that claims a time, by a key that is asked although it can't be used then."""
    key = open_p12(holder.p12(folder), PASSPHRASE)
    careless = Careless(key.certificate, key.chain, key.signer)
    return detached.sign(CONTENT, careless, authority().timestamper(stamped) if stamped else None, at)


def test_a_signature_says_who_signed_and_when(person: Key) -> None:
    verdict = looked(detached.sign(CONTENT, person, at=AT))
    assert (verdict.soundness, verdict.level) == ("good", "signed")
    assert verdict.claimed == AT
    assert verdict.at is None
    assert verdict.algorithm == "sha256_ecdsa sha256"
    assert verdict.identity.organisation == "960440000538"


def test_a_time_stamp_proves_when(person: Key) -> None:
    verdict = looked(detached.sign(CONTENT, person, authority().timestamper(), AT))
    assert (verdict.soundness, verdict.at) == ("good", LATER)


@pytest.mark.skipif(OPENSSL is None, reason="needs openssl")
def test_openssl_alone_checks_it(person: Key, tmp_path: Path) -> None:
    files = {"content": CONTENT, "signature": detached.sign(CONTENT, person, at=AT), "root": authority().root.pem}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    words = ["cms", "-verify", "-binary", "-inform", "DER", "-in", "signature", "-content", "content", "-CAfile", "root"]
    words += ["-purpose", "any", "-cades", "-attime", str(int(AT.timestamp())), "-out", "/dev/null"]
    for content, answer in ((CONTENT, 0), (CONTENT.replace(b"kk", b"ru"), 4)):
        (tmp_path / "content").write_bytes(content)
        assert subprocess.run([OPENSSL or "", *words], cwd=tmp_path, check=False, capture_output=True).returncode == answer


def test_an_edited_statement_is_bad(person: Key) -> None:
    signature = detached.sign(CONTENT, person, at=AT)
    for edited in (CONTENT.replace(b"agreed", b"reject"), CONTENT.replace(b"kk", b"ru"), CONTENT + b"\n", b""):
        assert looked(signature, edited).soundness == "bad-signature"


def test_a_cut_off_signature_is_bad(person: Key) -> None:
    signature = detached.sign(CONTENT, person, at=AT)
    for length in (0, 1, 20, len(signature) // 2, len(signature) - 1):
        assert looked(signature[:length]).soundness == "bad-signature"


@settings(max_examples=60, deadline=None)
@given(place=st.floats(0, 0.999), bit=st.integers(0, 7))
def test_damage_anywhere_raises_nothing_and_names_nobody_else(place: float, bit: int) -> None:
    signature = bytearray(_one())
    signature[int(place * len(signature))] ^= 1 << bit
    verdict = looked(bytes(signature))
    assert verdict.soundness != "good" or verdict.identity.certificate == looked(_one()).identity.certificate


def _one() -> bytes:
    if not _MADE:
        _MADE.append(signed_by(authority().person))
    return _MADE[0]


_MADE: list[bytes] = []


@settings(max_examples=50)
@given(st.binary(max_size=200))
def test_bytes_that_are_no_signature_are_bad(data: bytes) -> None:
    assert looked(data).soundness == "bad-signature"


def test_other_forms_of_the_same_bytes_are_read(person: Key) -> None:
    signature = detached.sign(CONTENT, person, at=AT)
    forms = [armoured(signature, "CMS", 64), armoured(signature, "PKCS7"), base64.b64encode(signature), base64.encodebytes(signature)]
    assert [looked(form).soundness for form in forms] == ["good"] * 4


def test_attached_content_counts_when_it_is_the_same() -> None:
    person, middle = authority().person, authority().middle
    same = cms_file([plain_signer(person, CONTENT)], [person.der, middle.der], CONTENT)
    other = cms_file([plain_signer(person, b"other")], [person.der, middle.der], b"other")
    assert looked(same).soundness == "good"
    assert looked(other).detail == "the signature carries other content than this"


def test_an_unknown_root_trusts_nobody(person: Key) -> None:
    signature = detached.sign(CONTENT, person, at=AT)
    for name in ("Another root", "Test root"):
        stranger = issue(Wish(named(country_name="KZ", common_name=name), 1, authority=True), None)
        assert looked(signature, trust=Trust((stranger.der,), (), AT.date())).soundness == "unverifiable"
    assert looked(signature, trust=Trust()).detail == "no root certificate is configured"


def test_a_look_alike_certificate_is_not_trusted() -> None:
    false_root = issue(Wish(named(country_name="KZ", common_name="Test authority"), 2, authority=True), None)
    minister = issue(Wish(authority().person.certificate.subject, 10), false_root)
    signature = cms_file([plain_signer(minister, CONTENT)], [minister.der, false_root.der, authority().middle.der])
    assert looked(signature).soundness == "unverifiable"


def test_a_certificate_that_had_run_out(tmp_path: Path) -> None:
    verdict = looked(claiming(authority().expired, tmp_path, AT))
    assert (verdict.soundness, verdict.identity.organisation) == ("expired", "")
    before = looked(claiming(authority().expired, tmp_path, datetime.datetime(2026, 2, 1, tzinfo=datetime.UTC)))
    assert before.soundness == "good"


def test_a_certificate_that_was_not_valid_yet(tmp_path: Path) -> None:
    verdict = looked(claiming(authority().second, tmp_path, datetime.datetime(2025, 2, 1, tzinfo=datetime.UTC)))
    assert verdict.soundness == "expired"
    assert "not valid yet" in verdict.detail


def test_a_stamp_overrules_the_time_that_is_claimed(tmp_path: Path) -> None:
    earlier = datetime.datetime(2026, 2, 1, tzinfo=datetime.UTC)
    assert looked(claiming(authority().expired, tmp_path, earlier, stamped=AT)).soundness == "expired"


def test_without_any_time_the_given_day_counts() -> None:
    signature = signed_by(authority().expired)
    trust = authority().trust()
    assert looked(signature, trust=trust).soundness == "expired"
    assert looked(signature, trust=Trust(trust.roots, (), datetime.date(2026, 2, 1), DOCUMENT)).soundness == "good"


def test_a_revoked_certificate(tmp_path: Path) -> None:
    earlier = REVOKED - datetime.timedelta(days=30)
    for at in (AT, earlier):
        verdict = looked(claiming(authority().revoked, tmp_path, at))
        assert verdict.soundness == "revoked"
        assert "2026-05-01" in verdict.detail


def test_a_signature_stamped_before_the_revocation_stays_good(tmp_path: Path) -> None:
    earlier = REVOKED - datetime.timedelta(days=30)
    assert looked(claiming(authority().revoked, tmp_path, earlier, stamped=earlier)).soundness == "good"
    assert looked(claiming(authority().revoked, tmp_path, earlier, stamped=AT)).soundness == "revoked"


def test_a_list_that_the_issuer_did_not_sign_revokes_nobody(tmp_path: Path) -> None:
    crl = bytearray(authority().crl)
    crl[-1] ^= 1
    trust = Trust(authority().trust().roots, (bytes(crl),), AT.date(), DOCUMENT)
    assert looked(claiming(authority().revoked, tmp_path, AT), trust=trust).soundness == "good"


def test_a_stamp_of_an_unknown_authority_proves_nothing(person: Key) -> None:
    usages = (ExtendedKeyUsageOID.TIME_STAMPING.dotted_string,)
    stranger = issue(Wish(named(common_name="Stranger"), 1, usages=usages), None, rsa.generate_private_key(65537, 2048))
    verdict = looked(detached.sign(CONTENT, person, stamper(stranger, LATER), AT))
    assert (verdict.soundness, verdict.at) == ("good", None)
    assert "isn't trusted" in verdict.detail


def test_a_stamp_by_somebody_who_is_no_authority_proves_nothing(person: Key) -> None:
    anybody = issue(Wish(named(common_name="Anybody"), 41), authority().middle, rsa.generate_private_key(65537, 2048))
    verdict = looked(detached.sign(CONTENT, person, stamper(anybody, LATER), AT))
    assert (verdict.soundness, verdict.at) == ("good", None)
    assert "isn't made by a time stamp authority" in verdict.detail


def test_a_stamp_of_another_signature_is_bad(person: Key) -> None:
    first, second = (cms.ContentInfo.load(detached.sign(text, person, authority().timestamper(), AT)) for text in (CONTENT, b"other"))
    first["content"]["signer_infos"][0]["unsigned_attrs"] = second["content"]["signer_infos"][0]["unsigned_attrs"]
    verdict = looked(first.dump(force=True))
    assert verdict.soundness == "bad-signature"
    assert "time stamp" in verdict.detail


def test_a_certificate_for_logging_in_is_no_signature() -> None:
    login = issue(Wish(named(common_name="Login"), 33, documents=False), authority().middle)
    verdict = looked(signed_by(login))
    assert verdict.soundness == "unverifiable"
    assert "not one for signing documents" in verdict.detail


def test_weak_algorithms_are_not_believed() -> None:
    info = plain_signer(authority().person, CONTENT)
    info["digest_algorithm"] = {"algorithm": "sha1"}
    weak = looked(cms_file([info], [authority().person.der]))
    assert weak.soundness == "unverifiable"
    assert "sha1 is too weak" in weak.detail


def test_a_signature_without_signed_attributes_is_not_believed() -> None:
    info = plain_signer(authority().person, CONTENT)
    bare = cms.SignerInfo({name: info[name] for name in info.native if name not in {"signed_attrs", "unsigned_attrs"}})
    assert looked(cms_file([bare], [authority().person.der])).detail == "the signature has no signed attributes"


def test_a_signature_without_its_certificate_is_unverifiable() -> None:
    assert looked(cms_file([plain_signer(authority().person, CONTENT)], [])).soundness == "unverifiable"


def test_two_signers_of_one_file_are_both_named() -> None:
    first, second = authority().person, authority().second
    certificates = [first.der, second.der, authority().middle.der]
    both = looked(cms_file([plain_signer(first, CONTENT), plain_signer(second, CONTENT)], certificates))
    assert both.soundness == "good"
    assert len({both.identity.subject, *(other.identity.subject for other in both.others)}) == 2
    spoiled = looked(cms_file([plain_signer(first, CONTENT), plain_signer(second, b"other")], certificates))
    assert spoiled.soundness == "bad-signature"


def test_files_that_are_too_large_are_not_looked_at(person: Key, monkeypatch: pytest.MonkeyPatch) -> None:
    assert looked(b"\x30" * (envelope.LIMIT + 1)).detail == f"a signature of more than {envelope.LIMIT} bytes isn't read"
    crowd = cms_file([plain_signer(authority().person, CONTENT)] * 9, [authority().person.der])
    assert "9 signers" in looked(crowd).detail
    monkeypatch.setattr(envelope, "LIMIT", 100)
    assert looked(detached.sign(CONTENT, person, at=AT)).soundness == "bad-signature"


def test_an_authority_that_does_not_answer_is_said_so(person: Key) -> None:
    class Silent(type(authority().timestamper())):  # type: ignore[misc]
        def request_tsa_response(self, req: object) -> object:
            raise OSError(f"no answer to {type(req).__name__}")

    silent = object.__new__(Silent)
    silent.__dict__ = authority().timestamper().__dict__
    with pytest.raises(SigningError, match="no answer"):
        detached.sign(CONTENT, person, silent, AT)
