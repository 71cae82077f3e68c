"""An invented certificate authority for tests: made in the session, valid around 2026, its clock is `AT`."""

import datetime
import functools
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from asn1crypto import keys as asn1keys
from asn1crypto import x509 as asn1x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, PrivateFormat, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from ksii.signing.trust import Trust

AT = datetime.datetime(2026, 6, 1, 9, 30, tzinfo=datetime.UTC)
LATER = datetime.datetime(2026, 6, 1, 10, 0, tzinfo=datetime.UTC)
START = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
END = datetime.datetime(2027, 12, 31, tzinfo=datetime.UTC)
REVOKED = datetime.datetime(2026, 5, 1, tzinfo=datetime.UTC)

PERSONAL_NUMBER = "IIN900101300123"
ORGANISATION = "960440000538"
PASSPHRASE = "correct horse"  # noqa: S105  (the point of the example)
DOCUMENT = "clean-water"
HEAD_OF_ORGANISATION = "1.2.398.3.3.4.1.2.1"

PrivateKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


@dataclass(frozen=True)
class Holder:
    """A certificate with its private key and those above it, without the root."""

    certificate: x509.Certificate
    key: PrivateKey
    above: tuple[x509.Certificate, ...] = ()

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(Encoding.DER)

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(Encoding.PEM)

    @property
    def private_pem(self) -> bytes:
        return self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())

    def p12(self, folder: Path, name: str = "key.p12", passphrase: str = PASSPHRASE) -> Path:
        """Write a key file that only its owner can read."""
        protection = BestAvailableEncryption(passphrase.encode())
        path = folder / name
        path.write_bytes(pkcs12.serialize_key_and_certificates(b"key", self.key, self.certificate, self.above, protection))
        path.chmod(0o600)
        return path


@dataclass(frozen=True)
class Authority:
    root: Holder
    middle: Holder
    person: Holder
    """A minister: personal number, organisation number in the unit, usage `head of organisation`."""
    seal: Holder
    """An organisation's seal: no person in it."""
    second: Holder
    revoked: Holder
    expired: Holder
    stamps: Holder
    """The time stamp authority."""
    crl: bytes

    def trust(self, *, crl: bool = False) -> Trust:
        return Trust((self.root.der,), (self.crl,) if crl else (), AT.date(), DOCUMENT)

    def timestamper(self, at: datetime.datetime = LATER) -> DummyTimeStamper:
        return stamper(self.stamps, at)


def stamper(holder: Holder, at: datetime.datetime) -> DummyTimeStamper:
    private = holder.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    above = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    above.register_multiple(asn1x509.Certificate.load(one.public_bytes(Encoding.DER)) for one in holder.above)
    return DummyTimeStamper(asn1x509.Certificate.load(holder.der), asn1keys.PrivateKeyInfo.load(private), above, fixed_dt=at)


def named(**parts: str) -> x509.Name:
    """A name from attributes, such as `common_name="…"`, in the order given."""
    return x509.Name([x509.NameAttribute(getattr(NameOID, part.upper()), value) for part, value in parts.items()])


@dataclass(frozen=True)
class Wish:
    """What a certificate is to be."""

    name: x509.Name
    serial: int
    authority: bool = False
    documents: bool = True
    usages: tuple[str, ...] = ()
    start: datetime.datetime = START
    end: datetime.datetime = END


def issue(wish: Wish, issuer: Holder | None, key: PrivateKey | None = None) -> Holder:
    key = key or ec.generate_private_key(ec.SECP256R1())
    builder = (
        x509.CertificateBuilder()
        .subject_name(wish.name)
        .issuer_name(issuer.certificate.subject if issuer else wish.name)
        .public_key(key.public_key())
        .serial_number(wish.serial)
        .not_valid_before(wish.start)
        .not_valid_after(wish.end)
        .add_extension(x509.BasicConstraints(ca=wish.authority, path_length=None), critical=True)
        .add_extension(_usage(wish), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    if wish.usages:
        extended = x509.ExtendedKeyUsage([ObjectIdentifier(oid) for oid in wish.usages])
        builder = builder.add_extension(extended, critical=ExtendedKeyUsageOID.TIME_STAMPING in extended)
    certificate = builder.sign(issuer.key if issuer else key, hashes.SHA256())
    above = (issuer.certificate, *issuer.above) if issuer and issuer.certificate.issuer != issuer.certificate.subject else ()
    return Holder(certificate, key, above)


def _usage(wish: Wish) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not wish.authority,
        content_commitment=wish.documents and not wish.authority,
        key_cert_sign=wish.authority,
        crl_sign=wish.authority,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


@functools.cache
def authority() -> Authority:
    """The one authority of a test session."""
    root = issue(Wish(named(country_name="KZ", common_name="Test root"), 1, authority=True), None)
    middle = issue(Wish(named(country_name="KZ", common_name="Test authority"), 2, authority=True), root)
    revoked = issue(Wish(named(common_name="Revoked"), 13), middle)
    stamps_name = named(organization_name="Test time", common_name="Test time stamps")
    stamps_key = rsa.generate_private_key(65537, 2048)
    return Authority(
        root=root,
        middle=middle,
        person=issue(Wish(person_name(), 10, usages=(HEAD_OF_ORGANISATION,)), middle),
        seal=issue(Wish(named(organization_name="Ministry of Water", common_name="Seal of the ministry"), 11), middle),
        second=issue(Wish(person_name("IIN910202300124"), 12), middle),
        revoked=revoked,
        expired=issue(Wish(named(common_name="Expired"), 14, end=datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)), middle),
        stamps=issue(Wish(stamps_name, 15, usages=(ExtendedKeyUsageOID.TIME_STAMPING.dotted_string,)), middle, stamps_key),
        crl=revocations(middle, [revoked.certificate.serial_number]),
    )


def person_name(number: str = PERSONAL_NUMBER) -> x509.Name:
    return named(
        common_name="TESTOVA AIGUL",
        surname="TESTOVA",
        serial_number=number,
        country_name="KZ",
        organization_name="Ministry of Water",
        organizational_unit_name=f"BIN{ORGANISATION}",
        title="Minister",
    )


def revocations(issuer: Holder, serials: Iterable[int]) -> bytes:
    builder = x509.CertificateRevocationListBuilder().issuer_name(issuer.certificate.subject)
    builder = builder.last_update(REVOKED).next_update(END)
    for serial in serials:
        entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(REVOKED).build()
        builder = builder.add_revoked_certificate(entry)
    return builder.sign(issuer.key, hashes.SHA256()).public_bytes(Encoding.DER)
