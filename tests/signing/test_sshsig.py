import shutil
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, PrivateFormat
from hypothesis import given, settings
from hypothesis import strategies as st

from ksii.signing import sshsig
from ksii.signing.armour import armoured, binary
from ksii.signing.errors import KeyRefusedError
from ksii.signing.keys import SshKey, SshPrivate, open_ssh

CONTENT = "келісілді".encode()
SSH = shutil.which("ssh-keygen")
_PRIVATE: dict[str, SshPrivate] = {
    "ed25519": ed25519.Ed25519PrivateKey.generate(),
    "ecdsa": ec.generate_private_key(ec.SECP256R1()),
    "ecdsa384": ec.generate_private_key(ec.SECP384R1()),
    "ecdsa521": ec.generate_private_key(ec.SECP521R1()),
    "rsa": rsa.generate_private_key(65537, 2048),
}
KINDS = tuple(_PRIVATE)


def key(kind: str, folder: Path) -> tuple[SshKey, Path]:
    private = _PRIVATE[kind]
    path = folder / f"id_{kind}"
    path.write_bytes(private.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()))
    path.chmod(0o600)
    found = open_ssh(path, "")
    path.with_suffix(".pub").write_text(f"{found.public}\n", encoding="ascii")
    return found, path


@pytest.mark.parametrize("kind", KINDS)
def test_a_signature_names_the_public_key(kind: str, tmp_path: Path) -> None:
    found, _ = key(kind, tmp_path)
    verdict = sshsig.verify(CONTENT, sshsig.sign(CONTENT, found))
    assert (verdict.soundness, verdict.level, verdict.identity.ssh_key) == ("good", "signed", found.public)
    assert sshsig.verify(CONTENT + b".", sshsig.sign(CONTENT, found)).soundness == "bad-signature"


@pytest.mark.skipif(SSH is None, reason="needs ssh-keygen")
@pytest.mark.parametrize("kind", KINDS)
def test_ssh_keygen_checks_what_is_signed_here(kind: str, tmp_path: Path) -> None:
    found, _ = key(kind, tmp_path)
    (tmp_path / "signers").write_text(f"minister {found.public}\n", encoding="ascii")
    (tmp_path / "statement.sig").write_bytes(sshsig.sign(CONTENT, found))
    words = ["-Y", "verify", "-f", "signers", "-I", "minister", "-n", "ksii-approval", "-s", "statement.sig"]
    for content, answer in ((CONTENT, 0), (CONTENT + b".", 255)):
        run = subprocess.run([SSH or "", *words], cwd=tmp_path, input=content, check=False, capture_output=True)
        assert run.returncode == answer, run.stderr


@pytest.mark.skipif(SSH is None, reason="needs ssh-keygen")
@pytest.mark.parametrize("kind", KINDS)
def test_what_ssh_keygen_signs_is_checked_here(kind: str, tmp_path: Path) -> None:
    found, path = key(kind, tmp_path)
    words = ["-Y", "sign", "-f", str(path), "-n", "ksii-approval"]
    signed = subprocess.run([SSH or "", *words], input=CONTENT, check=True, capture_output=True).stdout
    assert sshsig.verify(CONTENT, signed).identity.ssh_key == found.public
    short = subprocess.run([SSH or "", *words, "-O", "hashalg=sha256"], input=CONTENT, check=True, capture_output=True).stdout
    assert sshsig.verify(CONTENT, short).algorithm.endswith("sha256")


def test_a_signature_made_for_something_else_is_refused(tmp_path: Path) -> None:
    found, _ = key("ed25519", tmp_path)
    verdict = sshsig.verify(CONTENT, sshsig.sign(CONTENT, found, "git"))
    assert (verdict.soundness, verdict.detail) == ("bad-signature", "the signature was made for “git”, not for “ksii-approval”")


def test_another_key_can_not_be_put_in(tmp_path: Path) -> None:
    mine, _ = key("ed25519", tmp_path)
    other, _ = key("ecdsa", tmp_path)
    blob = binary(sshsig.sign(CONTENT, mine), sshsig.LABEL)
    parts = sshsig._parsed(sshsig.sign(CONTENT, other))
    swapped = blob.replace(sshsig._parsed(sshsig.sign(CONTENT, mine)).public, parts.public)
    assert sshsig.verify(CONTENT, armoured(swapped, sshsig.LABEL)).soundness != "good"


@settings(max_examples=60)
@given(place=st.floats(0, 0.999), bit=st.integers(0, 7))
def test_damage_anywhere_is_never_good(place: float, bit: int) -> None:
    blob = bytearray(binary(_signed(), sshsig.LABEL))
    blob[int(place * len(blob))] ^= 1 << bit
    assert sshsig.verify(CONTENT, armoured(bytes(blob), sshsig.LABEL)).soundness != "good"


def _signed() -> bytes:
    private = ed25519.Ed25519PrivateKey.from_private_bytes(b"k" * 32)
    public = private.public_key().public_bytes_raw()
    blob = sshsig._string(b"ssh-ed25519") + sshsig._string(public)
    return sshsig.sign(CONTENT, SshKey(private, sshsig._public_line(blob)))


@given(st.binary(max_size=300))
def test_bytes_that_are_no_signature_are_bad(data: bytes) -> None:
    assert sshsig.verify(CONTENT, data).soundness == "bad-signature"


def test_a_cut_off_signature_is_bad() -> None:
    signed = _signed()
    blob = binary(signed, sshsig.LABEL)
    assert sshsig.verify(CONTENT, signed[: len(signed) // 2]).soundness == "bad-signature"
    assert sshsig.verify(CONTENT, armoured(blob[:-3], sshsig.LABEL)).detail == "the SSH signature is cut off"
    assert sshsig.verify(CONTENT, armoured(blob + b"more", sshsig.LABEL)).detail == "the SSH signature is longer than it says"
    assert "isn't read" in sshsig.verify(CONTENT, b"x" * (sshsig.LIMIT + 1)).detail


def test_a_digest_that_is_not_allowed_is_unverifiable() -> None:
    blob = binary(_signed(), sshsig.LABEL).replace(sshsig._string(b"sha512"), sshsig._string(b"sha1"))
    assert sshsig.verify(CONTENT, armoured(blob, sshsig.LABEL)).soundness == "unverifiable"


def test_keys_that_can_not_sign_say_why(tmp_path: Path) -> None:
    path = tmp_path / "id"
    _written(path, ed25519.Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"pw")))
    for passphrase in ("", "wrong"):
        with pytest.raises(KeyRefusedError, match="wrong or missing"):
            open_ssh(path, passphrase)
    assert open_ssh(path, "pw").public.startswith("ssh-ed25519 ")
    _written(path, b"nothing")
    with pytest.raises(KeyRefusedError, match="this is no private key"):
        open_ssh(path, "")
    _written(path, dsa.generate_private_key(2048).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    with pytest.raises(KeyRefusedError, match="use Ed25519, ECDSA or RSA"):
        open_ssh(path, "")
    path.chmod(0o644)
    with pytest.raises(KeyRefusedError, match="chmod 600"):
        open_ssh(path, "")


def test_a_key_with_a_passphrase_as_ssh_keygen_writes_it(tmp_path: Path) -> None:
    path = tmp_path / "id"
    secret = ed25519.Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, BestAvailableEncryption(b"phrase"))
    _written(path, secret)
    assert open_ssh(path, "phrase").public.startswith("ssh-ed25519 ")
    for passphrase in ("", "wrong"):
        with pytest.raises(KeyRefusedError, match="wrong or missing"):
            open_ssh(path, passphrase)


def _written(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    path.chmod(0o600)
