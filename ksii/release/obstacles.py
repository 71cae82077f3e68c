"""What stands in the way of a release, in one line that whoever has to decide understands, and who must act."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ksii.check.results import Results
from ksii.finding import Finding
from ksii.model.digest import languages
from ksii.model.strategy import Strategy
from ksii.release.words import language, say
from ksii.signoff.step import OK, State, StepState

STALE: tuple[State, ...] = ("stale", "other-edition", "policy-changed")
REFUSED: tuple[State, ...] = ("rejected", "withdrawn", "open-remark")
KINDS = {**dict.fromkeys(STALE, "stale"), **dict.fromkeys(REFUSED, "refused")}
ORDER = ("refused", "stale", "unsigned", "untranslated", "unbalanced", "other")
BUDGET, TRANSLATION, SIGNOFF = "budget", "parity", "signoff"
"""Themes of rules whose findings have words of their own here."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One kind of obstacle: what it is about, as ready words, and the title of the role or body that must act."""

    kind: str
    where: str
    count: int
    who: str


def obstacles(strategy: Strategy, states: Sequence[StepState], look: Results) -> tuple[Obstacle, ...]:
    """Return what keeps a strategy from being released; `look` is what lint says at the level of a release."""
    found = (*_by_steps(strategy, states, look), *_by_findings(look, signed=all(it.state in OK for it in states)))
    return tuple(sorted(found, key=lambda it: ORDER.index(it.kind)))


def line(title: str, found: Sequence[Obstacle], lang: str) -> str:
    """Return the obstacles as one line in an interface language."""
    parts = (say(lang, "obstacles", it.kind, where=it.where, count=it.count, who=it.who) for it in found)
    return say(lang, "obstacles", "line", title=title, parts=" · ".join(parts))


def _by_steps(strategy: Strategy, states: Sequence[StepState], look: Results) -> Iterator[Obstacle]:
    authentic = strategy.identity.languages.authentic
    groups: dict[str, dict[str, list[StepState]]] = {}
    for it in states:
        if it.state not in OK:
            kind = KINDS.get(it.state, "unsigned") if it.lang in authentic else "untranslated"
            groups.setdefault(kind, {}).setdefault(it.lang, []).append(it)
    for lang in languages(strategy):
        if not any(it.lang == lang for it in states):
            groups.setdefault("unsigned" if lang in authentic else "untranslated", {})[lang] = []
    for kind, by_language in groups.items():
        where = ", ".join(_text(lang, open_, states, look.lang) for lang, open_ in by_language.items())
        first = next((open_[0] for open_ in by_language.values() if open_), None)
        yield Obstacle(kind, where, sum(map(len, by_language.values())), _decider(strategy, first, look))


def _text(lang: str, open_: Sequence[StepState], states: Sequence[StepState], spoken: str) -> str:
    total = sum(it.lang == lang for it in states)
    return say(spoken, "obstacles", "text" if total else "no_route", language=language(spoken, lang), count=len(open_), total=total)


def _decider(strategy: Strategy, state: StepState | None, look: Results) -> str:
    step = next((it for it in strategy.identity.route if state and it.id == state.step), None)
    ways = (f"role.{step.role}", f"body.{step.body}") if step else (f"body.{strategy.identity.owner}",)
    return next((look.titles[way] for way in ways if look.titles.get(way)), say(look.lang, "obstacles", "nobody"))


def _by_findings(look: Results, *, signed: bool) -> Iterator[Obstacle]:
    """Yield the findings by kind; those of the theme of sign-off say again what the states say, as long as these are not all right."""
    themes = {page.name: page.theme for page in look.rules}
    groups: dict[str, list[Finding]] = {}
    for it in look.findings:
        theme = themes.get(it.name, "")
        if it.severity == "error" and (signed or theme != SIGNOFF):
            kind = {BUDGET: "unbalanced", TRANSLATION: "untranslated"}.get(theme, "other")
            groups.setdefault(kind, []).append(it)
    for kind, found in groups.items():
        yield Obstacle(kind, say(look.lang, "obstacles", "findings", count=len(found)), len(found), _owner(found, look))
    if missed := sum(not it.met for it in look.conditions):
        yield Obstacle("other", "", missed, say(look.lang, "obstacles", "nobody"))


def _owner(found: Sequence[Finding], look: Results) -> str:
    """Return the role that answers for most of the entities that findings are about."""
    roles = [look.owners[it.entity] for it in found if it.entity in look.owners]
    title = look.titles.get(f"role.{max(sorted(set(roles)), key=roles.count)}") if roles else ""
    return title or say(look.lang, "obstacles", "nobody")
