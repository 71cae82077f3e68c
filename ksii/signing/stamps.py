"""Time stamps (RFC 3161) inside a signature: when it existed at the latest, if an authority that leads to a trusted root says so."""

import datetime
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from asn1crypto import cms, tsp, x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from pyhanko.sign.general import NonexistentAttributeError, ValueErrorWithMessage
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import validate_sig_integrity

from ksii.signing.chain import Use, standing
from ksii.signing.envelope import Digest, unpacked
from ksii.signing.errors import MalformedError
from ksii.signing.trust import Trust

_TOKEN = "1.2.840.113549.1.9.16.2.14"  # noqa: S105  (the object id of a signature time stamp)
_INFO = "1.2.840.113549.1.9.16.1.4"
_HASHES = frozenset({"sha256", "sha384", "sha512"})

DAMAGED = (MalformedError, SignatureValidationError, ValueErrorWithMessage, NonexistentAttributeError, InvalidSignature)
"""What the libraries raise for signatures that aren't built as they must be."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a stamp is worth: `good` with its time, `broken` (made for something else, or altered), or of no use here."""

    state: Literal["good", "broken", "untrusted"]
    at: datetime.datetime | None = None
    detail: str = ""


def stamp(signer: cms.SignerInfo, trust: Trust) -> Stamp | None:
    """Return the best stamp over a signer's signature, or None when there is none."""
    signature = signer["signature"].native
    looked = [_looked(token, lambda name: _hash(name, signature), trust) for token in _tokens(signer)]
    order = ("broken", "good", "untrusted")
    return min(looked, key=lambda found: order.index(found.state), default=None)


def document(signed: cms.SignedData, digest: Digest, trust: Trust) -> Stamp:
    """Return what a token is worth as a stamp over a whole document."""
    return _looked(signed, digest, trust)


def _tokens(signer: cms.SignerInfo) -> Iterator[cms.SignedData]:
    for entry in signer["unsigned_attrs"] or ():
        if entry["type"].dotted == _TOKEN:
            for value in entry["values"]:
                yield value["content"]


def _looked(signed: cms.SignedData, digest: Digest, trust: Trust) -> Stamp:
    try:
        return _checked(signed, digest, trust)
    except (*DAMAGED, ValueError, TypeError, KeyError, NotImplementedError, UnsupportedAlgorithm):
        return Stamp("untrusted", detail="its time stamp can't be read here")


def _checked(signed: cms.SignedData, digest: Digest, trust: Trust) -> Stamp:
    envelope = unpacked(signed)
    info = tsp.TSTInfo.load(envelope.content or b"")
    authority, signer = envelope.holder(envelope.signers[0]), envelope.signers[0]
    name = signer["digest_algorithm"]["algorithm"].native
    imprint = info["message_imprint"]
    hashed = imprint["hash_algorithm"]["algorithm"].native
    if authority is None or name not in _HASHES or hashed not in _HASHES or envelope.content_type != _INFO:
        return Stamp("untrusted", detail="its time stamp is of a kind that isn't supported")
    intact = all(validate_sig_integrity(signer, authority, "tst_info", _hash(name, envelope.content or b"")))
    if not intact or imprint["hashed_message"].native != digest(hashed):
        return Stamp("broken", detail="its time stamp is damaged or made for another signature")
    return _timed(info["gen_time"].native, authority, envelope.certificates, trust)


def _timed(at: datetime.datetime, authority: x509.Certificate, certificates: tuple[x509.Certificate, ...], trust: Trust) -> Stamp:
    usage = authority.extended_key_usage_value
    if usage is None or "time_stamping" not in usage.native:
        return Stamp("untrusted", detail="its time stamp isn't made by a time stamp authority")
    found = standing(authority.dump(), [other.dump() for other in certificates], Use(at), trust)
    if found.soundness != "good":
        return Stamp("untrusted", detail=f"its time stamp isn't trusted: {found.detail}")
    return Stamp("good", at)


def _hash(name: str, data: bytes) -> bytes:
    return hashlib.new(name, data).digest()
