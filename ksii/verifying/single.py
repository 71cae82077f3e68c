"""A lone file of an edition: which it is, whether it is a draft, who signed it, and whether the data inside agree with what is printed."""

import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from ksii.compose.signatures import SEAL
from ksii.release import reread
from ksii.release.reading import LARGEST_FILE, SIGNATURE
from ksii.signing.detached import verify
from ksii.signing.errors import MalformedError
from ksii.signing.pdflook import inspect
from ksii.signing.trust import Trust, gathered
from ksii.verifying import data, pdfs
from ksii.verifying.asked import Asked
from ksii.verifying.checks import Check, Report, Signed, State

STEM = re.compile(r"(?P<document>[a-z0-9]+(?:-[a-z0-9]+)*?)-(?P<edition>[A-Za-z]?[0-9][A-Za-z0-9._-]*)-(?P<lang>[a-z]{2,3})")
"""Document, edition and language in the name of a file; an edition begins with a number, or with a letter and a number."""
DIGEST = re.compile("sha256:[0-9a-f]{64}")
MOST_TEXT = 64 * 2**20
"""Unpacked bytes of a DOCX that are looked at."""
DAMAGED = (pypdfium2.PdfiumError, zipfile.BadZipFile, ValueError, KeyError, SyntaxError, RecursionError, AssertionError, AttributeError)
"""What the readers raise for files that are none of ours, or damaged."""


@dataclass(frozen=True, slots=True)
class Lone:
    """A file, its bytes and those of the signature beside it; its printed text without white space."""

    path: Path
    content: bytes
    signature: bytes | None
    text: str
    trust: Trust


def single(path: Path, asked: Asked) -> Report:
    """Return what is found in a lone PDF, DOCX or HTML file; OSError where the machine refuses it."""
    kind = path.suffix.removeprefix(".").casefold()
    if kind not in reread.READERS or not path.is_file() or path.stat().st_size > LARGEST_FILE:
        return Report(path.name, "unknown", checks=(Check("readable", good=False, detail=path.name),))
    content = path.read_bytes()
    try:
        lone = Lone(path, content, _beside(path), _text(content, kind), _trust(asked))
        checks, signed = _signatures(lone, kind)
    except (*DAMAGED, MalformedError) as error:
        return Report(path.name, "unknown", checks=(Check("readable", good=False, detail=f"{path.name}: {type(error).__name__}"),))
    if not asked.roots:
        checks = (*checks, Check("roots", good=None))
    if asked.seal:
        checks = (*checks, Check("seal-known", any(it.good and it.certificate == asked.seal for it in signed)))
    found = STEM.fullmatch(path.stem)
    names = found.groupdict() if found else {"document": "", "edition": "", "lang": ""}
    printed = sorted(set(DIGEST.findall(lone.text)))
    sheet = Check("digest", good=bool(printed) or None, detail=", ".join(printed))
    checks = (sheet, *_data(lone, printed, kind), *checks)
    languages = (names["lang"],) if names["lang"] else ()
    state: State = "release" if signed and all(it.good for it in signed) else "draft"
    return Report(path.name, state, names["document"], names["edition"], languages, checks=checks, signed=signed)


def _text(content: bytes, kind: str) -> str:
    if kind == "docx":
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if sum(part.file_size for part in package.infolist()) > MOST_TEXT:
                raise ValueError("too large")
    return "".join(reread.READERS[kind](content).split())


def _data(lone: Lone, printed: list[str], kind: str) -> tuple[Check, ...]:
    """Return whether the data inside a PDF are the text whose digest its approval sheet prints."""
    if kind != "pdf":
        return ()
    try:
        found = data.attached(lone.content)
    except ValueError as error:
        return (Check("data", good=False, detail=str(error)),)
    if found is None or not printed:
        return (Check("data", good=None),)
    return (Check("data", found.whole in printed, "" if found.whole in printed else found.whole),)


def _beside(path: Path) -> bytes | None:
    signature = path.with_name(path.name + SIGNATURE)
    return signature.read_bytes() if signature.is_file() and signature.stat().st_size <= LARGEST_FILE else None


def _trust(asked: Asked) -> Trust:
    day = asked.day
    return gathered(asked.roots, asked.crls, day, "") if asked.roots else Trust(day=day)


def _signatures(lone: Lone, kind: str) -> tuple[tuple[Check, ...], tuple[Signed, ...]]:
    """Return who signed a file: inside a PDF, beside anything. Without roots from elsewhere nobody is known."""
    checks: list[Check] = []
    signed: list[Signed] = []
    if kind == "pdf":
        found = inspect(lone.content, lone.trust)
        signed += pdfs.signed(lone.path.name, found)
        checks += [
            Check("pdf", _intact(it.verdict.soundness, lone.trust), ": ".join(filter(None, (it.field, it.verdict.detail)))) for it in found
        ]
        if found:
            checks.append(Check("whole", found[-1].covers_whole and found[0].certified and found[0].field == SEAL))
    if lone.signature is not None:
        verdict = verify(lone.content, lone.signature, lone.trust)
        it = verdict.identity
        signed.append(Signed(lone.path.name + SIGNATURE, it.name, it.certificate, it.issuer, verdict.soundness == "good", verdict.at))
        checks.append(Check("seal", _intact(verdict.soundness, lone.trust), verdict.detail))
    return tuple(checks), tuple(signed)


def _intact(soundness: str, trust: Trust) -> bool | None:
    """Return whether a signature is good; None where nothing is wrong but that nobody said whom to trust."""
    return None if soundness == "unverifiable" and not trust.roots else soundness == "good"
