"""Decisions, wherever they are recorded: statements with what their evidence is worth, and typed lines of registers.yaml."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ksii.model.digest import Content
from ksii.model.profile import Signoff
from ksii.model.registers import Approval
from ksii.model.strategy import Strategy
from ksii.signoff.folder import Filed, Statements
from ksii.signoff.route import covered
from ksii.signoff.signers import strength
from ksii.signoff.statement import AGREED, Decision
from ksii.signoff.verdict import Level, Verdict

NONE = Verdict("none")


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that the state of sign-off follows from. `verdicts` are by the digest of the statement, `contents` by language."""

    strategy: Strategy
    statements: Statements
    verdicts: Mapping[str, Verdict]
    policy: str
    defaults: Signoff
    contents: Mapping[str, Content]

    @property
    def edition(self) -> str:
        """The edition being written."""
        return self.strategy.identity.edition.code or self.strategy.identity.id


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision on one text. `digest` and `policy` are None where a typed line doesn't record them."""

    step: str
    decision: Decision
    date: datetime.date | None
    post: str
    level: Level
    verdict: Verdict
    digest: str | None
    parts: Mapping[str, str]
    remarks: tuple[str, ...]
    filed: Filed | None = None
    lost: bool = False
    """The line names a statement that is not there."""

    @property
    def seq(self) -> int:
        """Number in the chain; 0 for a typed line."""
        return self.filed.statement.seq if self.filed else 0


def decided(facts: Facts, lang: str) -> tuple[Decided, ...]:
    """Return the decisions on one text, oldest first.

    A statement without evidence and without a line in the register is only prepared, and no decision, unless it refuses: refusing
    needs no proof. Lines that somebody typed are left out for a step that has decided by statement.
    """
    chain = facts.statements.of(facts.edition, lang)
    lines = tuple(facts.strategy.registers.approvals)
    filed = {it.digest for it in chain}
    found = [it for it in (_by_statement(one, facts, lines) for one in chain) if it]
    stated = {it.step for it in found}
    typed = [it for line in lines for it in _by_line(line, facts, lang, filed) if it.lost or it.step not in stated]
    return (*sorted(typed, key=lambda it: it.date or datetime.date.min), *found)


def prepared(facts: Facts, lang: str, step: str) -> bool:
    """Tell whether a statement of a step is there, decided on or not."""
    return any(it.statement.step == step for it in facts.statements.of(facts.edition, lang))


def _by_statement(it: Filed, facts: Facts, lines: tuple[Approval, ...]) -> Decided | None:
    said, verdict = it.statement, facts.verdicts.get(it.digest, NONE)
    bare = verdict.soundness == "none"
    if bare and said.decision in AGREED and not any(line.statement == it.digest for line in lines):
        return None
    return Decided(
        step=said.step,
        decision=said.decision,
        date=said.date,
        post=said.post,
        level="named" if bare else strength(facts.strategy.signers.signers, said.step, verdict, said.date),
        verdict=verdict,
        digest=said.digest,
        parts=said.parts,
        remarks=tuple(remark.id for remark in said.remarks),
        filed=it,
    )


def _by_line(line: Approval, facts: Facts, lang: str, filed: set[str]) -> Iterator[Decided]:
    """Yield what a line of the register says about one text, unless its statement says so itself."""
    step = next((it for it in facts.strategy.identity.route if it.id == line.step and not it.follow_up), None)
    if step is None or not line.decision or lang not in (line.languages or covered(facts.strategy, step)) or line.statement in filed:
        return
    yield Decided(
        step=step.id,
        decision=line.decision,
        date=line.at,
        post=(line.post or {}).get(lang, ""),
        level="named",
        verdict=NONE,
        digest=line.digests.get(lang),
        parts={it.part: it.digests[lang] for it in line.parts if lang in it.digests},
        remarks=line.remarks,
        lost=line.statement is not None,
    )
