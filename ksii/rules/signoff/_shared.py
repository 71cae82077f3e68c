"""What rules on signing off share: which decisions a step has, and which texts they cover."""

from collections.abc import Iterator

from ksii.model.identity import Step
from ksii.model.registers import Approval
from ksii.model.strategy import Strategy

AGREED = ("agreed", "agreed_with_remarks")


def deciding(strategy: Strategy) -> tuple[Step, ...]:
    """Return the steps in which somebody decides, in the order of the route."""
    return tuple(step for step in strategy.identity.route if not step.follow_up)


def approvals(strategy: Strategy, step: Step) -> Iterator[Approval]:
    """Yield the decisions by which a step agreed."""
    yield from (it for it in strategy.registers.approvals if it.step == step.id and it.decision in AGREED)


def undecided(strategy: Strategy, step: Step) -> list[str]:
    """Return the languages whose text a step has not agreed to; the authentic ones, or the one text, where it names none."""
    asked = step.languages or strategy.identity.languages.authentic or ("—",)
    seen = {lang for it in approvals(strategy, step) for lang in (it.languages or asked)}
    return [lang for lang in asked if lang not in seen]
