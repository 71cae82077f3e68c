import datetime
import hmac
import shutil
import subprocess
from pathlib import Path

import pytest
from asn1crypto import keys as asn1keys
from asn1crypto import pkcs12
from asn1crypto import x509 as asn1x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.hazmat.primitives.serialization import pkcs12 as pyca_p12

from ksii.signing import detached, keyfile, p12
from ksii.signing.errors import KeyRefusedError
from ksii.signing.keys import open_p12
from tests.signing.authority import AT, PASSPHRASE, Holder, Wish, authority, issue, named
from tests.signing.gostauthority import gost_authority

OPENSSL = shutil.which("openssl")
GIT = shutil.which("git")


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    path.chmod(0o600)
    return path


def refusal(path: Path, passphrase: str = PASSPHRASE) -> str:
    with pytest.raises(KeyRefusedError) as refused:
        open_p12(path, passphrase)
    return str(refused.value)


def test_a_key_file_gives_certificate_and_chain(tmp_path: Path) -> None:
    key = open_p12(authority().person.p12(tmp_path), PASSPHRASE)
    assert key.certificate == authority().person.der
    assert key.chain == (authority().middle.der,)
    assert key.runs_out() == datetime.date(2027, 12, 31)


def test_a_wrong_passphrase_is_called_so(tmp_path: Path) -> None:
    assert refusal(authority().person.p12(tmp_path), "wrong") == "the passphrase is wrong"


def test_a_file_that_is_no_key_is_called_so(tmp_path: Path) -> None:
    assert "no PKCS #12 file" in refusal(written(tmp_path / "key.p12", b"nothing"))


@pytest.mark.skipif(OPENSSL is None, reason="needs openssl")
def test_the_old_encryption_of_the_national_authority_opens(tmp_path: Path) -> None:
    holder = issue(Wish(named(common_name="Old file"), 31), authority().middle, rsa.generate_private_key(65537, 2048))
    key, certificate, path = tmp_path / "key.pem", tmp_path / "certificate.pem", tmp_path / "old.p12"
    key.write_bytes(holder.private_pem)
    certificate.write_bytes(holder.pem)
    old = ["-legacy", "-certpbe", "PBE-SHA1-RC2-40", "-keypbe", "PBE-SHA1-3DES", "-macalg", "sha1"]
    words = ["pkcs12", "-export", *old, "-inkey", str(key), "-in", str(certificate), "-out", str(path), "-passout", f"pass:{PASSPHRASE}"]
    subprocess.run([OPENSSL or "", *words], check=True, capture_output=True)
    path.chmod(0o600)
    assert open_p12(path, PASSPHRASE).certificate == holder.der
    assert refusal(path, "wrong") == "the passphrase is wrong"


def gost_file(tmp_path: Path) -> Path:
    """A file with a GOST certificate in the clear and a key that no library here knows."""
    certificate = asn1x509.Certificate.load(gost_authority().person.certificate)
    bag = {"bag_id": "cert_bag", "bag_value": pkcs12.CertBag({"cert_id": "x509", "cert_value": certificate})}
    safe = pkcs12.ContentInfo({"content_type": "data", "content": pkcs12.SafeContents([pkcs12.SafeBag(bag)]).dump()})
    inner = pkcs12.AuthenticatedSafe([safe]).dump()
    mac = {"mac": {"digest_algorithm": {"algorithm": "sha1"}, "digest": b"0" * 20}, "mac_salt": b"salt", "iterations": 1}
    file = pkcs12.Pfx({"version": "v3", "auth_safe": {"content_type": "data", "content": inner}, "mac_data": mac})
    return written(tmp_path / "GOST512.p12", file.dump())


def test_a_gost_key_is_sent_to_the_national_programs(tmp_path: Path) -> None:
    reason = refusal(gost_file(tmp_path))
    assert "GOST" in reason
    assert "NCALayer" in reason
    assert "import" in reason


