"""The state of every step in every language: from what was decided, about which text, by whom, and under which rules."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ksii.model.digest import languages
from ksii.model.identity import Step
from ksii.signoff import judge
from ksii.signoff.decisions import Decided, Facts, decided, prepared
from ksii.signoff.route import before, steps
from ksii.signoff.signers import same
from ksii.signoff.step import OK, State, StepState

__all__ = ["OK", "Facts", "State", "StepState", "states"]


def states(facts: Facts) -> tuple[StepState, ...]:
    """Return the state of every deciding step in every language that it is about, by language and in the order of the route."""
    decisions = {lang: decided(facts, lang) for lang in languages(facts.strategy)}
    return tuple(state for lang in decisions for state in _of_language(facts, lang, decisions))


def _of_language(facts: Facts, lang: str, decisions: Mapping[str, Sequence[Decided]]) -> tuple[StepState, ...]:
    route = steps(facts.strategy, lang)
    broken = bool(facts.statements.broken(facts.edition, lang)) or any(it.lost for it in decisions[lang])
    found = {step.id: _of_step(facts, step, lang, decisions[lang]) for step in route}
    doubled = _doubled(facts, decisions)
    for step in route:
        state = found[step.id]
        if broken and state.state not in judge.UNSOUND.values():
            found[step.id] = replace(state, state="chain-broken")
        elif state.state in OK and step.id in doubled:
            found[step.id] = replace(state, state="self-approval")
        elif state.state in OK and any(_later(found[name], state) for name in before(step, route)):
            found[step.id] = replace(state, state="out-of-order")
    return tuple(found.values())


def _later(earlier: StepState, state: StepState) -> bool:
    """Tell whether a step that must agree before another has not decided yet, or did so after it."""
    if earlier.decision is None:
        return True
    if earlier.seq and state.seq:
        return earlier.seq > state.seq
    return bool(earlier.date and state.date and earlier.date > state.date)


def _of_step(facts: Facts, step: Step, lang: str, decisions: Sequence[Decided]) -> StepState:
    own = [it for it in decisions if it.step == step.id]
    if not own:
        return StepState(step.id, lang, _nothing(facts, step, lang), quorum=step.quorum)
    voices = {name: it for it in own for name in (judge.voices(facts, it) if step.quorum > 1 else ("",))}
    judged = [judge.judged(facts, step, lang, it) for it in voices.values()]
    agreed = [it for it in judged if it.state in OK]
    refused = [it for it in judged if it.state in {"rejected", "withdrawn"}]
    if refused:
        chosen = refused[-1]
    elif len(agreed) >= step.quorum:
        chosen = agreed[-1]
    else:
        chosen = next((it for it in reversed(judged) if it.state not in OK), replace(judged[-1], state="missing"))
    return replace(chosen, agreed=len(agreed), quorum=step.quorum)


def _nothing(facts: Facts, step: Step, lang: str) -> State:
    """Return what is known of a step that has not decided."""
    if prepared(facts, lang, step.id):
        return "prepared"
    elsewhere = (it.statement for it in facts.statements.filed)
    return "other-edition" if any((it.lang, it.step) == (lang, step.id) and it.edition != facts.edition for it in elsewhere) else "missing"


def _doubled(facts: Facts, decisions: Mapping[str, Sequence[Decided]]) -> frozenset[str]:
    """Return the steps in which one holder of a key decided who may decide in one of them only."""
    several = {step.id for step in facts.strategy.identity.route if step.quorum > 1}
    last = {
        (lang, it.step, voice): it
        for lang, found in decisions.items()
        for it in found
        for voice in (judge.voices(facts, it) if it.step in several else ("",))
    }
    doubled: set[str] = set()
    for group in facts.strategy.signers.separation:
        inside = [it for it in last.values() if it.step in group]
        doubled |= {one.step for one in inside for two in inside if one.step != two.step and same(one.verdict, two.verdict)}
    return frozenset(doubled)
