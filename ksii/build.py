"""The recipe of `ksii build`: compose every language, render in workers, re-read and compare, publish in one step."""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ksii import extras, standing
from ksii.compose import compose, languages
from ksii.compose.attachments import attached
from ksii.document.dump import fingerprint
from ksii.document.nodes import Document
from ksii.document.walk import notes, units
from ksii.finding import Fault, Place
from ksii.finding import Path as ValuePath
from ksii.lint import Reading
from ksii.model.identity import borne_out
from ksii.release import reread
from ksii.release.guard import guard
from ksii.release.lock import locked
from ksii.release.manifest import Facts, digest, manifest, sums
from ksii.release.stage import publish
from ksii.render import edition, index, parallel, verdicts, worker
from ksii.render.pdf import RenderError
from ksii.signoff.agreement import Agreement
from ksii.source.characters import kind_of, name_of

Say = Callable[[str], None]
FORMATS = edition.FORMATS
CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
"""What an edition's code has to be made of: it names a folder and files, on every system."""


class EditionError(Exception):
    """A file is not what it has to be; the message names the file and says why."""


class LostError(EditionError):
    """A file lacks words of the document; the message names the file and the words."""


class UnfitError(Exception):
    """A strategy that could be read cannot be built; `faults` say why, on their lines."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(", ".join(fault.rule for fault in faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built; `languages` and `formats` empty for all usual ones. `system` holds versions of native libraries."""

    languages: tuple[str, ...]
    formats: tuple[str, ...]
    output: Path
    as_of: datetime.date
    system: tuple[tuple[str, str], ...] = ()
    release: bool = False
    """The editions are made to be released: they have places for signatures."""
    summary: bool = False
    """The summary on one page is made too, in the same formats."""
    reference: bytes = b""
    """A DOCX whose looks the DOCX editions take."""

    @property
    def printed(self) -> tuple[str, ...]:
        """Formats of the document itself."""
        return tuple(it for it in self.formats if it in FORMATS) if self.formats else FORMATS


def build(reading: Reading, order: Order, say: Say) -> Path:
    """Build an edition and return its folder; what stood there before stays whole if anything goes wrong.

    Raise UnfitError where something in the strategy has to be mended first, BusyError or TakenError where the place is
    not free, EditionError, LimitError or DiedError where a file could not be made, OSError where the machine refuses.
    """
    strategy = reading.strategy
    _raise_if_any(lacks(reading, order.as_of))
    name = strategy.identity.edition.code or strategy.identity.id
    with locked(order.output):
        guard(order.output / name)
        documents, files = editions(reading, order, say)
        files |= around(reading, documents, files, order)
        say("publishing")
        return publish(order.output, name, files)


def editions(reading: Reading, order: Order, say: Say) -> tuple[dict[str, Document], dict[str, bytes]]:
    """Return the documents by language, and their files by name; raise what `build` raises."""
    say("composing")
    documents = composed(reading, order)
    files = render(documents, order.printed, say, order.reference)
    return documents, files | beside(reading, documents, order, say)


def beside(reading: Reading, documents: dict[str, Document], order: Order, say: Say) -> dict[str, bytes]:
    """Return what is made only where it is asked for: summaries on one page, workbooks with the tables."""
    asked = extras.summaries(reading, documents) if order.summary else {}
    files = render(asked, order.printed or FORMATS, say, order.reference)
    try:
        extras.raise_if_long(files)
        return files | (extras.workbooks(reading, documents) if extras.TABLES in order.formats else {})
    except extras.ExtraError as error:
        raise EditionError(str(error)) from error


def composed(reading: Reading, order: Order) -> dict[str, Document]:
    """Return the documents by language; raise UnfitError where they hold what can't be printed, EditionError where trust is misplaced."""
    agreed = _agreed(reading, order)
    documents = {lang: compose(reading.strategy, lang, order.as_of, agreed[lang]) for lang in agreed}
    _raise_if_any(unprintable(reading, documents))
    texts = {name: file.text for name, file in reading.sources.files.items()}
    return {lang: attached(document, reading.strategy, texts) for lang, document in documents.items()}


def _agreed(reading: Reading, order: Order) -> dict[str, Agreement]:
    """Return how far every text that is built is agreed to."""
    try:
        agreed = standing.look(reading, order.as_of)
    except standing.TrustError as error:
        raise EditionError(str(error)) from error
    published = reading.settings.address if order.release else None
    return {lang: replace(agreed.agreement(lang), published=published) for lang in order.languages or languages(reading.strategy)}


def lacks(reading: Reading, day: datetime.date) -> Iterator[Fault]:
    """Yield what every edition needs and the strategy has not: a language, a day, a code that can name a folder."""
    identity = reading.strategy.identity
    code = identity.edition.code
    if not languages(reading.strategy):
        yield _fault(reading, "missing-field", ("strategy.yaml", "languages"), field="languages.authentic")
    if day == datetime.date.min:
        yield _fault(reading, "missing-field", ("strategy.yaml", "edition", "date"), field="edition.date")
    if code and not CODE.fullmatch(code):
        yield _fault(reading, "wrong-form", ("strategy.yaml", "edition", "code"), expected="id", found=code)


