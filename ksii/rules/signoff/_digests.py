"""What rules on digests share: which decisions still stand, and for which texts."""

import datetime
from collections.abc import Iterator

from ksii.model.registers import Approval
from ksii.model.strategy import Strategy
from ksii.rules.signoff._shared import AGREED


def standing(strategy: Strategy) -> Iterator[tuple[Approval, tuple[str, ...]]]:
    """Yield every decision by which a step agreed, with the languages in which it is the last word of that step.

    A decision without a day is older than one with a day; among decisions of one day the later line counts. What is recorded after
    approval, such as publication, is left out.
    """
    covered = {approval.id: _covered(strategy, approval) for approval in strategy.registers.approvals}
    last: dict[tuple[str | None, str], Approval] = {}
    for approval in sorted(strategy.registers.approvals, key=lambda it: it.at or datetime.date.min):
        if approval.decision:
            last |= dict.fromkeys(((approval.step, lang) for lang in covered[approval.id]), approval)
    for approval in strategy.registers.approvals:
        langs = tuple(lang for lang in covered[approval.id] if last.get((approval.step, lang)) is approval)
        if langs and approval.decision in AGREED:
            yield approval, langs


def _covered(strategy: Strategy, approval: Approval) -> tuple[str, ...]:
    """Return the languages that a decision is about; none where its step is not known or nobody decides in it."""
    step = next((it for it in strategy.identity.route if it.id == approval.step and not it.follow_up), None)
    return (approval.languages or step.languages or strategy.identity.languages.authentic) if step else ()
