"""Whether a GOST certificate leads to a configured one: signatures, validity, the right to issue; revocation by given lists only."""

from collections.abc import Iterable, Sequence

from cryptography import x509

from ksii.signing import certificates, gost
from ksii.signing.chain import Standing, Use, withdrawn
from ksii.signing.trust import Trust

_LONGEST = 4
"""Certificates between the holder and a configured one, both counted."""


def standing(certificate: bytes, others: Iterable[bytes], use: Use, trust: Trust) -> Standing:
    """Return whether a certificate (DER) could be used then, with others (DER) that may lie between it and a configured one."""
    if not trust.roots:
        return Standing("unverifiable", "no root certificate is configured")
    path = _path((certificate,), tuple(others), trust)
    if path is None:
        return Standing("unverifiable", "the certificate leads to no configured root")
    if any(not _valid(der, use) for der in path):
        return Standing("expired", "the certificate, or one above it, had run out or was not valid yet when it was used")
    found = withdrawn(path, use, trust)
    return found if found.soundness != "good" or trust.crls else Standing("good", "revocation not checked: no list was given")


def _path(below: Sequence[bytes], others: Sequence[bytes], trust: Trust) -> Sequence[bytes] | None:
    """Return the certificates from a configured one down, or None; `below` begins with the one whose issuer is looked for."""
    if below[0] in trust.roots:
        return below
    for issuer in trust.roots:
        if _issued(below[0], issuer):
            return (issuer, *below)
    if len(below) >= _LONGEST:
        return None
    found = (_path((issuer, *below), others, trust) for issuer in others if issuer not in below and _issued(below[0], issuer))
    return next(filter(None, found), None)


def _issued(certificate: bytes, issuer: bytes) -> bool:
    named = certificates.issuer(certificates.loaded(certificate)) == certificates.subject(certificates.loaded(issuer))
    return named and _may_issue(issuer) and gost.issued(certificate, issuer)


def _may_issue(der: bytes) -> bool:
    extensions = certificates.loaded(der).extensions
    try:
        usage = extensions.get_extension_for_class(x509.KeyUsage).value.key_cert_sign
    except x509.ExtensionNotFound:
        usage = True
    try:
        return usage and extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


def _valid(der: bytes, use: Use) -> bool:
    certificate = certificates.loaded(der)
    return certificate.not_valid_before_utc <= use.moment <= certificate.not_valid_after_utc
