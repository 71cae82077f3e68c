"""Whether a certificate leads to a trusted root, at a given time. Offline: revocation is looked up in the given lists only."""

import asyncio
import datetime
import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from asn1crypto import x509
from cryptography import x509 as pyca
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko_certvalidator import CertificateValidator
from pyhanko_certvalidator.context import ValidationContext
from pyhanko_certvalidator.errors import (
    DisallowedAlgorithmError,
    ExpiredError,
    NotYetValidError,
    PathBuildingError,
    PathError,
    ValidationError,
)

from ksii.signing import certificates, gost
from ksii.signing.trust import Trust
from ksii.signoff.verdict import Soundness


@dataclass(frozen=True, slots=True)
class Use:
    """When a certificate was used. `proven`: a trusted stamp says so, not the signer alone."""

    moment: datetime.datetime
    proven: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a certificate: `good`, `expired` (outside its validity), `revoked`, or `unverifiable`."""

    soundness: Soundness
    detail: str = ""


GOOD = Standing("good")


def standing(certificate: bytes, others: Iterable[bytes], use: Use, trust: Trust) -> Standing:
    """Return whether a certificate (DER) could be used then, with others (DER) that may lie between it and a root."""
    if not trust.roots:
        return Standing("unverifiable", "no root certificate is configured")
    context = ValidationContext(
        trust_roots=[x509.Certificate.load(root) for root in trust.roots],
        other_certs=[x509.Certificate.load(other) for other in others],
        moment=use.moment,
    )
    try:
        path = asyncio.run(CertificateValidator(x509.Certificate.load(certificate), validation_context=context).async_validate_path())
    except (PathError, ValidationError, ValueError, KeyError, NotImplementedError, UnsupportedAlgorithm) as error:
        return _unfit(error)
    return withdrawn([found.dump() for found in path.iter_certs(include_root=True)], use, trust)


def _unfit(error: Exception) -> Standing:
    match error:
        case ExpiredError():
            return Standing("expired", "the certificate, or one above it, had run out when it was used")
        case NotYetValidError():
            return Standing("expired", "the certificate, or one above it, was not valid yet when it was used")
        case DisallowedAlgorithmError():
            return Standing("unverifiable", "the certificate, or one above it, uses an algorithm that is too weak")
        case PathBuildingError():
            return Standing("unverifiable", "the certificate leads to no configured root")
    return Standing("unverifiable", "the certificate does not stand up to the rules of RFC 5280")


def withdrawn(path: Sequence[bytes], use: Use, trust: Trust) -> Standing:
    """Return `revoked` when a list signed by the issuer names a certificate of the path (root first), else `good`.

    A revocation later than the use counts too, unless a trusted stamp proves the use: whoever stole the key can write any date.
    """
    for issuer, holder in itertools.pairwise(path):
        found = _revocation(certificates.loaded(issuer), certificates.loaded(holder), trust)
        if found is not None and not (use.proven and use.moment < found):
            return Standing("revoked", f"the certificate, or one above it, was revoked on {found.date()}")
    return GOOD


def _revocation(issuer: pyca.Certificate, holder: pyca.Certificate, trust: Trust) -> datetime.datetime | None:
    for der in trust.crls:
        revoked = certificates.revocations(der)
        if certificates.issuer(revoked) == certificates.subject(issuer) and _signed(revoked, issuer):
            entry = revoked.get_revoked_certificate_by_serial_number(holder.serial_number)
            if entry is not None:
                return entry.revocation_date_utc
    return None


def _signed(revoked: pyca.CertificateRevocationList, issuer: pyca.Certificate) -> bool:
    if gost.signs(revoked.signature_algorithm_oid.dotted_string):
        return gost.verified(revoked.tbs_certlist_bytes, revoked.signature, issuer.public_bytes(Encoding.DER))
    try:
        return revoked.is_signature_valid(issuer.public_key())  # type: ignore[arg-type]  # a key that signs nothing raises TypeError
    except (TypeError, UnsupportedAlgorithm):
        return False
