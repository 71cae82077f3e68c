"""An invented GOST authority, its certificates and CMS objects, built byte by byte in the form that NCALayer writes."""

import datetime
import functools
import warnings
from dataclasses import dataclass
from typing import Any

from asn1crypto import cms, core
from asn1crypto import x509 as asn1x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from gostcrypto import gosthash, gostsignature

from tests.signing.authority import AT, END, REVOKED, START, Holder, named, person_name

SIGNATURE = "1.2.398.3.10.1.1.2.3.2"
DIGEST = "1.2.398.3.10.1.3.3"
KEY = "1.2.398.3.10.1.1.2.2"
PARAMETERS = "1.2.398.3.10.1.1.2.2.1"
OLD_SIGNATURE = "1.2.398.3.10.1.1.1.2"


@dataclass(frozen=True)
class GostHolder:
    certificate: bytes
    private: int
    name: x509.Name


@dataclass(frozen=True)
class GostAuthority:
    root: GostHolder
    middle: GostHolder
    person: GostHolder
    expired: GostHolder
    somebody: GostHolder
    forged: GostHolder
    """Issued by somebody, who may not issue."""


@functools.cache
def gost_authority() -> GostAuthority:
    root = gost_holder(named(country_name="KZ", common_name="Test GOST root"), 1, None)
    middle = gost_holder(long_name("Test GOST authority"), 2, root)
    somebody = gost_holder(named(common_name="Somebody"), 6, middle)
    gone = (START, datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC))
    return GostAuthority(
        root=root,
        middle=middle,
        person=gost_holder(person_name(), 3, middle),
        somebody=somebody,
        forged=gost_holder(person_name(), 5, somebody),
        expired=gost_holder(person_name(), 4, middle, gone),
    )


def long_name(text: str) -> x509.Name:
    """A name with more bytes than the standard allows, such as national authorities have."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"{text} {'Ұ' * 30}", _validate=False)])


@functools.cache
def curve() -> Any:  # noqa: ANN401  (the library has no types)
    parameters = gostsignature.CURVES_R_1323565_1_024_2019["id-tc26-gost-3410-12-512-paramSetA"]
    return gostsignature.new(gostsignature.MODE_512, parameters)


def streebog(data: bytes) -> bytes:
    return bytes(gosthash.new("streebog512", data=bytearray(data)).digest())


def gost_signature(private: int, data: bytes) -> bytes:
    found = bytes(curve().sign(bytearray(private.to_bytes(64, "big")), bytearray(streebog(data)[::-1])))
    return found[:64][::-1] + found[64:][::-1]


def tlv(tag: int, *parts: bytes) -> bytes:
    content = b"".join(parts)
    size = len(content)
    if size < 128:
        return bytes([tag, size]) + content
    length = size.to_bytes(-(-size.bit_length() // 8), "big")
    return bytes([tag, 0x80 | len(length)]) + length + content


def sequence(*parts: bytes) -> bytes:
    return tlv(0x30, *parts)


def oid(dotted: str) -> bytes:
    return bytes(core.ObjectIdentifier(dotted).dump())


def gost_holder(
    name: x509.Name,
    serial: int,
    issuer: GostHolder | None,
    valid: tuple[datetime.datetime, datetime.datetime] = (START, END),
) -> GostHolder:
    private = 0x1234567890ABCDEF + 7919 * serial
    body = _body(name, serial, issuer, (valid, private))
    signature = gost_signature(issuer.private if issuer else private, body)
    certificate = sequence(body, _algorithm(SIGNATURE), tlv(0x03, b"\0", signature))
    return GostHolder(certificate, private, name)


def _body(name: x509.Name, serial: int, issuer: GostHolder | None, rest: tuple[Any, int]) -> bytes:
    valid, private = rest
    is_authority = serial <= 2
    return sequence(
        tlv(0xA0, bytes(core.Integer(2).dump())),
        bytes(core.Integer(serial).dump()),
        _algorithm(SIGNATURE),
        (issuer.name if issuer else name).public_bytes(),
        sequence(*(bytes(core.UTCTime(day).dump()) for day in valid)),
        name.public_bytes(),
        _key(private),
        tlv(0xA3, sequence(*_extensions(is_authority=is_authority))),
    )


def _key(private: int) -> bytes:
    point = bytes(curve().public_key_generate(bytearray(private.to_bytes(64, "big"))))
    octets = tlv(0x04, point[:64][::-1], point[64:][::-1])
    return sequence(sequence(oid(KEY), sequence(oid(PARAMETERS), oid(DIGEST))), tlv(0x03, b"\0", octets))


def _extensions(*, is_authority: bool) -> tuple[bytes, bytes]:
    constraints = x509.BasicConstraints(ca=is_authority, path_length=None)
    usage = x509.KeyUsage(not is_authority, not is_authority, False, False, False, is_authority, is_authority, False, False)  # noqa: FBT003
    return (
        sequence(oid("2.5.29.19"), tlv(0x04, constraints.public_bytes())),
        sequence(oid("2.5.29.15"), tlv(0x04, usage.public_bytes())),
    )


def _algorithm(dotted: str) -> bytes:
    return sequence(oid(dotted), bytes(core.Null().dump()))


def revoking(issuer: GostHolder, serials: list[int], name: x509.Name | None = None) -> bytes:
    """A list of revoked certificates, signed by the issuer, in its own name or another's."""
    days = [bytes(core.UTCTime(day).dump()) for day in (REVOKED, END)]
    entries = [sequence(bytes(core.Integer(serial).dump()), days[0]) for serial in serials]
    head = (bytes(core.Integer(1).dump()), _algorithm(SIGNATURE), (name or issuer.name).public_bytes())
    body = sequence(*head, *days, sequence(*entries))
    return sequence(body, _algorithm(SIGNATURE), tlv(0x03, b"\0", gost_signature(issuer.private, body)))


