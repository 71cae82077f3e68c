"""A line of the register that says something else than the statement that was decided on."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.registers import Approval
from ksii.model.strategy import Strategy
from ksii.signoff.statement import Statement


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per approval whose statement is not there, or differs in step, language, decision, day or content."""
    known = {it.digest: it.statement for it in context.statements.filed}
    for approval in strategy.registers.approvals:
        if approval.statement:
            differs = _differs(approval, known.get(approval.statement))
            if differs:
                yield Gap((*strategy.index.path(approval), "statement"), {"id": approval.id, "fields": ", ".join(differs)})


def _differs(line: Approval, said: Statement | None) -> list[str]:
    """Return the fields of a line that its statement contradicts; `statement` alone where that is not there."""
    if said is None:
        return ["statement"]
    pairs = {
        "step": (line.step, said.step),
        "languages": (line.languages, (said.lang,)),
        "decision": (line.decision, said.decision),
        "at": (line.at, said.date),
        "digests": (line.digests.get(said.lang, said.digest), said.digest),
        "remarks": (line.remarks, tuple(it.id for it in said.remarks)),
    }
    return [name for name, (one, other) in pairs.items() if one != other]
