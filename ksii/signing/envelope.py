"""A CMS signed-data object as it comes: from ksii, from a signing program or out of a PDF; parsed with limits, nothing trusted yet."""

from collections.abc import Callable
from dataclasses import dataclass

from asn1crypto import cms, core, x509

from ksii.signing.armour import binary
from ksii.signing.errors import MalformedError

LIMIT = 5 << 20
"""Bytes of a signature file; an attached statement is the largest thing in it."""

_SIGNERS = 8
_CERTIFICATES = 16

Digest = Callable[[str], bytes]
"""Digest of what was signed, by the name of its algorithm as `hashlib` writes it, or `streebog512`."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """Signers and certificates of a CMS object, and the content when it carries one."""

    signers: tuple[cms.SignerInfo, ...]
    certificates: tuple[x509.Certificate, ...]
    content_type: str
    content: bytes | None

    def holder(self, signer: cms.SignerInfo) -> x509.Certificate | None:
        """Return the certificate that a signer names, if the object carries it."""
        named = signer["sid"]
        return next((certificate for certificate in self.certificates if _names(named, certificate)), None)


def opened(data: bytes) -> Envelope:
    """Return what a CMS file holds: DER, PEM or bare base64; raise MalformedError for anything else and anything too large."""
    if len(data) > LIMIT:
        raise MalformedError(f"a signature of more than {LIMIT} bytes isn't read")
    try:
        info = cms.ContentInfo.load(binary(data, "CMS", "PKCS7"), strict=True)
        if info["content_type"].native != "signed_data":
            raise MalformedError("the file is CMS, but no signature")
        return unpacked(info["content"])
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise MalformedError("the file is no CMS signature") from error


def unpacked(signed: cms.SignedData) -> Envelope:
    """Return what signed data hold; raise MalformedError when there is no signer, or too many signers or certificates."""
    signers = tuple(signed["signer_infos"])
    certificates = tuple(choice.chosen.untag() for choice in signed["certificates"] or () if choice.name == "certificate")
    if not 0 < len(signers) <= _SIGNERS or len(certificates) > _CERTIFICATES:
        raise MalformedError(f"{len(signers)} signers and {len(certificates)} certificates: that isn't looked at")
    inner = signed["encap_content_info"]
    content = inner["content"]
    carried = None if isinstance(content, core.Void) or content.native is None else bytes(content)
    return Envelope(signers, certificates, inner["content_type"].dotted, carried)


def _names(named: cms.SignerIdentifier, certificate: x509.Certificate) -> bool:
    if named.name == "subject_key_identifier":
        return bool(named.chosen.native == certificate.key_identifier)
    wanted = named.chosen
    return bool(wanted["issuer"].dump() == certificate.issuer.dump() and wanted["serial_number"].native == certificate.serial_number)


def attribute(signer: cms.SignerInfo, oid: str) -> core.Asn1Value | None:
    """Return the value of a signed attribute; None when it is missing; raise MalformedError when there are several values."""
    found = [entry["values"] for entry in signer["signed_attrs"] if entry["type"].dotted == oid]
    if not found:
        return None
    if len(found) > 1 or len(found[0]) != 1:
        raise MalformedError("a signed attribute is there more than once")
    return found[0][0]