def gost_signer(holder: GostHolder, content: bytes, at: datetime.datetime = AT, algorithm: str = SIGNATURE) -> cms.SignerInfo:
    attributes = cms.CMSAttributes(
        [
            cms.CMSAttribute({"type": "content_type", "values": ["data"]}),
            cms.CMSAttribute({"type": "signing_time", "values": [cms.Time({"utc_time": at})]}),
            cms.CMSAttribute({"type": "message_digest", "values": [streebog(content)]}),
        ]
    )
    return _info(holder.certificate, attributes, (DIGEST, algorithm), gost_signature(holder.private, attributes.dump()))


def plain_signer(holder: Holder, content: bytes) -> cms.SignerInfo:
    """A signer as other programs write one: attributes, SHA-256, no CAdES."""
    digest = hashes.Hash(hashes.SHA256())
    digest.update(content)
    attributes = cms.CMSAttributes(
        [
            cms.CMSAttribute({"type": "content_type", "values": ["data"]}),
            cms.CMSAttribute({"type": "message_digest", "values": [digest.finalize()]}),
        ]
    )
    assert isinstance(holder.key, ec.EllipticCurvePrivateKey)
    signature = holder.key.sign(attributes.dump(), ec.ECDSA(hashes.SHA256()))
    return _info(holder.der, attributes, ("sha256", "sha256_ecdsa"), signature)


def _info(certificate: bytes, attributes: cms.CMSAttributes, algorithms: tuple[str, str], signature: bytes) -> cms.SignerInfo:
    holder = asn1x509.Certificate.load(certificate)
    named_by = cms.IssuerAndSerialNumber({"issuer": holder.issuer, "serial_number": holder.serial_number})
    return cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.SignerIdentifier("issuer_and_serial_number", named_by),
            "digest_algorithm": {"algorithm": algorithms[0]},
            "signed_attrs": attributes,
            "signature_algorithm": {"algorithm": algorithms[1]},
            "signature": signature,
        }
    )


def envelope(signers: list[cms.SignerInfo], certificates: list[bytes], content: bytes | None = None) -> bytes:
    """A CMS object (DER); with content it is attached."""
    inner: dict[str, Any] = {"content_type": "data"} | ({"content": content} if content is not None else {})
    signed = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [signer["digest_algorithm"] for signer in signers],
            "encap_content_info": inner,
            "certificates": [cms.CertificateChoices("certificate", asn1x509.Certificate.load(der)) for der in certificates],
            "signer_infos": signers,
        }
    )
    return bytes(cms.ContentInfo({"content_type": "signed_data", "content": signed}).dump())
