"""The recipe of `ksii build`: compose every language, render in workers, re-read and compare, publish in one step."""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ksii.compose import compose, languages
from ksii.document.dump import fingerprint
from ksii.document.nodes import Document
from ksii.document.walk import units
from ksii.finding import Fault, Place
from ksii.finding import Path as ValuePath
from ksii.lint import Reading
from ksii.release import reread
from ksii.release.guard import guard
from ksii.release.lock import locked
from ksii.release.manifest import Facts, manifest, sums
from ksii.release.stage import publish
from ksii.render import edition, index, worker
from ksii.render.pdf import RenderError
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
    """What is to be built; `languages` and `formats` empty for all of them. `system` holds versions of native libraries."""

    languages: tuple[str, ...]
    formats: tuple[str, ...]
    output: Path
    as_of: datetime.date
    system: tuple[tuple[str, str], ...] = ()


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
        say("composing")
        documents = {lang: compose(strategy, lang, order.as_of) for lang in order.languages or languages(strategy)}
        _raise_if_any(unprintable(reading, documents))
        files = render(documents, order.formats or FORMATS, say)
        files |= around(reading, documents, files, order)
        say("publishing")
        return publish(order.output, name, files)


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


def render(documents: dict[str, Document], formats: Sequence[str], say: Say) -> dict[str, bytes]:
    """Return the files of all languages by name, each compared with its document."""
    edition.prepare(formats)
    jobs = {lang: partial(checked, _among(document, documents, formats), formats) for lang, document in documents.items()}
    files: dict[str, bytes] = {}
    say(f"rendering {', '.join(documents)}")
    for lang, made in worker.run(jobs):
        files |= {f"{documents[lang].stem}.{ending}": content for ending, content in made.items()}
        say(f"rendered {lang}")
    return files


def _among(document: Document, documents: dict[str, Document], formats: Sequence[str]) -> Document:
    """Return a document whose links lead to those languages and formats only that are built with it."""
    siblings = tuple(sibling for sibling in document.siblings if sibling.lang in documents)
    return replace(document, siblings=siblings, formats=tuple(formats))


def checked(document: Document, formats: Sequence[str]) -> dict[str, bytes]:
    """Render a document and read every file back; raise EditionError where something is wrong with one."""
    try:
        files = edition.render(document, formats)
    except RenderError as error:
        raise EditionError(f"{document.stem}.pdf: {error}") from error
    wanted, lettering = units(document), edition.lettering(document)
    for ending, content in files.items():
        if lost := list(reread.lost(wanted, content, ending, lettering)):
            raise LostError(f"{document.stem}.{ending} lacks {len(lost)} texts of the document, the first: {lost[0][:200]}")
    return files


def around(reading: Reading, documents: dict[str, Document], files: dict[str, bytes], order: Order) -> dict[str, bytes]:
    """Return the files that stand beside the editions: index page, manifest, list of hashes."""
    identity = reading.strategy.identity
    page = index.render(tuple(documents.values()), files)
    facts = Facts(
        strategy=identity.id,
        edition=identity.edition.code or identity.id,
        date=(identity.edition.date or order.as_of).isoformat(),
        as_of=order.as_of.isoformat(),
        status=identity.status,
        words={lang: fingerprint(document) for lang, document in documents.items()},
        sources={name: file.digest for name, file in reading.sources.files.items()},
        system=dict(order.system),
    )
    extra = {"index.html": page}
    extra["manifest.json"] = manifest(facts, {**files, **extra})
    extra["SHA256SUMS"] = sums({**files, **extra})
    return extra
