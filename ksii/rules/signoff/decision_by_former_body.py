"""A decision by a body that did not exist on that day."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.roles import Body
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per dated decision on a step whose body had not begun, or had ended, by that day."""
    for approval in strategy.registers.approvals:
        step = next((it for it in strategy.identity.route if it.id == approval.step), None)
        body = strategy.index.get("body", step.body) if step else None
        if not (isinstance(body, Body) and approval.at):
            continue
        if (body.valid_from and approval.at < body.valid_from) or (body.valid_to and approval.at > body.valid_to):
            values = {"id": approval.id, "body": body.id, "date": approval.at.isoformat(), "life": _life(body)}
            yield Gap((*strategy.index.path(approval), "at"), values)


def _life(body: Body) -> str:
    start, end = (day.isoformat() if day else "" for day in (body.valid_from, body.valid_to))
    return f"{start}…{end}"
