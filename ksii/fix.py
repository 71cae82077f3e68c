"""The recipe of `ksii lint --fix`: what can be mended by machine is mended, and nothing else changes."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ksii.check.rule import Phase
from ksii.finding import Finding, Rewrite, Splice
from ksii.lint import Reading, lint, with_texts
from ksii.source import SourceFile
from ksii.source.splicing import spliced
from ksii.source.writing import rewritten

ROUNDS = 6
"""How often the mended strategy is looked at again: one text may have several faults, and each round mends one of them."""


@dataclass(frozen=True, slots=True)
class Mended:
    """What was mended: the new text of every file that changes, how many findings are gone, and those that could not be mended safely."""

    texts: dict[str, str]
    fixed: tuple[Finding, ...]
    left: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """Which fixes are wanted: in which phase, on which day, of which rules (empty: all), and also those that need eyes."""

    phase: Phase
    as_of: datetime.date
    lang: str
    only: tuple[str, ...] = ()
    unsafe: bool = False


def mend(reading: Reading, wish: Wish) -> Mended:
    """Return a strategy with its faults mended as far as that can be proved to change nothing else."""
    texts: dict[str, str] = {}
    fixed: list[Finding] = []
    left: tuple[Finding, ...] = ()
    for _ in range(ROUNDS):
        wanted = _by_file(lint(reading, wish.phase, wish.as_of, wish.lang, only=wish.only).findings, wish)
        done = {name: _mended(reading.sources.files[name], findings) for name, findings in wanted.items()}
        left = tuple(finding for findings in wanted.values() for finding in findings)
        if not any(findings for _, findings in done.values()):
            break
        texts |= {name: text for name, (text, findings) in done.items() if findings}
        fixed += [finding for _, findings in done.values() for finding in findings]
        reading = with_texts(reading, texts)
    return Mended(texts, tuple(fixed), left)


def _by_file(findings: Iterable[Finding], wish: Wish) -> dict[str, list[Finding]]:
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.fix and (finding.fix.safe or wish.unsafe):
            found[finding.place.file].append(finding)
    return found


def _mended(file: SourceFile, findings: list[Finding]) -> tuple[str, list[Finding]]:
    """Return the text of a file with as many findings mended as one round can, and those."""
    below = [it for it in findings if any(isinstance(edit, Splice) for edit in _edits([it]))]
    batch = list(_apart(below or findings))
    text = _edited(file, _edits(batch))
    if text is not None:
        return text, batch
    if len(batch) == 1:
        return file.text, []
    first, done = _mended(file, batch[: len(batch) // 2])
    if done:
        return first, done
    return _mended(file, batch[len(batch) // 2 :])


def _apart(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings of which no two touch the same place."""
    touched: set[object] = set()
    for finding in findings:
        places = {edit.place.line if isinstance(edit, Splice) else edit.path for edit in _edits([finding])}
        if not touched & places:
            touched |= places
            yield finding


def _edits(findings: Iterable[Finding]) -> list[Splice | Rewrite]:
    return [edit for finding in findings if finding.fix for edit in finding.fix.edits]


def _edited(file: SourceFile, edits: list[Splice | Rewrite]) -> str | None:
    splices = [edit for edit in edits if isinstance(edit, Splice)]
    if splices:
        return spliced(file, splices)
    return rewritten(file, {edit.path[1:]: edit.value for edit in edits if isinstance(edit, Rewrite)})
