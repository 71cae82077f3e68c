"""Keys that sign: a PKCS #12 file, a token behind PKCS #11, an OpenSSH key. GOST keys stay where they are; see `ksii.signing.gost`."""

import datetime
from dataclasses import dataclass, field
from pathlib import Path

from asn1crypto import keys as asn1keys
from asn1crypto import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat, pkcs12
from pyhanko.sign.signers import Signer, SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore

from ksii.signing import gost, p12
from ksii.signing.errors import KeyRefusedError
from ksii.signing.identity import personal
from ksii.signing.keyfile import read
from ksii.signing.token import on_token

SshPrivate = ed25519.Ed25519PrivateKey | ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey

GOST_ADVICE = "GOST keys don't sign here: sign the file in NCALayer or eGov mobile and import the result"


@dataclass(frozen=True, slots=True)
class Key:
    """What signs: a certificate (DER), those above it as far as known, and the private operation behind `signer`."""

    certificate: bytes = field(repr=False)
    chain: tuple[bytes, ...] = field(repr=False)
    signer: Signer = field(repr=False)

    def ready(self, at: datetime.datetime | None) -> None:
        """Raise KeyRefusedError when the certificate isn't one for documents, or isn't valid at a time (with time zone)."""
        found = x509.Certificate.load(self.certificate)
        if found.key_usage_value is not None and "non_repudiation" not in found.key_usage_value.native:
            raise KeyRefusedError("this certificate is not one for signing documents (key usage: non-repudiation is missing)")
        if at is not None and at < found.not_valid_before:
            raise KeyRefusedError(f"the certificate isn't valid before {found.not_valid_before.date()}")
        if at is not None and at > found.not_valid_after:
            raise KeyRefusedError(f"the certificate ran out on {found.not_valid_after.date()}")

    def personal(self) -> bool:
        """Whether the certificate carries the number of a person, which everybody could read who gets a file signed with it."""
        return any(map(personal, (self.certificate, *self.chain)))

    def runs_out(self) -> datetime.date:
        """Return the last day of the certificate."""
        last: datetime.datetime = x509.Certificate.load(self.certificate).not_valid_after
        return last.date()


@dataclass(frozen=True, slots=True)
class SshKey:
    """An OpenSSH key that signs. `public` is `TYPE BASE64`, without comment."""

    private: SshPrivate = field(repr=False)
    public: str


def open_p12(path: Path, passphrase: str) -> Key:
    """Return the key in a PKCS #12 file (.p12, .pfx); raise KeyRefusedError with the reason when it can't be used."""
    data = read(path)
    try:
        found = pkcs12.load_pkcs12(data, passphrase.encode())
    except (ValueError, UnsupportedAlgorithm) as error:
        raise KeyRefusedError(_reason(data, passphrase)) from error
    if found.key is None or found.cert is None:
        raise KeyRefusedError(f"{path.name} holds no private key with its certificate")
    if not isinstance(found.key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey):
        raise KeyRefusedError(f"{path.name} holds a key of a kind that signs no documents")
    chain = tuple(other.certificate.public_bytes(Encoding.DER) for other in found.additional_certs)
    private = found.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return _key(found.cert.certificate.public_bytes(Encoding.DER), chain, private)


def _key(certificate: bytes, chain: tuple[bytes, ...], private: bytes) -> Key:
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]  # the library has no types here
    store.register_multiple(x509.Certificate.load(other) for other in chain)
    signer = SimpleSigner(
        signing_cert=x509.Certificate.load(certificate),
        signing_key=asn1keys.PrivateKeyInfo.load(private),
        cert_registry=store,
    )
    return Key(certificate, chain, signer)


def _reason(data: bytes, passphrase: str) -> str:
    if p12.foreign(data):
        return GOST_ADVICE
    match p12.unlocks(data, passphrase):
        case False:
            return "the passphrase is wrong"
        case True:
            return f"the passphrase is right, but the key is of a kind that isn't supported. If it is a GOST key: {GOST_ADVICE}"
    return "the passphrase is wrong, or this is no PKCS #12 file"


def open_pkcs11(module: Path, token: str, label: str, pin: str | None) -> Key:
    """Return the key with a label on a token, reached through a PKCS #11 module; without `pin`, the token's own PIN pad is asked.

    The token stays open until the program ends. Raise KeyRefusedError with the reason, LibraryMissingError without the extra.
    """
    signer, certificates = on_token(module, token, label, pin)
    if gost.mentioned(certificates[0]):
        raise KeyRefusedError(GOST_ADVICE)
    return Key(certificates[0], certificates[1:], signer)


def open_ssh(path: Path, passphrase: str) -> SshKey:
    """Return an OpenSSH key (Ed25519, ECDSA or RSA); an empty passphrase stands for none. Raise KeyRefusedError with the reason."""
    data, secret = read(path), passphrase.encode() or None
    load = serialization.load_ssh_private_key if b"OPENSSH PRIVATE KEY" in data else serialization.load_pem_private_key
    try:
        private = load(data, secret)
    except UnsupportedAlgorithm as error:
        raise KeyRefusedError(f"{path.name} can't be opened here: {error}") from error
    except (ValueError, TypeError) as error:
        raise KeyRefusedError(f"the passphrase of {path.name} is wrong or missing, or this is no private key") from error
    if not isinstance(private, ed25519.Ed25519PrivateKey | ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise KeyRefusedError(f"{path.name} is a key of a kind that isn't supported: use Ed25519, ECDSA or RSA")
    public = private.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode("ascii")
    return SshKey(private, public)
