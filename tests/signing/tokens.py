"""SoftHSM in place of a smart card (Debian package `softhsm2`): token `office` holds the key and certificate `seal`, `locked` nothing."""

import functools
import importlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import pytest
from asn1crypto import keys as asn1keys
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.signing.authority import Holder, Wish, authority, issue, named

__all__ = ["PIN", "needs_softhsm", "softhsm", "token_holder"]
MODULE = next(
    (path for path in map(Path, ("/usr/lib/softhsm/libsofthsm2.so", "/usr/local/lib/softhsm/libsofthsm2.so")) if path.exists()), None
)
PROGRAM = shutil.which("softhsm2-util")
PIN = "1234"

needs_softhsm = pytest.mark.skipif(MODULE is None or PROGRAM is None, reason="needs softhsm2")


_FOLDER = tempfile.TemporaryDirectory(prefix="softhsm")


@functools.cache
def token_holder() -> Holder:
    """The certificate of the seal on the token."""
    name = named(organization_name="Ministry of Water", common_name="Seal on a token")
    return issue(Wish(name, 90), authority().middle, rsa.generate_private_key(65537, 2048))


@functools.cache
def softhsm() -> Path:
    """The module, set up once: a process loads it with one configuration and logs in to it once."""
    folder = Path(_FOLDER.name)
    (folder / "tokens").mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\n", encoding="utf-8")
    os.environ["SOFTHSM2_CONF"] = str(settings)
    for label in ("office", "locked"):
        words = ["--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", "12345678"]
        subprocess.run([PROGRAM or "", *words], check=True, capture_output=True)
    assert MODULE is not None
    _filled(MODULE, token_holder())
    return MODULE


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
