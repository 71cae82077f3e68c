"""Short references: what has a numbered table of its own in the document goes by its number there, so that nothing is printed twice.

Where the table is not printed, whole or at all, the entity goes by its name, as everywhere else.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ksii.compose.formats import NO_BREAK
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
PARAGRAPH = re.compile(r"(?P<article>[^()]+)\((?P<paragraph>\d+)\)")
"""An article with one of its paragraphs, as the strategy writes it: 17(3)."""


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
    links = (w.labels.phrase("link", kind=w.labels.value("kind", kind), name=inside(w, w.name(kind, name))) for name in names)
    return (Text(w.formats.semicolon.join(links)),)


def inside(w: Writer, name: str) -> str:
    """Return a name for quotation marks: its own become the inner ones of the language, or go where they enclose all of it."""
    first, last, inner_first, inner_last = tuple(str(w.labels.get("formats", "quotes")))
    if name.startswith(first) and name.endswith(last) and name.count(first) == 1:
        return name[1:-1]
    return name.replace(first, inner_first).replace(last, inner_last)


def provision(w: Writer, law: str | None, article: str | None) -> str:
    """Return an act with the articles, or the paragraphs of an article, that are meant; the act alone where none are."""
    name = w.name("law", law)
    if not article:
        return name
    named = article.split(", ")
    parts = [found for it in named if (found := PARAGRAPH.fullmatch(it))]
    if len(parts) == len(named) and len({found["article"] for found in parts}) == 1:
        paragraphs = ", ".join(found["paragraph"] for found in parts)
        phrase = "law-paragraphs" if len(parts) > 1 else "law-paragraph"
        return w.labels.phrase(phrase, law=name, article=parts[0]["article"], paragraph=paragraphs)
    return w.labels.phrase("law-articles" if len(named) > 1 else "law-article", law=name, article=article)


def article(w: Writer, name: str) -> str:
    """Return an article, or a paragraph of it, as provisions of an act are called."""
    found = PARAGRAPH.fullmatch(name)
    if found:
        return w.labels.phrase("article-paragraph", article=found["article"], paragraph=found["paragraph"])
    return w.labels.phrase("article", article=name)


def filled(pattern: str, shown: Inlines) -> Inlines:
    """Return a pattern of the labels with inlines in its place {numbers}."""
    before, _, after = pattern.partition("{numbers}")
    return tuple(it for it in (*glued(before, shown), Text(after)) if it != Text(""))


def glued(before: str, shown: Inlines) -> Inlines:
    """Return words before a number; a sign tied to it, such as "No.", goes into the link: WeasyPrint breaks lines badly between the two."""
    head, space, sign = before.rpartition(" ")
    match shown:
        case (Ref(text=text) as first, *rest) if text and sign.endswith(NO_BREAK):
            return (Text(head + space), replace(first, text=sign + text), *rest)
    return (Text(before), *shown)


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


def stated(w: Writer, name: str, shown: Inlines) -> Inlines:
    """Return a note: what it is about, and what is said of it as a sentence."""
    end = () if plain(shown).endswith(ENDS) else (Text("."),)
    return (*headed(w, (Text(name),), shown), *end)


def headed(w: Writer, name: Inlines, shown: Inlines) -> Inlines:
    """Return a text behind its run-in head: a full stop goes before a capital letter, which no colon can have after it."""
    return (*name, Text(". " if plain(shown)[:1].isupper() else w.formats.colon), *shown)


def joined(w: Writer, parts: Iterable[Inlines], between: Inlines = ()) -> Inlines:
    """Return several texts in one line, with semicolons between them where nothing else is given."""
    glue = between or (Text(w.formats.semicolon),)
    shown: list[Inline] = []
    for part in parts:
        shown += [*glue, *part] if shown and part else part
    return tuple(shown)
