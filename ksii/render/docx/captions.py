"""Captions: the number of a table or figure is a sequence field, so that Word's list of tables and its references work."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ksii.document.nodes import Figure, Table
from ksii.render.docx.fields import field
from ksii.render.docx.oxml import Anchor, bookmark, run

Captioned = Table | Figure
STRONG = '<w:rStyle w:val="Strong"/>'


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a caption to which somebody refers: its anchor's name, its block, and its words."""

    name: str
    target: str
    text: str


def parts(blocks: Iterable[Captioned], printed: Collection[tuple[str, str]]) -> Iterator[Part]:
    """Yield the labels and numbers that references print; `printed` are pairs of target and text."""
    for block in blocks:
        if block.label and (block.id, block.label) in printed:
            yield Part(f"{block.id} label", block.id, block.label)
        if block.number and block.number != block.label and (block.id, block.number) in printed:
            yield Part(f"{block.id} number", block.id, block.number)


def sequences(blocks: Iterable[Captioned]) -> dict[str, str]:
    """Return the sequence field of every caption with a plain number; a jump in the count is written into the field."""
    last = {"Table": 0, "Figure": 0}
    fields = {}
    for block in blocks:
        kind = type(block).__name__
        if not block.number.isascii() or not block.number.isdecimal() or block.label.count(block.number) != 1:
            continue
        jump = "" if int(block.number) == last[kind] + 1 else f" \\r {block.number}"
        last[kind] = int(block.number)
        fields[block.id] = f"SEQ {kind} \\* ARABIC{jump}"
    return fields


def label(block: Captioned, sequence: str, anchors: Mapping[str, Anchor]) -> str:
    """Return the runs of a caption's label; `sequence` is its field, empty where its number is only text."""
    whole = anchors.get(f"{block.id} label")
    if not block.number or block.number not in block.label:
        return bookmark(whole, run(block.label, STRONG))
    before, _, after = block.label.partition(block.number)
    shown = run(block.number, STRONG)
    number = bookmark(anchors.get(f"{block.id} number"), field(sequence, shown, STRONG) if sequence else shown)
    return bookmark(whole, run(before, STRONG) + number + run(after, STRONG))
