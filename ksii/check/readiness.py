"""Readiness: what the rules of completeness ask of which entity, and how much of it the strategy has. Counted, never weighed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ksii.check.desk import Desk
from ksii.check.results import Obligation, State
from ksii.check.rule import Rule
from ksii.finding import Fault
from ksii.finding import Path as ValuePath
from ksii.model.naming import owners
from ksii.model.strategy import UnreadError

COUNTED = frozenset({"warning", "error"})
"""Levels of the rules that are counted in a phase; what is only noted is no obligation."""
WHOLE = "strategy"
TEXTS = "text"
ROOT: ValuePath = ("strategy.yaml", "id")


def obligations(rules: Iterable[Rule], faults: Iterable[Fault], desk: Desk) -> tuple[Obligation, ...]:
    """Return what the rules that ran ask for in a phase, in the order of the catalogue and of the files."""
    found: defaultdict[str, list[Fault]] = defaultdict(list)
    for fault in faults:
        found[fault.rule].append(fault)
    owner = owners(desk.strategy.index)
    return tuple(
        obligation
        for rule in rules
        if desk.levels[rule.page.name][desk.phase] in COUNTED and rule.page.confidence != "guess"
        for obligation in _of_rule(rule, found[rule.page.name], desk, owner)
    )


def _of_rule(rule: Rule, faults: list[Fault], desk: Desk, owner: Mapping[str, str]) -> Iterator[Obligation]:
    if rule.page.obliges == TEXTS:
        yield from _texts(rule, faults, desk, owner)
        return
    states = _states(faults)
    whole = rule.page.obliges == WHOLE
    for path in _subjects(rule, desk):
        index = desk.strategy.index
        state = _worst(states.values()) if whole else states.get(index.address(path), "met")
        entity = index.entity_at(path)
        yield Obligation(rule.page.name, rule.page.theme, entity, desk.locate(path), state, owner.get(entity, ""))


def _subjects(rule: Rule, desk: Desk) -> Iterator[ValuePath]:
    index, kind = desk.strategy.index, rule.page.obliges
    try:
        if rule.subjects:
            yield from rule.subjects(desk.strategy, desk.context)
        elif kind == WHOLE:
            yield ROOT
        elif kind:
            yield from (index.path(thing) for (found, _), thing in index.entities.items() if found == kind)
    except UnreadError:
        return


def _texts(rule: Rule, faults: list[Fault], desk: Desk, owner: Mapping[str, str]) -> Iterator[Obligation]:
    """Yield one obligation per text and language of the strategy."""
    index, states = desk.strategy.index, _states(faults)
    languages = desk.strategy.identity.languages
    for wording in index.texts:
        asked: State = states.get(index.address(wording.path), "met")
        entity, place = index.entity_at(wording.path), desk.locate(wording.path)
        for lang in (*languages.authentic, *languages.translations):
            state: State = "met" if wording.text.get(lang, "").strip() else asked
            yield Obligation(rule.page.name, rule.page.theme, entity, place, state, owner.get(entity, ""), lang)


def _states(faults: list[Fault]) -> dict[str, State]:
    """Return address → the worst of what has a fault there or inside it; several faults are waived only together."""
    states: dict[str, State] = {}
    for fault in faults:
        state: State = "waived" if fault.waived else "unmet"
        for around in _around(fault.address):
            states[around] = _worst((state, states.get(around, "met")))
    return states


def _around(address: str) -> Iterator[str]:
    """Yield an address and those of everything around it."""
    steps = address.split("/")
    yield from ("/".join(steps[:end]) for end in range(1, len(steps) + 1))


def _worst(states: Iterable[State]) -> State:
    found = set(states)
    if "unmet" in found:
        return "unmet"
    return "waived" if "waived" in found else "met"
