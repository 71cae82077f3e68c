"""GOST R 34.10-2012 with 512-bit keys: checking only, in pure Python; keys of this kind sign elsewhere and the result is imported.

Byte orders, as the national programs write them (and RFC 9215 has them for the key): the public key is x and y, each least significant
byte first; the signature is r and s, each least significant byte first; the digest is taken as a number, least significant byte first.
"""

import functools
import importlib
from typing import Any

from asn1crypto import core

from ksii.signing import certificates
from ksii.signing.errors import LibraryMissingError, MalformedError

NAME = "GOST R 34.10-2012 512, paramSetA"

_SIGNATURES = frozenset({"1.2.398.3.10.1.1.2.3.2"})
_DIGESTS = frozenset({"1.2.398.3.10.1.3.3"})
_KEYS = frozenset({"1.2.398.3.10.1.1.2.2"})
_PARAMETERS = frozenset({"1.2.398.3.10.1.1.2.2.1"})
_CURVE = "id-tc26-gost-3410-12-512-paramSetA"

_FAMILIES = tuple(map(bytes.fromhex, ("2a830e030a01", "2a85030202", "2a8503070101")))
"""First bytes of the object ids of GOST algorithms: 1.2.398.3.10.1, 1.2.643.2.2 and 1.2.643.7.1.1."""

LIMIT = 4 << 20
"""Bytes of content whose digest is computed; pure Python takes a quarter of a minute for them."""

_HALF = 64
"""Bytes of a coordinate, of half a signature and of a digest."""

_KEY_INFO = 6
"""Place of the public key in the body of a version 3 certificate (RFC 5280, 4.1)."""


def signs(oid: str) -> bool:
    """Whether this is the signature algorithm that is checked here."""
    return oid in _SIGNATURES


def digests(oid: str) -> bool:
    """Whether this is the digest algorithm that goes with it."""
    return oid in _DIGESTS


def mentioned(data: bytes) -> bool:
    """Whether DER data names any algorithm of the GOST families, whichever its year."""
    return any(bytes([6, length]) + family in data for family in _FAMILIES for length in range(len(family), 16))


def digest(content: bytes) -> bytes:
    """Return the Streebog-512 digest of the content, as it stands in signed attributes; raise NotImplementedError above the limit."""
    if len(content) > LIMIT:
        raise NotImplementedError(f"a GOST digest of more than {LIMIT} bytes")
    return bytes(_library("gosthash").new("streebog512", data=bytearray(content)).digest())


def verified(data: bytes, signature: bytes, certificate: bytes) -> bool:
    """Whether the holder of a certificate (DER) signed the data; raise MalformedError for a key of another kind."""
    x, y = _public_key(certificate)
    if len(signature) != 2 * _HALF or not _on_curve(x, y):
        return False
    r, s = signature[:_HALF][::-1], signature[_HALF:][::-1]
    point = x.to_bytes(_HALF, "big") + y.to_bytes(_HALF, "big")
    return bool(_curve().verify(bytearray(point), bytearray(digest(data)[::-1]), bytearray(r + s)))


@functools.lru_cache(maxsize=1024)
def issued(certificate: bytes, issuer: bytes) -> bool:
    """Whether the holder of the issuer's certificate signed the certificate (both DER)."""
    found = certificates.loaded(certificate)
    return signs(found.signature_algorithm_oid.dotted_string) and verified(found.tbs_certificate_bytes, found.signature, issuer)


def _public_key(certificate: bytes) -> tuple[int, int]:
    body = core.Sequence.load(certificates.loaded(certificate).tbs_certificate_bytes)
    try:
        algorithm, bits = body[_KEY_INFO][0], body[_KEY_INFO][1]
        known = algorithm[0].dotted in _KEYS and algorithm[1][0].dotted in _PARAMETERS
        key = core.OctetString.load(bits.contents[1:]).native
    except (ValueError, IndexError, AttributeError, TypeError) as error:
        raise MalformedError("the certificate's public key is no GOST key") from error
    if not known or len(key) != 2 * _HALF:
        raise MalformedError("the certificate's public key is of a kind that isn't supported")
    return int.from_bytes(key[:_HALF], "little"), int.from_bytes(key[_HALF:], "little")


def _on_curve(x: int, y: int) -> bool:
    curve = _library("gostsignature").CURVES_R_1323565_1_024_2019[_CURVE]
    p = curve["p"]
    return 0 < x < p and 0 < y < p and bool((y * y - x**3 - curve["a"] * x - curve["b"]) % p == 0)


@functools.cache
def _curve() -> Any:  # noqa: ANN401  (the library has no types)
    library = _library("gostsignature")
    return library.new(library.MODE_512, library.CURVES_R_1323565_1_024_2019[_CURVE])


def _library(part: str) -> Any:  # noqa: ANN401  (the library has no types)
    try:
        return importlib.import_module(f"gostcrypto.{part}")
    except ImportError as error:
        raise LibraryMissingError("a GOST signature", "gost") from error
