"""Numbers of sections, appendices, tables and figures; display numbers are computed, never written."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ksii.document.nodes import Block, Document, Figure, Section, Table, Words


@dataclass(slots=True)
class _Counters:
    words: Words
    appendices: int
    seen: Counter[str] = field(default_factory=Counter)

    def next(self, kind: str) -> str:
        self.seen[kind] += 1
        return str(self.seen[kind])


def number(document: Document) -> Document:
    """Return the document with the numbers and labels of its sections, tables and figures filled in."""
    appendices = sum(isinstance(block, Section) and block.role == "appendix" for block in document.blocks)
    counters = _Counters(document.words, appendices)
    return replace(document, blocks=tuple(_top(block, counters) for block in document.blocks))


def _top(block: Block, counters: _Counters) -> Block:
    if not isinstance(block, Section):
        return _captioned(block, counters)
    if block.role == "appendix":
        return _appendix(block, counters)
    if block.role == "sheet":
        return replace(block, children=_children(block.children, "", counters))
    place = counters.next("section")
    return replace(block, number=place, label=place, children=_children(block.children, place, counters))


def _appendix(block: Section, counters: _Counters) -> Section:
    """An appendix that is the only one carries no number (Law of Kazakhstan "On legal acts", article 28)."""
    place = counters.next("appendix")
    alone = counters.appendices == 1
    label = counters.words.sole_appendix if alone else counters.words.appendix.format(number=place)
    return replace(block, number="" if alone else place, label=label, children=_children(block.children, "", counters))


def _children(blocks: Iterable[Block], above: str, counters: _Counters) -> tuple[Block, ...]:
    done: list[Block] = []
    place = 0
    for block in blocks:
        if isinstance(block, Section):
            place += 1
            mine = f"{above}.{place}" if above else str(place)
            done.append(replace(block, number=mine, label=mine, children=_children(block.children, mine, counters)))
        else:
            done.append(_captioned(block, counters))
    return tuple(done)


def _captioned(block: Block, counters: _Counters) -> Block:
    if isinstance(block, Table):
        place = counters.next("table")
        words = counters.words
        return replace(block, number=place, label=words.table.format(number=place), continued=words.continued.format(number=place))
    if isinstance(block, Figure):
        place = counters.next("figure")
        return replace(block, number=place, label=counters.words.figure.format(number=place))
    return block
