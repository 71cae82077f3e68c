"""A statement: who decides what about which text, as an in-toto Statement v1 whose exact bytes are signed.

The bytes are canonical JSON (RFC 8785), so that one decision can be written in one way only.
"""

import datetime
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import rfc8785

TYPE = "https://in-toto.io/Statement/v1"
PREDICATE = "urn:ksii:approval:v1"
FOLDER = "approvals"
"""Folder of the strategy that holds statements, the evidence beside them, and the certificates that are trusted."""
WHOLE = "*"

Decision = Literal["agreed", "agreed_with_remarks", "rejected", "withdrawn"]
DECISIONS: tuple[Decision, ...] = ("agreed", "agreed_with_remarks", "rejected", "withdrawn")
AGREED: tuple[Decision, ...] = ("agreed", "agreed_with_remarks")


@dataclass(frozen=True, slots=True)
class Said:
    """A remark as it read when the statement was made; a blocking one keeps the agreement from counting while it is open."""

    id: str
    text: str
    blocking: bool


@dataclass(frozen=True, slots=True)
class Linted:
    """What lint said when the statement was made: which set of rules (`sha256:…`), how many findings, ids of the waivers used."""

    ruleset: str
    errors: int
    warnings: int
    waived: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """The very file that was read before the decision: its name and `sha256:…`."""

    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A decision on one text in one step. Every digest is `sha256:` and 64 digits."""

    document: str
    edition: str
    lang: str
    scope: tuple[str, ...]
    """Files of the strategy that the decision is about; empty for the whole."""
    step: str
    post: str
    decision: Decision
    date: datetime.date
    sentence: str
    """What the signer says, in the language of the text."""
    remarks: tuple[Said, ...]
    parts: Mapping[str, str]
    """File → digest, of those in scope."""
    digest: str
    """Of the content in scope."""
    against: Mapping[str, str]
    """Authentic language → digest of its text, for a translation that was compared with them."""
    policy: str
    lint: Linted
    seen: Seen | None
    prev: str | None
    """Digest of the statement before this one, of the same edition and language."""
    seq: int
    """Number in the chain of the edition and language, from 1."""
    tool: str


def name(it: Statement) -> str:
    """Return the file of a statement, from the strategy's folder."""
    return f"{FOLDER}/{it.edition}/{it.lang}/{it.seq:02}-{it.step}-{it.decision}.json"


def digest(content: bytes) -> str:
    """Return the digest of bytes."""
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def written(it: Statement) -> bytes:
    """Return the bytes of a statement, which are what is signed."""
    return rfc8785.dumps(data(it))


def subject(it: Statement) -> str:
    """Return what a statement is about, in one word: document, language, scope."""
    return f"{it.document}:{it.lang}:{','.join(it.scope) or WHOLE}"


def data(it: Statement) -> dict[str, Any]:
    """Return a statement as JSON data."""
    return {
        "_type": TYPE,
        "subject": [{"name": subject(it), "digest": {"sha256": it.digest.removeprefix("sha256:")}}],
        "predicateType": PREDICATE,
        "predicate": _predicate(it),
    }


def _predicate(it: Statement) -> dict[str, Any]:
    return {
        "document": it.document,
        "edition": it.edition,
        "lang": it.lang,
        "scope": list(it.scope),
        "step": it.step,
        "post": it.post,
        "decision": it.decision,
        "date": it.date.isoformat(),
        "sentence": it.sentence,
        "remarks": [{"id": remark.id, "text": remark.text, "blocking": remark.blocking} for remark in it.remarks],
        "parts": dict(it.parts),
        "digest": it.digest,
        "against": dict(it.against),
        "policy": it.policy,
        "lint": {
            "ruleset": it.lint.ruleset,
            "errors": it.lint.errors,
            "warnings": it.lint.warnings,
            "waived": list(it.lint.waived),
        },
        "seen": {"file": it.seen.file, "sha256": it.seen.sha256} if it.seen else None,
        "prev": it.prev,
        "seq": it.seq,
        "tool": it.tool,
    }
