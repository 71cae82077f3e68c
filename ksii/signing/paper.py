"""Signatures on paper: a scan lies beside the statement, and a post vouches for it. The file says which scan, of which statement."""

import datetime
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from ksii.signing.errors import MalformedError
from ksii.signoff.verdict import Identity, Verdict

LIMIT = 64 << 20
"""Bytes of a scan."""

_KEYS = frozenset({"date", "scan", "sha256", "statement", "witness"})


@dataclass(frozen=True, slots=True)
class Paper:
    """`scan`: name of a file in the folder of the statement; `sha256` and `statement`: digests of both; `witness`: id of a role."""

    scan: str
    sha256: str
    statement: str
    witness: str
    date: datetime.date


def record(statement: bytes, scan: Path, witness: str, date: datetime.date) -> bytes:
    """Return the evidence file for a scan that lies beside the statement; raise MalformedError for a scan that is too large."""
    return written(Paper(scan.name, _digest(scan), hashlib.sha256(statement).hexdigest(), witness, date))


def written(paper: Paper) -> bytes:
    """Return the bytes of an evidence file."""
    fields = {"date": paper.date.isoformat(), "scan": paper.scan, "sha256": paper.sha256}
    fields |= {"statement": paper.statement, "witness": paper.witness}
    return (json.dumps(fields, ensure_ascii=False, indent=2) + "\n").encode()


def parsed(data: bytes) -> Paper:
    """Return what an evidence file says; raise MalformedError for anything that `written` doesn't write."""
    try:
        fields = json.loads(data.decode("utf-8"))
        if set(fields) != _KEYS or not all(isinstance(value, str) for value in fields.values()):
            raise MalformedError(f"evidence on paper has the fields {', '.join(sorted(_KEYS))}, each a text")
        paper = Paper(**{**fields, "date": datetime.date.fromisoformat(fields["date"])})
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise MalformedError("the file is no evidence on paper") from error
    if Path(paper.scan).name != paper.scan or "\\" in paper.scan:
        raise MalformedError("the scan lies in the folder of the statement: a name, no path")
    return paper


def verify(statement: bytes, evidence: bytes, folder: Path) -> Verdict:
    """Return what a scan is worth: good when it is there unchanged and was recorded for this statement."""
    try:
        paper = parsed(evidence)
        found = _digest(folder / paper.scan)
    except FileNotFoundError:
        return Verdict("bad-signature", "paper", detail="the scan is missing")
    except (MalformedError, OSError) as error:
        return Verdict("bad-signature", "paper", detail=str(error))
    if found != paper.sha256:
        return Verdict("bad-signature", "paper", detail="the scan is not the one that was recorded")
    if hashlib.sha256(statement).hexdigest() != paper.statement:
        return Verdict("bad-signature", "paper", detail="the scan was recorded for another statement")
    claimed = datetime.datetime.combine(paper.date, datetime.time(12), datetime.UTC)
    return Verdict("good", "paper", Identity(witness=paper.witness), detail="a scan, with a witness", claimed=claimed)


def _digest(scan: Path) -> str:
    if scan.is_symlink() or scan.stat().st_size > LIMIT or not scan.is_file():
        raise MalformedError(f"a scan is a file of at most {LIMIT} bytes")
    with scan.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
