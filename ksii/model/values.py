"""What a placeholder stands for: looked up in the model, typed, not yet formatted for a language."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from pydantic import BaseModel

from ksii.model.base import Entity
from ksii.model.evidence import Fact, Law
from ksii.model.goals import Kpi
from ksii.model.kinds import KIND_OF
from ksii.model.money import by, total
from ksii.model.strategy import Strategy


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a unit; `money` amounts are in the strategy's unit of money."""

    number: Decimal
    unit: str = "count"


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time, ISO 8601."""

    iso: str


@dataclass(frozen=True, slots=True)
class Target:
    """A numbered thing of the document: section, appendix, view, table or note."""

    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A source to be cited."""

    source: str


Value = Quantity | Span | Target | Citation | datetime.date | str | Mapping[str, str] | Fact | Law

REFERENCES = ("section", "appendix", "view", "table", "activity", "note")
ROOTS = ("budget", "count", "edition", "period", "cite", "view")
"""First words of a placeholder that are not kinds of entity."""


class UnknownError(LookupError):
    """A placeholder names something that is not there. `word` is the part that was not found, `known` what would be."""

    def __init__(self, word: str, known: list[str]) -> None:
        """Keep what a helpful message needs."""
        super().__init__(word)
        self.word = word
        self.known = known


def lookup(strategy: Strategy, path: tuple[str, ...]) -> Value:
    """Return what a placeholder path stands for; raise UnknownError where it leads nowhere."""
    root, *rest = path
    if root == "budget":
        return _budget(strategy, tuple(rest))
    if root == "count":
        return _count(strategy, rest[0])
    if root in {"edition", "period"}:
        return _typed(_field(getattr(strategy.identity, root), rest[0]), "count", rest[0])
    if root == "view":
        return Target("view", rest[0])
    return _entity(strategy, root, tuple(rest))


def _count(strategy: Strategy, kind: str) -> Quantity:
    kinds = sorted(KIND_OF.values())
    if kind not in kinds:
        raise UnknownError(kind, kinds)
    return Quantity(Decimal(len(strategy.index.ids(kind))))


def _entity(strategy: Strategy, root: str, rest: tuple[str, ...]) -> Value:
    kind = "source" if root == "cite" else root
    if kind not in KIND_OF.values():
        raise UnknownError(kind, sorted({*KIND_OF.values(), *ROOTS}))
    entity = strategy.index.get(kind, rest[0])
    if entity is None:
        raise UnknownError(rest[0], strategy.index.ids(kind))
    if root == "cite":
        return Citation(rest[0])
    if root in REFERENCES and len(rest) == 1:
        return Target(root, rest[0])
    if len(rest) == 1:
        return _whole(entity)
    return _follow(strategy, entity, rest[1:])


def _whole(entity: Entity) -> Value:
    if isinstance(entity, Fact | Law):
        return entity
    for name in ("short", "title", "name", "term", "text"):
        if words := getattr(entity, name, None):
            return _words(words)
    return entity.id


def _words(words: object) -> Value:
    if not isinstance(words, Mapping):
        raise UnknownError("", [])
    return words


def _follow(strategy: Strategy, entity: Entity, rest: tuple[str, ...]) -> Value:
    unit = str(getattr(entity, "unit", "") or "count") if isinstance(entity, Kpi | Fact) else "count"
    value: object = entity
    for name in rest:
        value = _field(value, name)
    if isinstance(value, BaseModel):
        value = _field(value, "value")
    if value is None and rest[-1] == "size":
        return _size(strategy, entity)
    return _typed(value, "money" if rest[-1] in {"amount", "unit_price"} else unit, rest[-1])


def _size(strategy: Strategy, entity: Entity) -> Value:
    fact = strategy.index.get("fact", getattr(entity, "fact", None))
    if not isinstance(fact, Fact) or fact.value is None:
        raise UnknownError("size", [])
    return Quantity(fact.value)


def _field(value: object, name: str) -> object:
    fields = type(value).model_fields if isinstance(value, BaseModel) else {}
    if name not in fields:
        raise UnknownError(name, list(fields))
    return getattr(value, name)


def _typed(value: object, unit: str, name: str) -> Value:
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        return Quantity(Decimal(value), unit)
    if isinstance(value, str) and name in {"limit", "retention", "refresh_every"}:
        return Span(value)
    if isinstance(value, datetime.date | str):
        return value
    if isinstance(value, Mapping):
        return value
    raise UnknownError(name, [])


def _budget(strategy: Strategy, rest: tuple[str, ...]) -> Value:
    lines = strategy.budget.lines
    if rest == ("total",):
        return Quantity(total(lines), "money")
    if rest[0] not in {"year", "stage", "category", "funding", "line"} or len(rest) == 1:
        raise UnknownError(rest[0], ["total", "year", "stage", "category", "funding", "line"])
    sums = by(lines, "id" if rest[0] == "line" else rest[0])
    if rest[1] not in sums:
        raise UnknownError(rest[1], list(sums))
    return Quantity(sums[rest[1]], "money")
