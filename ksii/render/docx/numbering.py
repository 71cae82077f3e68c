"""Numbers that Word counts itself: of headings, and of sub-points.

The tree carries every number as it is printed. Word is left to count only where it would come to the same result;
where not (a heading without number, a label in letters), the label is written out as text.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ksii.document.nodes import List, Section
from ksii.render.docx.look import INDENT, LABEL
from ksii.render.docx.oxml import NAMESPACES, XML, escape
from ksii.render.docx.style import indent

DEPTH = 4
HEADINGS, UNCOUNTED = 1, 2
"""The numbering instances of headings, and of headings without number; sub-points have the ones after them.

The specification's own sign for "no number", instance 0, is taken by a validator for a definition that is missing.
"""
PLAIN_LABEL = re.compile(r"([^\d%]*)(\d{1,4})([^\d%]*)")


@dataclass(frozen=True, slots=True)
class Points:
    """A list that Word counts: its numbering instance, where it starts, and how a label is written."""

    instance: int
    start: int
    form: str


@dataclass(frozen=True, slots=True)
class Numbering:
    """What Word counts: the label form of each heading level (empty: none), sections by id, lists by id."""

    levels: tuple[str, ...] = ("",) * DEPTH
    counted: frozenset[str] = frozenset()
    lists: dict[str, Points] = field(default_factory=dict)


def plan(sections: Iterable[Section], lists: Iterable[List]) -> Numbering:
    """Return what Word can count in a document, both in document order."""
    levels, counted = _headings(sections)
    return Numbering(levels, counted, _lists(lists))


def _headings(sections: Iterable[Section]) -> tuple[tuple[str, ...], frozenset[str]]:
    levels, counters, counted = [""] * DEPTH, [0] * DEPTH, set()
    for section in sections:
        form = heading_form(section)
        following = _following(counters, section.level)
        if form and levels[section.level - 1] in ("", form) and section.number == ".".join(map(str, following[: section.level])):
            levels[section.level - 1], counters = form, following
            counted.add(section.id)
    return tuple(levels), frozenset(counted)


def _following(counters: Sequence[int], level: int) -> list[int]:
    return [*counters[: level - 1], counters[level - 1] + 1, *[0] * (DEPTH - level)]


def heading_form(section: Section) -> str:
    """Return how the label of a heading is made of the counters (`%1.%2`), or nothing where it isn't."""
    places = ".".join(f"%{level}" for level in range(1, section.level + 1))
    apart = section.role == "appendix" or not section.number or "%" in section.label
    if apart or section.number.count(".") != section.level - 1 or section.label.count(section.number) != 1:
        return ""
    return section.label.replace(section.number, places)


def _lists(lists: Iterable[List]) -> dict[str, Points]:
    found = ((block.id, _points(block)) for block in lists)
    counted = ((name, points) for name, points in found if points)
    return {name: Points(instance, *points) for instance, (name, points) in enumerate(counted, UNCOUNTED + 1)}


def _points(block: List) -> tuple[int, str] | None:
    labels = [PLAIN_LABEL.fullmatch(item.label) for item in block.items]
    first = labels[0] if labels else None
    if first is None:
        return None
    before, start, after = first.group(1), int(first.group(2)), first.group(3)
    expected = [f"{before}{start + place}{after}" for place in range(len(labels))]
    return (start, f"{before}%1{after}") if expected == [item.label for item in block.items] else None


def part(numbering: Numbering) -> str:
    """Return word/numbering.xml."""
    forms = list(dict.fromkeys(points.form for points in numbering.lists.values()))
    headings = [_heading_level(place, form) for place, form in enumerate(numbering.levels)]
    kinds = [headings, [_silent_level()], *([_points_level(form)] for form in forms)]
    abstract = "".join(_abstract(place, levels) for place, levels in enumerate(kinds))
    instances = [_instance(HEADINGS, 0), _instance(UNCOUNTED, 1)]
    instances += [_instance(points.instance, forms.index(points.form) + 2, points.start) for points in numbering.lists.values()]
    return f"{XML}<w:numbering {NAMESPACES}>{abstract}{''.join(instances)}</w:numbering>"


def _abstract(place: int, levels: Sequence[str]) -> str:
    kind = "multilevel" if len(levels) > 1 else "singleLevel"
    named = f'<w:nsid w:val="4B53{place:04X}"/><w:multiLevelType w:val="{kind}"/><w:tmpl w:val="4B54{place:04X}"/>'
    return f'<w:abstractNum w:abstractNumId="{place}">{named}{"".join(levels)}</w:abstractNum>'


def _heading_level(place: int, form: str) -> str:
    style = f'<w:pStyle w:val="Heading{place + 1}"/>' if form else ""
    return _level(place, "decimal", form, before=f'{style}<w:suff w:val="space"/>')


def _silent_level() -> str:
    return _level(0, "none", "", before='<w:suff w:val="nothing"/>')


def _points_level(form: str) -> str:
    return _level(0, "decimal", form, after=f"<w:pPr>{indent(INDENT + LABEL, hanging=LABEL)}</w:pPr>")


def _level(place: int, kind: str, form: str, *, before: str = "", after: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{before}'
        f'<w:lvlText w:val="{escape(form)}"/><w:lvlJc w:val="left"/>{after}</w:lvl>'
    )


def _instance(number: int, abstract: int, start: int | None = None) -> str:
    first = "" if start is None else f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{first}</w:num>'
