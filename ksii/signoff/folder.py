"""The statements of a strategy, read from its folder: each by itself, then as chains, so that none can be taken out or altered unseen."""

import stat
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ksii.finding import Fault, Place
from ksii.signoff.parsing import MOST_BYTES, StatementError, parse
from ksii.signoff.statement import FOLDER, Statement, digest

MOST_FILES = 10_000
"""More files than this are not looked at."""
EVIDENCE = (".paper.json",)
"""Endings of JSON files beside statements that are none."""
UNREADABLE = "statement-unreadable"
BROKEN = "statement-chain-broken"


@dataclass(frozen=True, slots=True)
class Filed:
    """A statement in its file. `file` is its path from the strategy's folder, `digest` that of its bytes."""

    file: str
    digest: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class Break:
    """What is wrong with a chain or a file of it; `edition` and `lang` are of the folder in which it stands."""

    file: str
    edition: str
    lang: str
    reason: str
    rule: str = BROKEN


@dataclass(frozen=True, slots=True)
class Statements:
    """All statements of a strategy, in the order of edition, language and number, and what is wrong with them."""

    filed: tuple[Filed, ...] = ()
    breaks: tuple[Break, ...] = ()

    def of(self, edition: str, lang: str) -> tuple[Filed, ...]:
        """Return the chain of an edition and language."""
        return tuple(it for it in self.filed if (it.statement.edition, it.statement.lang) == (edition, lang))

    def broken(self, edition: str, lang: str) -> tuple[Break, ...]:
        """Return what is wrong with such a chain."""
        return tuple(it for it in self.breaks if (it.edition, it.lang) == (edition, lang))

    def faults(self) -> tuple[Fault, ...]:
        """Return what lint has to say."""
        return tuple(Fault(it.rule, Place(it.file), {"reason": it.reason}) for it in self.breaks)


NOTHING = Statements()


def load(root: Path) -> Statements:
    """Read the statements of the strategy in a folder; raise OSError where the machine refuses one."""
    contents = {}
    for path in sorted((root / FOLDER).glob("*/*/*.json"))[:MOST_FILES]:
        if not path.name.endswith(EVIDENCE):
            contents[path.relative_to(root).as_posix()] = _content(path)
    return gathered(contents)


def _content(path: Path) -> bytes:
    """Return what is in a file, and of one that is too large or no ordinary file as much as shows that."""
    found = path.lstat()
    return path.read_bytes() if stat.S_ISREG(found.st_mode) and found.st_size <= MOST_BYTES else b" " * (MOST_BYTES + 1)


def gathered(contents: Mapping[str, bytes]) -> Statements:
    """Return the statements in files by path from the strategy's folder, with what is wrong with them."""
    filed: list[Filed] = []
    breaks: list[Break] = []
    for file, content in contents.items():
        try:
            filed.append(Filed(file, digest(content), parse(file, content)))
        except StatementError as error:
            _, edition, lang, _ = file.split("/")
            breaks.append(Break(file, edition, lang, str(error), UNREADABLE))
    filed.sort(key=lambda it: (it.statement.edition, it.statement.lang, it.statement.seq, it.file))
    return Statements(tuple(filed), (*breaks, *_chains(filed)))


def _chains(filed: Iterable[Filed]) -> Iterator[Break]:
    chains: defaultdict[tuple[str, str], list[Filed]] = defaultdict(list)
    for it in filed:
        chains[it.statement.edition, it.statement.lang].append(it)
    for chain in chains.values():
        yield from _chain(chain)


def _chain(chain: Iterable[Filed]) -> Iterator[Break]:
    """Yield where a chain is not whole: numbers from 1 without gap or fork, each naming the digest of the one before."""
    seq, before = 0, None
    for it in chain:
        reason = _reason(it.statement, seq, before)
        if reason:
            yield Break(it.file, it.statement.edition, it.statement.lang, reason)
        seq, before = it.statement.seq, it.digest


def _reason(it: Statement, seq: int, before: str | None) -> str:
    if it.seq == seq:
        return f"two statements have the number {seq}"
    if it.seq != seq + 1:
        return f"the statement before it, number {it.seq - 1}, is not there"
    if it.prev != before:
        return "it was made after another statement than the one that stands before it now" if before else "it names one before the first"
    return ""