def test_a_key_of_an_unknown_kind_is_not_called_a_wrong_passphrase(tmp_path: Path) -> None:
    file = pkcs12.Pfx.load(authority().person.p12(tmp_path).read_bytes())
    known, unknown = bytes.fromhex("06092a864886f70d01050d"), bytes.fromhex("06092a864886f70d01057f")
    inner = file["auth_safe"]["content"].native.replace(known, unknown)
    mac = file["mac_data"]
    name = mac["mac"]["digest_algorithm"]["algorithm"].native
    file["auth_safe"]["content"] = inner
    mac["mac"]["digest"] = hmac.digest(p12._derived(name, PASSPHRASE, mac["mac_salt"].native, mac["iterations"].native), inner, name)
    path = written(tmp_path / "foreign.p12", file.dump(force=True))
    assert refusal(path).startswith("the passphrase is right")
    assert refusal(path, "wrong") == "the passphrase is wrong"


def test_a_file_without_private_key_is_refused(tmp_path: Path) -> None:
    data = pyca_p12.serialize_key_and_certificates(b"x", None, None, [authority().person.certificate], NoEncryption())
    assert "no private key" in refusal(written(tmp_path / "certificate.p12", data), "")


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620])
def test_a_key_that_others_can_touch_is_refused(tmp_path: Path, mode: int) -> None:
    path = authority().person.p12(tmp_path)
    path.chmod(mode)
    assert refusal(path) == "others can read the key key.p12: chmod 600 key.p12"


@pytest.mark.skipif(GIT is None, reason="needs git")
def test_a_key_in_the_work_tree_is_refused_unless_git_ignores_it(tmp_path: Path) -> None:
    subprocess.run([GIT or "", "init", "--quiet", str(tmp_path)], check=True)
    folder = tmp_path / "strategy"
    folder.mkdir()
    path = authority().person.p12(folder)
    assert "Git work tree" in refusal(path)
    (tmp_path / ".gitignore").write_text("*.p12\n", encoding="utf-8")
    assert open_p12(path, PASSPHRASE).certificate == authority().person.der


@pytest.mark.skipif(GIT is None, reason="needs git")
def test_a_link_to_a_key_in_the_work_tree_is_refused_too(tmp_path: Path) -> None:
    repository = tmp_path / "repository"
    subprocess.run([GIT or "", "init", "--quiet", str(repository)], check=True)
    path = authority().person.p12(repository)
    link = tmp_path / "link.p12"
    link.symlink_to(path)
    assert "Git work tree" in refusal(link)


def test_a_key_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "can't be read" in refusal(tmp_path / "missing.p12")
    assert "is no file" in refusal(tmp_path)


def test_a_file_too_large_for_a_key_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyfile, "LIMIT", 10)
    assert "larger than" in refusal(authority().person.p12(tmp_path))


@pytest.mark.parametrize(
    ("at", "reason"),
    [
        (datetime.datetime(2025, 12, 1, tzinfo=datetime.UTC), "the certificate isn't valid before 2026-01-01"),
        (datetime.datetime(2028, 1, 2, tzinfo=datetime.UTC), "the certificate ran out on 2027-12-31"),
    ],
)
def test_nothing_is_signed_outside_the_validity(tmp_path: Path, at: datetime.datetime, reason: str) -> None:
    key = open_p12(authority().person.p12(tmp_path), PASSPHRASE)
    with pytest.raises(KeyRefusedError, match=reason):
        detached.sign(b"statement", key, at=at)


def test_a_certificate_for_logging_in_signs_no_documents(tmp_path: Path) -> None:
    key = open_p12(login().p12(tmp_path), PASSPHRASE)
    with pytest.raises(KeyRefusedError, match="not one for signing documents"):
        detached.sign(b"statement", key, at=AT)


def login() -> Holder:
    return issue(Wish(named(common_name="Login"), 33, documents=False), authority().middle)


def test_the_private_key_stays_out_of_what_a_key_prints(tmp_path: Path) -> None:
    key = open_p12(authority().person.p12(tmp_path), PASSPHRASE)
    private = authority().person.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    secret = asn1keys.PrivateKeyInfo.load(private)["private_key"].parsed["private_key"].native
    assert str(secret) not in repr(key)
    assert "IIN" not in repr(key)


def test_a_certificate_with_a_personal_number_is_known_as_such(tmp_path: Path) -> None:
    assert open_p12(authority().person.p12(tmp_path), PASSPHRASE).personal()
    assert not open_p12(authority().seal.p12(tmp_path), PASSPHRASE).personal()
