"""The signatures in a PDF file: who made each, over how much of the file, and whether anything was changed after it."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature, read_certification_data
from pyhanko.sign.validation.status import SignatureCoverageLevel

from ksii.signing import gost, stamps
from ksii.signing.check import Question, checked
from ksii.signing.envelope import unpacked
from ksii.signing.errors import MalformedError
from ksii.signing.pdfreader import Reader
from ksii.signing.trust import Trust
from ksii.signoff.verdict import Verdict

logging.getLogger("pyhanko").addHandler(logging.NullHandler())  # it logs what it finds, which the verdict says

LIMIT = 256 << 20
"""Bytes of a PDF file that is looked at."""

_SIGNATURES = 32

Kind = Literal["signature", "timestamp"]


@dataclass(frozen=True, slots=True)
class Signature:
    """One filled signature field. `modified`: something was changed afterwards that the rules don't allow; the verdict is bad then."""

    field: str
    verdict: Verdict
    covers_whole: bool
    certified: bool
    modified: bool
    kind: Kind = "signature"


def fields(pdf: bytes) -> tuple[str, ...]:
    """Return the names of all signature fields, filled or not; raise MalformedError for a file that can't be read."""
    try:
        return tuple(name for name, _, _ in enumerate_sig_fields(_reader(pdf)))
    except _UNREADABLE as error:
        raise MalformedError(f"the PDF can't be read: {type(error).__name__}") from error


@lru_cache(maxsize=8)  # a release looks at the same file several times, and comparing the revisions of a tagged one takes seconds
def inspect(pdf: bytes, trust: Trust) -> tuple[Signature, ...]:
    """Return the signatures of a file in the order of their making; raise MalformedError for a file that can't be read."""
    try:
        reader = _reader(pdf)
        embedded = list(_embedded(reader))
        certification = read_certification_data(reader)
        author = certification.author_sig if certification else None
        return tuple(_signature(one, author, trust) for one in embedded)
    except _UNREADABLE as error:
        raise MalformedError(f"the PDF can't be read: {type(error).__name__}") from error


_UNREADABLE = (PdfError, OSError, ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError, RecursionError)
"""What the library raises for damaged files, which it reads without guarding every step."""


def _reader(pdf: bytes) -> Reader:
    if len(pdf) > LIMIT:
        raise MalformedError(f"a PDF of more than {LIMIT} bytes isn't read")
    return Reader(pdf)


def _embedded(reader: Reader) -> Iterator[EmbeddedPdfSignature]:
    found = reader.embedded_signatures
    if len(found) > _SIGNATURES:
        raise MalformedError(f"a PDF with more than {_SIGNATURES} signatures isn't looked at")
    yield from sorted(found, key=lambda one: one.signed_revision)


def _signature(embedded: EmbeddedPdfSignature, author: object, trust: Trust) -> Signature:
    verdict = _verdict(embedded, trust)
    if gost.digests(embedded.external_md_algorithm):  # the library doesn't know it and wouldn't use it for comparing revisions
        embedded.external_digests[embedded.external_md_algorithm] = b""
    embedded.compute_integrity_info()  # type: ignore[no-untyped-call]
    allowed = embedded.summarise_integrity_info()["docmdp_ok"]
    if not allowed:
        verdict = Verdict("bad-signature", verdict.level, detail="the file was changed after the signature, beyond what it allows")
    whole = embedded.coverage == SignatureCoverageLevel.ENTIRE_FILE
    certified = author is not None and embedded.sig_object == author
    return Signature(embedded.field_name, verdict, whole, certified, not allowed, _kind(embedded))


def _verdict(embedded: EmbeddedPdfSignature, trust: Trust) -> Verdict:
    if _kind(embedded) == "timestamp":
        return _timestamp(embedded, trust)
    envelope = unpacked(embedded.signed_data)
    if envelope.content is not None or len(envelope.signers) != 1:
        return Verdict("bad-signature", "signed", detail="a signature in a PDF has one signer and carries no content")
    return checked(envelope, Question(lambda name: _digest(embedded, name), trust, embedded.self_reported_timestamp))


def _digest(embedded: EmbeddedPdfSignature, name: str) -> bytes:
    if name != "streebog512":
        return embedded.compute_digest(name)
    stream, (start, length, then, rest) = embedded.reader.stream, embedded.byte_range
    stream.seek(start)
    data = stream.read(length)
    stream.seek(then)
    return gost.digest(data + stream.read(rest))


def _timestamp(embedded: EmbeddedPdfSignature, trust: Trust) -> Verdict:
    found = stamps.document(embedded.signed_data, embedded.compute_digest, trust)
    match found.state:
        case "good":
            return Verdict("good", "signed", at=found.at, detail="a time stamp over the document")
        case "broken":
            return Verdict("bad-signature", "signed", detail="the time stamp is damaged or made for another document")
    return Verdict("unverifiable", "signed", detail=found.detail)


def _kind(embedded: EmbeddedPdfSignature) -> Kind:
    return "timestamp" if embedded.sig_object_type == "/DocTimeStamp" else "signature"
