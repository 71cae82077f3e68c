"""How far a strategy is agreed to, per language and step: for people and for programs."""

import json
from collections.abc import Iterator

from ksii.model.digest import languages
from ksii.report.visible import visible, width
from ksii.report.words import say
from ksii.signoff.agreement import Signoff
from ksii.signoff.state import StepState


def render(signoff: Signoff, lang: str) -> str:
    """Return a table in an interface language; nothing where nobody is asked to agree."""
    blocks = [list(_language(signoff, it, lang)) for it in languages(signoff.facts.strategy) if signoff.rows(it)]
    return "".join("\n" + "\n".join(block) + "\n" for block in blocks)


def data(signoff: Signoff) -> dict[str, object]:
    """Return the same as data for JSON."""
    return {
        "edition": signoff.facts.edition,
        "policy": signoff.facts.policy,
        "languages": {it: _data(signoff, it) for it in languages(signoff.facts.strategy)},
    }


def text(signoff: Signoff) -> str:
    """Return the data as JSON text."""
    return json.dumps(data(signoff), ensure_ascii=False, indent=2)


def _data(signoff: Signoff, lang: str) -> dict[str, object]:
    found = signoff.agreement(lang)
    return {
        "complete": found.complete,
        "digest": found.digest,
        "done": found.done,
        "total": found.total,
        "next": list(signoff.next(lang)),
        "steps": [_step(it) for it in found.rows],
    }


def _step(it: StepState) -> dict[str, object]:
    return {
        "step": it.step,
        "state": it.state,
        "parts": list(it.parts),
        "evidence": it.level,
        "date": it.date.isoformat() if it.date else None,
        "post": it.post,
        "statement": it.statement or None,
        "agreed": it.agreed,
        "quorum": it.quorum,
    }


def _language(signoff: Signoff, lang: str, spoken: str) -> Iterator[str]:
    found = signoff.agreement(lang)
    yield say(spoken, "agreed", table="signoff", text=lang, done=str(found.done), total=str(found.total))
    widest = max(width(it.step) for it in found.rows)
    for it in found.rows:
        parts = [_state(it, spoken), *([say(spoken, it.level, table="evidence")] if it.level else []), *([f"{it.date}"] if it.date else [])]
        yield f"  {it.step}{' ' * (widest - width(it.step))}  {', '.join(parts)}"
    turn = signoff.next(lang)
    if turn:
        yield say(spoken, "next", table="signoff", steps=visible(", ".join(turn)))


def _state(it: StepState, spoken: str) -> str:
    words = say(spoken, it.state, table="state")
    return f"{words}: {', '.join(it.parts)}" if it.parts else words