def unprintable(reading: Reading, documents: dict[str, Document]) -> Iterator[Fault]:
    """Yield the places of characters that are printed and that the fonts of the editions lack, each once per line."""
    lacking = {letter for document in documents.values() for letter in edition.unprintable(document)}
    for file in reading.sources.files.values() if lacking else ():
        for number, line in enumerate(file.text.split("\n"), 1):
            for letter in sorted(lacking & set(line)):
                column = line.index(letter) + 1
                values = {"character": name_of(letter), "kind": kind_of(letter) or "unprintable"}
                yield Fault("forbidden-character", Place(file.name, number, column, number, column + 1), values)


def _fault(reading: Reading, rule: str, path: ValuePath, **values: str) -> Fault:
    return Fault(rule, reading.sources.place(path), values)


def _raise_if_any(faults: Iterable[Fault]) -> None:
    if found := tuple(faults):
        raise UnfitError(found)


def render(documents: dict[str, Document], formats: Sequence[str], say: Say, reference: bytes = b"") -> dict[str, bytes]:
    """Return the files of all languages by name, and the page with all of them side by side, each compared with its document."""
    if not (documents and formats):
        return {}
    edition.prepare(formats)
    among = [_among(document, documents, formats) for document in documents.values()]
    jobs = {document.lang: partial(checked, document, formats, reference) for document in among}
    if among[0].parallel:
        jobs[among[0].parallel] = partial(side_by_side, among)
    files: dict[str, bytes] = {}
    say(f"rendering {', '.join(documents)}")
    for name, made in worker.run(jobs):
        stem = documents[name].stem if name in documents else name
        files |= {f"{stem}.{ending}": content for ending, content in made.items()}
        say(f"rendered {name}")
    return files


def _among(document: Document, documents: dict[str, Document], formats: Sequence[str]) -> Document:
    """Return a document whose links lead to those languages and formats only that are built with it."""
    siblings = tuple(sibling for sibling in document.siblings if sibling.lang in documents)
    together = "html" in formats and len(siblings) > 1 and document.stem.endswith(document.lang)
    name = f"{document.stem.removesuffix(document.lang)}parallel" if together else ""
    return replace(document, siblings=siblings, formats=tuple(formats), parallel=name)


def side_by_side(documents: Sequence[Document]) -> dict[str, bytes]:
    """Return the page with all languages, compared with every document; raise LostError where it lacks words of one."""
    content = parallel.render(documents)
    wanted = (unit for document in documents for unit in (*units(document), *notes(document)))
    if lost := list(reread.missing(wanted, content, "html")):
        raise LostError(f"{documents[0].parallel}.html lacks {len(lost)} texts of the documents, the first: {lost[0][:200]}")
    return {"html": content}


def checked(document: Document, formats: Sequence[str], reference: bytes = b"") -> dict[str, bytes]:
    """Render a document and read every file back; raise EditionError where something is wrong with one."""
    try:
        files = edition.render(document, formats, reference)
    except RenderError as error:
        raise EditionError(f"{document.stem}.pdf: {error}") from error
    wanted, lettering = units(document), edition.lettering(document)
    for ending, content in files.items():
        if lost := list(reread.lost(wanted, content, ending, lettering, notes(document))):
            raise LostError(f"{document.stem}.{ending} lacks {len(lost)} texts of the document, the first: {lost[0][:200]}")
    return files


def around(reading: Reading, documents: dict[str, Document], files: dict[str, bytes], order: Order) -> dict[str, bytes]:
    """Return the files that stand beside the editions: index page, manifest, list of hashes."""
    identity = reading.strategy.identity
    among = [_among(document, documents, order.printed) for document in documents.values()]
    page = index.render(among, files, _said(order.output / f"{identity.edition.code or identity.id}.validation.json"))
    facts = Facts(
        strategy=identity.id,
        edition=identity.edition.code or identity.id,
        date=(identity.edition.date or order.as_of).isoformat(),
        as_of=order.as_of.isoformat(),
        status=borne_out(identity.status, agreed=not any(document.words.draft for document in documents.values())),
        words={lang: fingerprint(document) for lang, document in documents.items()},
        sources={name: file.digest for name, file in reading.sources.files.items()},
        system=dict(order.system),
        reference=digest(order.reference) if order.reference else "",
    )
    extra = {"index.html": page}
    extra["manifest.json"] = manifest(facts, {**files, **extra})
    extra["SHA256SUMS"] = sums({**files, **extra})
    return extra


def _said(path: Path) -> verdicts.Verdicts:
    """Return what validators said about the edition built before, where that was written down beside its folder."""
    try:
        return verdicts.parse(path.read_bytes()) if path.is_file() else {}
    except verdicts.VerdictError as error:
        raise EditionError(f"{path.name}: {error}; validate the editions again, or take the file away") from error
