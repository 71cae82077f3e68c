"""A house rule at work: what it selects, and of which matches its assertions are not true."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ksii.check.rule import PHASES, Check, Context, Gap, Page, Rule
from ksii.finding import Path
from ksii.house.assertions import MISSING, field, holds, texts
from ksii.house.document import document, path_of
from ksii.house.model import Assertion, HouseRule
from ksii.house.select import Scope, select
from ksii.model.strategy import Strategy

THEME = "house"
PLACEHOLDERS = frozenset({"id", "title", "value", "field", "expected"})
"""What a message may stand in for."""
Broken = tuple[tuple[str | int, ...], Assertion, Scope]


def matches(rule: HouseRule, data: Mapping[str, Any]) -> Iterator[tuple[tuple[str | int, ...], Scope]]:
    """Yield what a rule is about: everything selected of which its conditions are true."""
    selected = [found for selector in rule.given for found in select(selector, data)]
    values = tuple(value for _, value in selected)
    for way, value in selected:
        scope = Scope(value, values, data)
        if all(holds(condition, scope) for condition in rule.when):
            yield way, scope


def broken(rule: HouseRule, data: Mapping[str, Any]) -> Iterator[Broken]:
    """Yield every match with each assertion that is not true of it."""
    for way, scope in matches(rule, data):
        yield from ((way, assertion, scope) for assertion in rule.then if not holds(assertion, scope))


def as_rule(rule: HouseRule, source: str) -> Rule:
    """Return a house rule as the engine knows rules; `source` names its file."""
    page = Page(
        code=rule.code,
        name=rule.name,
        theme=THEME,
        levels=dict(zip(PHASES, rule.levels, strict=True)),
        confidence="certain",
        waivable=True,
        since="",
        source=source,
        message=rule.message,
        help=rule.help,
        body="\n\n".join(rule.why.values()),
    )
    return Rule(page, _check(rule))


def _check(rule: HouseRule) -> Check:
    def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
        data = document(strategy)
        for way, assertion, scope in broken(rule, data):
            yield Gap(_path(way, assertion), _said(assertion, scope))

    return check


def _path(way: tuple[str | int, ...], assertion: Assertion) -> Path:
    steps = tuple(int(step) if step.isdigit() else step for step in assertion.field.split(".")) if assertion.field else ()
    return path_of((*way, *steps))


def _said(assertion: Assertion, scope: Scope) -> dict[str, str]:
    """Return what the placeholders stand for; a title in each of its languages."""
    match = scope.match if isinstance(scope.match, Mapping) else {}
    value = field(scope.match, assertion.field)
    name = str(match.get("id", ""))
    title = next((match[key] for key in ("title", "name", "term") if key in match), name)
    return {
        "id": name,
        "field": assertion.field,
        "value": "–" if value is MISSING else _short(value),
        "expected": _expected(assertion),
        "title": _short(title),
        **{f"title@{lang}": text for lang, text in texts(title) if lang},
    }


def _short(value: object) -> str:
    found = [text for _, text in texts(value)]
    return found[0] if found else str(value)


def _expected(assertion: Assertion) -> str:
    asked: list[Callable[[], Any]] = [lambda: assertion.value, lambda: assertion.than, lambda: assertion.of]
    named = next((str(value) for ask in asked if (value := ask()) not in (None, "")), "")
    bounds = [str(bound) for bound in (assertion.least, assertion.most) if bound is not None]
    return named or ", ".join(str(value) for value in assertion.values) or "–".join(bounds)
