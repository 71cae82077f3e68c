"""Short references: what has a numbered table of its own in the document goes by its number there, so that nothing is printed twice.

Where the table is not printed, whole or at all, the entity goes by its name, as everywhere else.
"""

from collections.abc import Iterable, Sequence

from ksii.compose.writer import Writer
from ksii.document.nodes import Cite, Inline, Inlines, Ref, Text
from ksii.document.walk import plain

TABLES = {
    "activity": "action-plan",
    "audience": "audience-table",
    "channel": "channel-table",
    "fact": "facts-table",
    "goal": "goals-table",
    "kpi": "kpi-table",
    "message": "messages-table",
    "sla": "sla-table",
    "source": "sources-table",
}
"""Kinds whose rows carry their display number → the view that numbers them."""
ENDS = (".", "!", "?", "\N{HORIZONTAL ELLIPSIS}")
PARTS = ("appendix", "section")
"""Kinds that are numbered wherever they stand."""


def listed(w: Writer, kind: str, name: str) -> bool:
    """Return whether the document prints a row, section or appendix by whose number an entity can go."""
    entity = w.strategy.index.get(kind, name)
    if entity is None or getattr(entity, "disputed", False):
        return False
    return kind in PARTS or TABLES.get(kind) in w.views


def number(w: Writer, kind: str, name: str) -> Inline:
    """Return the number of an entity, leading to it; sources have their citation mark."""
    if kind == "source":
        return Cite(f"source-{name}", f"[{w.position(kind, name)}]")
    return Ref(f"{kind}-{name}") if kind in PARTS else Ref(f"{kind}-{name}", w.position(kind, name))


def numbers(w: Writer, kind: str, names: Iterable[str]) -> Inlines:
    """Return bare numbers in rising order, for a column whose head or note says of what."""
    ordered = sorted(dict.fromkeys(names), key=list(w.strategy.index.ids(kind)).index)
    shown: list[Inline] = []
    for name in ordered:
        shown += [Text(", "), number(w, kind, name)] if shown else [number(w, kind, name)]
    return tuple(shown)


def short(w: Writer, kind: str, names: Sequence[str]) -> Inlines:
    """Return entities of one kind side by side: their numbers where their table is printed, else their names."""
    if names and all(listed(w, kind, name) for name in names):
        return numbers(w, kind, names)
    return (Text(w.row(kind, names)),) if names else ()


def told(w: Writer, kind: str, names: Sequence[str]) -> Inlines:
    """Return entities of one kind with the word for them: "facts No. 3, 4", or each by its name."""
    if all(listed(w, kind, name) for name in names):
        return filled(str(w.labels.get("values", "many-numbers" if len(names) > 1 else "one-number", kind)), numbers(w, kind, names))
    links = (w.labels.phrase("link", kind=w.labels.value("kind", kind), name=w.name(kind, name)) for name in names)
    return (Text(w.formats.semicolon.join(links)),)


def filled(pattern: str, shown: Inlines) -> Inlines:
    """Return a pattern of the labels with inlines in its place {numbers}."""
    before, _, after = pattern.partition("{numbers}")
    return tuple(it for it in (Text(before), *shown, Text(after)) if it != Text(""))


def linked(w: Writer, references: Iterable[str]) -> Inlines:
    """Return entities given as kind.id side by side, those of one kind together, each kind with the word for it."""
    kinds: dict[tuple[str, bool], list[str]] = {}
    for reference in dict.fromkeys(references):
        kind, _, name = reference.partition(".")
        kinds.setdefault((kind, listed(w, kind, name)), []).append(name)
    return joined(w, (told(w, kind, names) for (kind, _), names in kinds.items()))


def run_in(w: Writer, parts: Iterable[Inlines]) -> Inlines:
    """Return several texts in one paragraph: a semicolon follows a text that does not end as a sentence."""
    shown: Inlines = ()
    for part in parts:
        glue = " " if plain(shown).endswith(ENDS) else w.formats.semicolon
        shown = (*shown, Text(glue), *part) if shown and part else (*shown, *part)
    return shown


def joined(w: Writer, parts: Iterable[Inlines], between: Inlines = ()) -> Inlines:
    """Return several texts in one line, with semicolons between them where nothing else is given."""
    glue = between or (Text(w.formats.semicolon),)
    shown: list[Inline] = []
    for part in parts:
        shown += [*glue, *part] if shown and part else part
    return tuple(shown)
