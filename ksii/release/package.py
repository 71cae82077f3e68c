"""What lies in the folder of a release, and how it is closed: hashes, statements, a signature beside everything that has none inside."""

import mimetypes
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from ksii.release import shape
from ksii.release.advice import advice
from ksii.release.manifest import digest, sums
from ksii.release.reading import SIGNATURE, STATEMENT, SUMS, listed
from ksii.release.records import File, Release, release
from ksii.release.shape import MalformedError

PENDING = "pending.json"
"""The release as far as it is known while people still have to sign it; never published."""
ADVICE = "VERIFY.md"
ROOTS = "roots.pem"
WITHHELD = "approvals/withheld.json"
"""Evidence of approvals that the office keeps: file → SHA-256."""
ATTESTED = ("provenance.intoto.json", "lint.intoto.json", "verification.intoto.json")
PDF, DOCX = ".pdf", ".docx"
BARE = frozenset({PDF, DOCX, ".html", ".xlsx"})
"""Endings of files that get a signature beside them unless there is one inside."""
TYPES = {
    DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pem": "application/x-pem-file",
    ".md": "text/markdown",
    ".json": "application/json",
}

Sign = Callable[[bytes], bytes]
"""Content → detached signature."""


def described(files: Mapping[str, bytes], unsigned: Mapping[str, bytes]) -> tuple[File, ...]:
    """Return what a release says of its files, by name; `unsigned` are the editions as they were built."""
    return tuple(_file(name, content, unsigned.get(name, content)) for name, content in sorted(files.items()))


def _file(name: str, content: bytes, unsigned: bytes) -> File:
    media_type = TYPES.get(Path(name).suffix) or mimetypes.types_map.get(Path(name).suffix, "application/octet-stream")
    return File(name, media_type, digest(content), len(content), digest(unsigned), len(unsigned))


def opened(files: Mapping[str, bytes]) -> Release:
    """Return the record of a folder that is not closed yet; raise MalformedError where it is none."""
    if PENDING not in files:
        raise MalformedError(f"no {PENDING}: the release is closed, or there is none")
    return shape.record(Release, shape.parsed(files[PENDING]))


def final(files: Mapping[str, bytes]) -> Release:
    """Return the record of a closed release."""
    return release(files[STATEMENT])


def pending(files: Mapping[str, bytes], record: Release, sign: Sign) -> dict[str, bytes]:
    """Return the files of a release that is not closed yet, with a signed list of them, so that nobody changes them until then."""
    made = {**files, PENDING: shape.written(record)}
    made[SUMS] = sums(made)
    return {**made, SUMS + SIGNATURE: sign(made[SUMS])}


def changed(files: Mapping[str, bytes], record: Release) -> Iterator[str]:
    """Yield the files of a release not closed yet that are not those of its list; PDFs may have signatures behind what they were."""
    known = listed(files.get(SUMS, b""))
    sizes = {file.name: file.size for file in record.files if file.name.endswith(PDF)}
    yield from (name for name, value in known.items() if name not in files or digest(files[name][: sizes.get(name)]) != value)
    yield from sorted({*files, PENDING} - {*known, SUMS, SUMS + SIGNATURE})


def closed(files: Mapping[str, bytes], known: Release, templates: Path, sign: Sign) -> dict[str, bytes]:
    """Return the files of a closed release; `known` has the signatures inside the PDFs, everything else is filled in here."""
    made = {name: content for name, content in files.items() if name not in {PENDING, SUMS, SUMS + SIGNATURE}}
    known = replace(known, files=tuple(_refreshed(file, made[file.name]) for file in known.files))
    made[ADVICE] = advice(known, templates)
    whole = replace(known, files=tuple(sorted((*known.files, _file(ADVICE, made[ADVICE], made[ADVICE])), key=lambda file: file.name)))
    made[STATEMENT] = whole.content()
    made |= {name + SIGNATURE: sign(made[name]) for name in detached(whole)}
    made[SUMS] = sums(made)
    made[SUMS + SIGNATURE] = sign(made[SUMS])
    return made


def _refreshed(file: File, content: bytes) -> File:
    return replace(file, sha256=digest(content), size=len(content))


def detached(known: Release) -> tuple[str, ...]:
    """Return the files that get a signature beside them: editions and pages that carry none inside, and what the release states."""
    top = (file for file in known.files if "/" not in file.name)
    return (STATEMENT, *ATTESTED, *sorted(file.name for file in top if Path(file.name).suffix in BARE and not file.fields))
