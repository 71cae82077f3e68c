"""A key on a token, with SoftHSM in place of a smart card (Debian package `softhsm2`)."""

import importlib
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from asn1crypto import keys as asn1keys
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from ksii.signing import detached
from ksii.signing.errors import KeyRefusedError, LibraryMissingError
from ksii.signing.keys import open_pkcs11
from ksii.signing.pdf import Seal, inspect, seal
from tests.signing.authority import AT, Holder, Wish, authority, issue, named
from tests.signing.pages import page

MODULE = next(
    (path for path in map(Path, ("/usr/lib/softhsm/libsofthsm2.so", "/usr/local/lib/softhsm/libsofthsm2.so")) if path.exists()), None
)
PROGRAM = shutil.which("softhsm2-util")
PIN = "1234"

needs_softhsm = pytest.mark.skipif(MODULE is None or PROGRAM is None, reason="needs softhsm2")


@pytest.fixture(scope="module")
def holder() -> Holder:
    name = named(organization_name="Ministry of Water", common_name="Seal on a token")
    return issue(Wish(name, 90), authority().middle, rsa.generate_private_key(65537, 2048))


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory, holder: Holder) -> Iterator[Path]:
    """SoftHSM with one token, `office`, that holds the key and certificate `seal`."""
    folder = tmp_path_factory.mktemp("softhsm")
    (folder / "tokens").mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOFTHSM2_CONF", str(settings))
        words = ["--init-token", "--free", "--label", "office", "--pin", PIN, "--so-pin", "12345678"]
        subprocess.run([PROGRAM or "", *words], check=True, capture_output=True)
        assert MODULE is not None
        _filled(MODULE, holder)
        yield MODULE


def _filled(module: Path, holder: Holder) -> None:
    pkcs11: Any = importlib.import_module("pkcs11")
    rsa_keys: Any = importlib.import_module("pkcs11.util.rsa")
    x509: Any = importlib.import_module("pkcs11.util.x509")
    name = pkcs11.Attribute
    private = asn1keys.PrivateKeyInfo.load(holder.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()))
    token = pkcs11.lib(str(module)).get_token(token_label="office")  # noqa: S106  (a label)
    with token.open(rw=True, user_pin=PIN) as session:
        key = rsa_keys.decode_rsa_private_key(private["private_key"].parsed.dump())
        session.create_object(key | {name.TOKEN: True, name.LABEL: "seal", name.ID: b"1", name.SIGN: True})
        for label, der in (("seal", holder.der), ("authority", authority().middle.der)):
            certificate = x509.decode_x509_certificate(der)
            session.create_object(certificate | {name.TOKEN: True, name.LABEL: label, name.ID: label.encode()})


@needs_softhsm
@pytest.mark.parametrize(
    ("token", "label", "pin", "reason"),
    [
        ("office", "seal", "9999", "the PIN is wrong"),
        ("office", "nobody", PIN, "no key nobody on token office"),
        ("elsewhere", "seal", PIN, "no key seal on token elsewhere"),
    ],
)
def test_what_is_missing_is_said(module: Path, token: str, label: str, pin: str, reason: str) -> None:
    with pytest.raises(KeyRefusedError, match=reason):
        open_pkcs11(module, token, label, pin)


@needs_softhsm
def test_a_token_signs_statements_and_files(module: Path, holder: Holder) -> None:
    key, again = open_pkcs11(module, "office", "seal", PIN), open_pkcs11(module, "office", "seal", PIN)
    assert again.certificate == key.certificate
    assert key.certificate == holder.der
    verdict = detached.verify(b"statement", detached.sign(b"statement", key, at=AT), authority().trust())
    assert (verdict.soundness, verdict.identity.name) == ("good", "Ministry of Water")
    (found,) = inspect(seal(page(), key, Seal("sig_seal", AT, certify=True)), authority().trust())
    assert found.verdict.soundness == "good"


def test_a_module_that_is_not_there_is_said(tmp_path: Path) -> None:
    pytest.importorskip("pkcs11")
    with pytest.raises(KeyRefusedError, match="no key seal on token office"):
        open_pkcs11(tmp_path / "missing.so", "office", "seal", PIN)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(importlib.import_module("sys").modules, "pyhanko.sign.pkcs11", None)
    with pytest.raises(LibraryMissingError, match=r"pip install 'ksii\[pkcs11\]'"):
        open_pkcs11(tmp_path / "module.so", "office", "seal", PIN)
