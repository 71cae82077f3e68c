"""A body under a name that it no longer has, or that no longer exists."""

import datetime
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ksii.check.rule import Context, Gap
from ksii.finding import Path as ValuePath
from ksii.model.prose import Placeholder, placeholders
from ksii.model.roles import Body
from ksii.model.strategy import Strategy
from ksii.rules._phrases import begun, named
from ksii.rules._texts import every_text

DAYS = {"fact": "as_of", "source": "published", "law": "date", "remark": "date"}
"""Kind of an entity that tells what was said on a day → the field with that day; everything else is said on the day of the check."""

Ended = tuple[str, str, datetime.date, Body]
"""Language, name, its last day, and whose it was."""


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per text that uses a name after its last day and does not say that it is a former one."""
    ended = list(_ended(strategy))
    for lang, text, path in every_text(strategy):
        if path[:2] == ("roles.yaml", "bodies"):
            continue
        for name_lang, name, last, body in ended:
            if name_lang != lang or not _used(text, name, lang, body):
                continue
            day = _said_on(strategy, path) or context.as_of
            if last < day and not _as_former(text, lang):
                values = {"name": name, "last": last.isoformat(), "body": body.id, "day": day.isoformat()}
                label = {"kk": "орган осында", "ru": "орган здесь", "en": "the body is here"}
                yield Gap(path, values, labels=((strategy.index.path(body), label),))
                break


def _ended(strategy: Strategy) -> Iterator[Ended]:
    """Yield every name with a last day, without the name of the country, which texts leave out."""
    for body in strategy.roles.bodies:
        for former in body.former_names:
            if former.valid_to:
                yield from ((lang, _bare(strategy, name, lang), former.valid_to, body) for lang, name in (former.name or {}).items())
        if body.valid_to:
            for words in (body.name, body.short):
                yield from ((lang, _bare(strategy, name, lang), body.valid_to, body) for lang, name in (words or {}).items())


def _bare(strategy: Strategy, name: str, lang: str) -> str:
    for place in strategy.terms.names:
        if place.kind == "place" and place.name and lang in place.name:
            shorter = named(place.name[lang], lang).removed(name)
            name = shorter.strip() or name
    return re.sub(r"\s+of(?: the)?$", "", name) if lang == "en" else name


def _used(text: str, name: str, lang: str, body: Body) -> bool:
    found = placeholders(text) if body.valid_to and "{{" in text else ()
    printed = any(isinstance(it, Placeholder) and it.path[:2] == ("body", body.id) for it in found)
    return printed or named(name, lang).found(text)


def _said_on(strategy: Strategy, path: ValuePath) -> datetime.date | None:
    kind, _, name = strategy.index.entity_at(path).partition(".")
    day = getattr(strategy.index.get(kind, name), DAYS[kind], None) if kind in DAYS else None
    return day if isinstance(day, datetime.date) else None


def _as_former(text: str, lang: str) -> bool:
    return any(begun(word).found(text) for word in _former().get(lang, ()))


@cache
def _former() -> dict[str, list[str]]:
    text = Path(__file__).with_name("words.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text)["former"])
