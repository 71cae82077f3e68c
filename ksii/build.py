"""The recipe of `ksii build`: compose every language, render in workers, re-read and compare, publish in one step."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ksii.compose import compose, languages
from ksii.document.dump import fingerprint
from ksii.document.nodes import Document
from ksii.document.walk import units
from ksii.lint import Reading
from ksii.release import reread
from ksii.release.lock import locked
from ksii.release.manifest import Facts, manifest, sums
from ksii.release.stage import publish, staged, write
from ksii.render import edition, index, worker

Say = Callable[[str], None]


class LostError(Exception):
    """A file lacks words of the document; the message names the file and the words."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built. `system` holds versions of native libraries for the manifest."""

    languages: tuple[str, ...]
    formats: tuple[str, ...]
    output: Path
    as_of: datetime.date
    system: tuple[tuple[str, str], ...] = ()


def build(reading: Reading, order: Order, say: Say) -> Path:
    """Build an edition and return its folder; what stood there before stays whole if anything goes wrong.

    Raise BusyError, WorkerError, LimitError or LostError, and OSError where the disk refuses.
    """
    strategy = reading.strategy
    with locked(order.output):
        say("composing")
        documents = {lang: compose(strategy, lang, order.as_of) for lang in order.languages or languages(strategy)}
        files = render(documents, order.formats, say)
        files |= around(reading, documents, files, order)
        target = order.output / (strategy.identity.edition.code or strategy.identity.id)
        say("publishing")
        with staged(order.output) as stage:
            for name, content in files.items():
                write(stage / name, content)
            publish(stage, target)
    return target


def render(documents: dict[str, Document], formats: Sequence[str], say: Say) -> dict[str, bytes]:
    """Return the files of all languages by name, each compared with its document."""
    edition.prepare(formats)
    jobs = {lang: partial(checked, document, formats) for lang, document in documents.items()}
    files: dict[str, bytes] = {}
    say(f"rendering {', '.join(documents)}")
    for lang, made in worker.run(jobs):
        files |= {f"{documents[lang].stem}.{ending}": content for ending, content in made.items()}
        say(f"rendered {lang}")
    return files


def checked(document: Document, formats: Sequence[str]) -> dict[str, bytes]:
    """Render a document and read every file back; raise LostError where words are missing."""
    files = edition.render(document, formats)
    wanted, lettering = units(document), edition.lettering(document)
    for ending, content in files.items():
        if lost := list(reread.lost(wanted, content, ending, lettering)):
            raise LostError(f"{document.stem}.{ending} lacks {len(lost)} texts, the first: {lost[0][:200]}")
    return files


def around(reading: Reading, documents: dict[str, Document], files: dict[str, bytes], order: Order) -> dict[str, bytes]:
    """Return the files that stand beside the editions: index page, manifest, list of hashes."""
    identity = reading.strategy.identity
    page = index.render(tuple(documents.values()), files)
    facts = Facts(
        strategy=identity.id,
        edition=identity.edition.code or identity.id,
        date=order.as_of.isoformat(),
        status=identity.status,
        words={lang: fingerprint(document) for lang, document in documents.items()},
        sources={name: file.digest for name, file in reading.sources.files.items()},
        system=dict(order.system),
    )
    extra = {"index.html": page}
    extra["manifest.json"] = manifest(facts, {**files, **extra})
    extra["SHA256SUMS"] = sums({**files, **extra})
    return extra
