"""How ready a strategy is: counted fractions by area and language, who answers for what is missing, and what blocks the next phase."""

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence

from ksii.check.results import Obligation, Results
from ksii.report.visible import visible, width
from ksii.report.words import area, say

MOST = 8
"""Missing things shown per role; of the others the number is told."""


def render(looks: Sequence[Results], root: str) -> str:
    """Return the report; `looks` are the results of one phase and of the next one."""
    first = looks[0]
    blocks = [_ready(first), _areas(first), _missing(first, root), [line for look in looks for line in _gate(look)], _waivers(first)]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _ready(look: Results) -> list[str]:
    counts = Counter(it.state for it in look.obligations)
    line = _say(look, "ready", phase=look.phase, met=str(counts["met"]), asked=str(len(look.obligations)))
    if counts["waived"]:
        line += _say(look, "waived", count=str(counts["waived"]))
    return [line + (_say(look, "day", day=look.as_of.isoformat()) if look.as_of > datetime.date.min else "")]


def _areas(look: Results) -> list[str]:
    """Return a line per area and, for texts, per language."""
    asked: dict[str, list[Obligation]] = {}
    for it in look.obligations:
        name = f"{_say(look, 'texts')}: {it.language}" if it.language else area(look.lang, it.area)
        asked.setdefault(name, []).append(it)
    widest = max(map(width, asked), default=0)
    return (
        [_say(look, "areas"), *(f"  {name}{' ' * (widest - width(name))}  {_share(due)}" for name, due in asked.items())] if asked else []
    )


def _share(due: Sequence[Obligation]) -> str:
    return f"{sum(it.state == 'met' for it in due):>5} / {len(due)}"


def _missing(look: Results, root: str) -> list[str]:
    by_owner: dict[str, list[Obligation]] = {}
    for it in look.obligations:
        if it.state == "unmet":
            by_owner.setdefault(it.owner, []).append(it)
    if not by_owner:
        return [_say(look, "open")]
    ranked = sorted(by_owner.items(), key=lambda item: (-len(item[1]), item[0]))
    return [_say(look, "missing"), *(line for owner, due in ranked for line in _of_owner(look, owner, due, root))]


def _of_owner(look: Results, owner: str, due: Sequence[Obligation], root: str) -> Iterator[str]:
    title = visible(look.titles.get(f"role.{owner}", ""))
    yield f"  {f'{owner}: {title}' if owner else _say(look, 'nobody')} ({len(due)})"
    pages = {page.name: page for page in look.rules}
    for it in due[:MOST]:
        subject = f" {it.entity}" if it.entity else ""
        yield f"    {pages[it.rule].code} {it.rule}{subject}  {root}{it.place.file}:{it.place.line}"
    if len(due) > MOST:
        yield f"    {_say(look, 'more', count=str(len(due) - MOST))}"


def _gate(look: Results) -> Iterator[str]:
    errors = Counter(f"{it.code} {it.name}" for it in look.findings if it.severity == "error")
    yield from (_say(look, "condition", asked=it.asked, actual=it.actual) for it in look.conditions if not it.met)
    if errors:
        yield _say(look, "blocked", phase=look.phase, count=str(errors.total()), rules=_rules(look, errors))
    elif look.passed:
        yield _say(look, "passed", phase=look.phase)


def _rules(look: Results, errors: Counter[str]) -> str:
    """Return the rules that found most, with how often they did."""
    ranked = sorted(errors.items(), key=lambda item: (-item[1], item[0]))
    shown = [f"{name} × {count}" if count > 1 else name for name, count in ranked[:MOST]]
    rest = [_say(look, "more", count=str(len(ranked) - MOST))] if len(ranked) > MOST else []
    return ", ".join([*shown, *rest])


def _waivers(look: Results) -> list[str]:
    ends = sorted((it.waived.expires, it.waived.id) for it in look.waived if it.waived)
    return [_say(look, "waivers", count=str(len(ends)), day=ends[0][0].isoformat(), id=ends[0][1])] if ends else []


def _say(look: Results, key: str, **values: str) -> str:
    return say(look.lang, key, table="status", **values)
