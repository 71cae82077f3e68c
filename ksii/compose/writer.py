"""The composer's pen: turns texts, values and names of the strategy into inlines of one language."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from ksii.compose.acts import citation
from ksii.compose.formats import Formats
from ksii.compose.labels import Labels
from ksii.document.nodes import Break, Cite, Inline, Inlines, Link, Note, Ref, Strong, Text
from ksii.document.walk import plain
from ksii.model.base import Entity
from ksii.model.evidence import Fact, Law
from ksii.model.prose import Anchor, Bold, Line, Malformed, Piece, Placeholder, Words, parse
from ksii.model.sections import Footnote
from ksii.model.strategy import Strategy
from ksii.model.values import Citation, Quantity, Span, Target, UnknownError, Value, lookup
from ksii.signoff.agreement import Agreement

DASH = "\N{EM DASH}"


@dataclass(frozen=True, slots=True)
class Writer:
    """Strategy, language and the formats of that language."""

    strategy: Strategy
    lang: str
    labels: Labels
    formats: Formats
    views: frozenset[str] = frozenset()
    """Views that the document prints whole: their rows can be referred to by number."""
    agreement: Agreement | None = None
    """How far the text is agreed to, where that is known."""
    notes: tuple[Footnote, ...] = ()
    """Footnotes that the text at hand may call."""

    def plain(self, text: Mapping[str, str] | None) -> str:
        """Return a text with its placeholders filled in, as one string; a dash where there is no text at all."""
        return plain(self.text(text)) if text else DASH

    def text(self, text: Mapping[str, str] | None) -> Inlines:
        """Return a text of the strategy; a visible mark where this language is missing."""
        if not text:
            return (Text(DASH),)
        if self.lang not in text:
            return (Text(self.labels.phrase("missing")),)
        return tuple(self._piece(piece) for piece in parse(text[self.lang]))

    def name(self, kind: str, name: str | None) -> str:
        """Return how an entity is called in tables: its short name, title, name or post; its id where it has none."""
        entity = self.strategy.index.get(kind, name)
        if entity is None:
            return name or DASH
        return self.called(entity)

    def called(self, entity: Entity) -> str:
        """Return how an entity is called in tables."""
        for field in ("short", "title", "name", "post", "term", "claim", "measure", "duty", "item", "condition", "text"):
            if words := getattr(entity, field, None):
                return self.plain(words)
        return entity.id

    def names(self, kind: str, names: Iterable[str]) -> tuple[Inlines, ...]:
        """Return entities one below the other."""
        return tuple((Text(self.name(kind, name)),) for name in names)

    def row(self, kind: str, names: Iterable[str]) -> str:
        """Return entities side by side."""
        return self.formats.semicolon.join(self.name(kind, name) for name in names)

    def value(self, table: str, key: str | None) -> str:
        """Return the word for a value of a closed list."""
        return self.labels.value(table, key) or DASH

    def language(self, lang: str) -> str:
        """Return the name of a language; its code where it is none of those in which an edition can be printed."""
        return str(self.labels.get("values", "language").get(lang, lang))

    def date(self, day: datetime.date | None) -> str:
        """Return a date in digits for a table."""
        return self.formats.short(day) if day else DASH

    def number(self, value: Decimal | None, unit: str | None = None) -> str:
        """Return a number for a table; only a percentage carries its sign."""
        if value is None:
            return DASH
        return self.formats.percent(value) if unit == "percent" else self.formats.number(value)

    def position(self, kind: str, name: str) -> str:
        """Return the display number of an entity: its place among its kind."""
        return str(self.strategy.index.ids(kind).index(name) + 1)

    def _piece(self, piece: Piece) -> Inline:
        match piece:
            case Words(text):
                return Text(text)
            case Bold(pieces):
                return Strong(tuple(self._piece(inner) for inner in pieces))
            case Anchor(href, text):
                return Link(href, (Text(text),))
            case Line():
                return Break()
            case Malformed(source):
                return Text(source)
            case Placeholder():
                return self._placeholder(piece)

    def _placeholder(self, piece: Placeholder) -> Inline:
        try:
            value = lookup(self.strategy, piece.path)
        except UnknownError:
            return Text(self.labels.phrase("unknown", path=".".join(piece.path)))
        if isinstance(value, Target):
            return self._note(value.name) if value.kind == "note" else self._reference(value, piece.filter)
        if isinstance(value, Citation):
            return Cite(f"source-{value.source}", f"[{self.position('source', value.source)}]")
        return Text(self._value(value, piece.filter))

    def _reference(self, target: Target, style: str) -> Ref:
        if target.kind == "activity":
            return Ref(f"activity-{target.name}", self.position("activity", target.name))
        return Ref(f"{target.kind}-{target.name}", style="title" if style == "title" else "number")

    def _note(self, name: str) -> Inline:
        """Return a footnote where it is called; a visible mark where it may not be."""
        for note in self.notes:
            if note.id == name:
                return Note(f"footnote-{name}", replace(self, notes=()).text(note.text))
        return Text(self.labels.phrase("unknown", path=f"note.{name}"))

    def _value(self, value: Value, style: str) -> str:
        match value:
            case Quantity():
                return self.formats.quantity(value)
            case Span(iso):
                return self.formats.duration(iso)
            case datetime.date():
                return self._day(value, style)
            case Fact():
                return self.fact(value, dated=style == "dated")
            case Law():
                return citation(value, self.formats) if style == "full" else self.plain(value.short or value.title)
            case str():
                return value
            case _:
                return self.plain(value if isinstance(value, Mapping) else None)

    def _day(self, day: datetime.date, style: str) -> str:
        match style:
            case "short":
                return self.formats.short(day)
            case "month":
                return self.formats.month(day)
            case "quarter":
                return self.formats.quarter(day)
            case _:
                return self.formats.date(day)

    def fact(self, fact: Fact, *, dated: bool) -> str:
        """Return a fact's figure or statement, with its date in brackets when asked for."""
        value = fact.value
        shown = self.formats.quantity(Quantity(value, fact.unit or "count")) if value is not None else self.plain(fact.text)
        return f"{shown} ({self.formats.as_of(fact.as_of)})" if dated and fact.as_of else shown
