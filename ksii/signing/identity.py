"""By what a signer is recognised, taken from the certificate; a personal number never leaves this module.

The subject's serial number (a personal number in many countries) is kept as a hash only, salted with the id of the document. Such
numbers are short and orderly, so a plain digest could be undone by trying them all: scrypt makes every try cost 16 MiB and a twentieth
of a second.
"""

import functools
import hashlib
import re
from collections.abc import Iterable

from cryptography import x509
from cryptography.x509.oid import NameOID, ObjectIdentifier

from ksii.signing import certificates
from ksii.signoff.verdict import Identity

_TAG = b"ksii-subject/1\x00"
_PERSONAL = (NameOID.SERIAL_NUMBER, NameOID.SURNAME, NameOID.GIVEN_NAME, NameOID.PSEUDONYM)
"""Attributes that only a person's certificate has: its common name is then a person's name."""

_NUMBERED = re.compile(r"[A-Za-z]{2,}[^0-9A-Za-z]*([0-9]{6,})")
"""A kind of number and the number, as certificates write an organisation's number into its unit."""

_REGISTERED = re.compile(r"[A-Z]{3}[A-Z]{2}-(.+)")
"""Semantics identifier of ETSI EN 319 412-1: kind of register, country, number."""

_LONG_NUMBER = re.compile(r"[0-9]{8,}")


def identity(der: bytes, document: str) -> Identity:
    """Return by what the holder of a certificate is recognised in a document; raise ValueError for bytes that are no certificate."""
    certificate = certificates.loaded(der)
    holder = certificates.subject(certificate)
    number = _first(holder, NameOID.SERIAL_NUMBER)
    return Identity(
        certificate=f"sha256:{hashlib.sha256(der).hexdigest()}",
        issuer=certificates.issuer(certificate).rfc4514_string(),
        subject=subject(number, document) if number else "",
        organisation=_organisation(holder),
        usages=_usages(certificate),
        name=public_name(der),
    )


@functools.lru_cache(maxsize=256)
def subject(number: str, document: str) -> str:
    """Return the salted hash of a subject's serial number, as `scrypt:` and 64 hexadecimal digits."""
    salt = _TAG + document.encode()
    return f"scrypt:{hashlib.scrypt(number.encode(), salt=salt, n=1 << 14, r=8, p=1, dklen=32).hex()}"


def public_name(der: bytes) -> str:
    """Return what may be printed about a certificate's holder: post and organisation, or the name of a seal; never a person's name.

    Empty when the certificate names nothing but a person.
    """
    name = certificates.subject(certificates.loaded(der))
    parts = [_first(name, NameOID.TITLE), _first(name, NameOID.ORGANIZATION_NAME)]
    if not any(parts) and not any(name.get_attributes_for_oid(oid) for oid in _PERSONAL):
        parts = [_first(name, NameOID.COMMON_NAME)]
    return _LONG_NUMBER.sub("…", ", ".join(filter(None, parts)))


def personal(der: bytes) -> bool:
    """Tell whether a certificate holds a number of a person; raise ValueError for bytes that are no certificate.

    A serial number or user id in the subject counts as one, and so does a long number in the common name. An authority is no person.
    """
    certificate = certificates.loaded(der)
    if _authority(certificate):
        return False
    name = certificates.subject(certificate)
    named = any(_LONG_NUMBER.search(value) for value in _values(name, NameOID.COMMON_NAME))
    return named or any(name.get_attributes_for_oid(oid) for oid in (NameOID.SERIAL_NUMBER, NameOID.USER_ID))


def _authority(certificate: x509.Certificate) -> bool:
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


def _organisation(name: x509.Name) -> str:
    for value in _values(name, NameOID.ORGANIZATION_IDENTIFIER):
        registered = _REGISTERED.fullmatch(value)
        return registered[1] if registered else value
    for value in _values(name, NameOID.ORGANIZATIONAL_UNIT_NAME):
        if numbered := _NUMBERED.fullmatch(value):
            return numbered[1]
    return ""


def _usages(certificate: x509.Certificate) -> tuple[str, ...]:
    try:
        found = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    except x509.ExtensionNotFound:
        return ()
    return tuple(sorted(usage.dotted_string for usage in found))


def _values(name: x509.Name, oid: ObjectIdentifier) -> Iterable[str]:
    return (attribute.value for attribute in name.get_attributes_for_oid(oid) if isinstance(attribute.value, str))


def _first(name: x509.Name, oid: ObjectIdentifier) -> str:
    return next(iter(_values(name, oid)), "")
