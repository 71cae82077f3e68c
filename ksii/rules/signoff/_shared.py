"""What rules on signing off share: which decisions a step has, and which texts they cover."""

from collections.abc import Iterator
from dataclasses import replace

from ksii.model.digest import content, languages
from ksii.model.identity import Step
from ksii.model.profile import Signoff
from ksii.model.registers import Approval
from ksii.model.strategy import Strategy
from ksii.signoff.decisions import Facts, decided
from ksii.signoff.folder import Statements
from ksii.signoff.judge import stale, voices
from ksii.signoff.route import covered, deciding
from ksii.signoff.statement import AGREED

__all__ = ["AGREED", "approvals", "deciding", "undecided"]
NO_LANGUAGE = "—"


def approvals(strategy: Strategy, step: Step) -> Iterator[Approval]:
    """Yield the decisions by which a step agreed."""
    yield from (it for it in strategy.registers.approvals if it.step == step.id and it.decision in AGREED)


def undecided(strategy: Strategy, step: Step, statements: Statements) -> list[str]:
    """Return the languages whose text, as it is, a step has not agreed to; the authentic ones, or the one text, where it names none.

    The last word of a step counts. An agreement that records no digest is taken at its word: another rule asks for the digest.
    """
    asked = covered(strategy, step)
    if not asked:
        return [] if any(approvals(strategy, step)) else [NO_LANGUAGE]
    return [lang for lang in asked if not _agreed(strategy, step, statements, lang)]


def _agreed(strategy: Strategy, step: Step, statements: Statements, lang: str) -> bool:
    facts = Facts(strategy, statements, {}, "", Signoff(), {})
    own = [it for it in decided(facts, lang) if it.step == step.id]
    last = {name: it for it in own for name in (voices(facts, it) if step.quorum > 1 else ("",))}
    if len(last) < step.quorum or not all(it.decision in AGREED for it in last.values()):
        return False
    if any(it.digest for it in last.values()):
        facts = replace(facts, contents={it: content(strategy, it) for it in (*languages(strategy), lang)})
    return sum(it.digest is None or stale(facts, step, lang, it) is None for it in last.values()) >= step.quorum
