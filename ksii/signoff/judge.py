"""What one decision is worth: whether its evidence is sound and strong enough, whether it is about this text, and by whoever may."""

import datetime

from ksii.model.digest import scoped
from ksii.model.identity import Step
from ksii.model.signers import Signer
from ksii.signoff.decisions import Decided, Facts
from ksii.signoff.signers import entitled
from ksii.signoff.step import State, StepState
from ksii.signoff.verdict import LEVELS

UNSOUND: dict[str, State] = {
    "bad-signature": "bad-signature",
    "expired": "expired",
    "revoked": "revoked",
    "unverifiable": "unverifiable",
}
REFUSALS: dict[str, State] = {"rejected": "rejected", "withdrawn": "withdrawn"}


def judged(facts: Facts, step: Step, lang: str, it: Decided) -> StepState:
    """Return how a step stands if one decision counts."""
    who = _who(facts, it)
    changed = stale(facts, step, lang, it)
    return StepState(
        step=step.id,
        lang=lang,
        state=_state(facts, step, it, who) or _content(facts, it, changed),
        parts=changed or (),
        level=it.level,
        date=it.date,
        post=", ".join(post for one in who if (post := (one.post or {}).get(lang))) or it.post,
        decision=it.decision,
        statement=it.filed.digest if it.filed else "",
        seq=it.seq,
        remarks=it.remarks,
    )


def voices(facts: Facts, it: Decided) -> tuple[str, ...]:
    """Return whose decision it is, so that one signer counts once: the listed signers, else the post that the decision names."""
    return tuple(who.id for who in _who(facts, it)) or (f"post {it.post}",)


def least(facts: Facts, step: Step) -> str:
    """Return the least evidence that a step asks for."""
    return step.evidence or facts.defaults.evidence


def stale(facts: Facts, step: Step, lang: str, it: Decided) -> tuple[str, ...] | None:
    """Return what changed since a decision, as far as that was recorded; None where it is about the text as it is."""
    now = facts.contents[lang]
    if it.filed is None and step.parts and it.parts:
        return tuple(name for name in step.parts if now.parts.get(name) != it.parts.get(name)) or None
    if it.filed and it.filed.statement.scope != step.parts:
        return step.parts
    against = _against(facts, step, lang, it)
    if it.digest == scoped(now, lang, step.parts if it.filed else ()):
        return against or None
    changed = now.changed(it.parts) if it.parts else ()
    return (*(name for name in changed if not step.parts or name in step.parts), *against)


def _against(facts: Facts, step: Step, lang: str, it: Decided) -> tuple[str, ...]:
    """Return the authentic languages whose text is another than the one with which a translation was compared."""
    declared = facts.strategy.identity.languages
    if it.filed is None or lang not in declared.translations:
        return ()
    before = it.filed.statement.against
    return tuple(code for code in declared.authentic if before.get(code) != scoped(facts.contents[code], code, step.parts))


def _who(facts: Facts, it: Decided) -> tuple[Signer, ...]:
    return entitled(facts.strategy.signers.signers, it.step, it.verdict, it.date or datetime.date.min)


def _state(facts: Facts, step: Step, it: Decided, who: tuple[Signer, ...]) -> State | None:
    """Return what is wrong with a decision whatever it is about; None where nothing is."""
    said = it.filed.statement if it.filed else None
    if it.verdict.soundness in UNSOUND:
        return UNSOUND[it.verdict.soundness]
    if it.decision in REFUSALS:
        return REFUSALS[it.decision]
    if said and said.document != facts.strategy.identity.id:
        return "other-edition"
    if it.verdict.soundness == "good" and not who:
        return "wrong-signer"
    if LEVELS.index(it.level) < LEVELS.index(least(facts, step)):
        return "weak"
    return "policy-changed" if said and said.policy != facts.policy else None


def _content(facts: Facts, it: Decided, changed: tuple[str, ...] | None) -> State:
    if changed is not None:
        return "stale"
    if any(_open(facts, name, it) for name in it.remarks):
        return "open-remark"
    return "ok-with-remarks" if it.decision == "agreed_with_remarks" else "ok"


def _open(facts: Facts, name: str, it: Decided) -> bool:
    """Tell whether a remark keeps a decision from counting: it blocks and is open, or it is in the register no more."""
    remark = next((found for found in facts.strategy.registers.remarks if found.id == name), None)
    if remark is None:
        return True
    said = it.filed.statement.remarks if it.filed else ()
    blocking = remark.blocking or any(found.id == name and found.blocking for found in said)
    return blocking and remark.decision in {None, "open"}
