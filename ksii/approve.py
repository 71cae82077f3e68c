"""The recipe of `ksii approve`: a statement about the text as it is, and the line that it gets in the register."""

import datetime
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import rfc8785

from ksii import __version__, source
from ksii.check.results import Results
from ksii.compose import labels
from ksii.lint import Reading
from ksii.model.base import Text
from ksii.model.digest import scoped
from ksii.model.identity import Step
from ksii.model.registers import Remark
from ksii.model.roles import Role
from ksii.model.strategy import Strategy
from ksii.signoff.agreement import Signoff
from ksii.signoff.folder import Filed
from ksii.signoff.parsing import StatementError, parse
from ksii.signoff.route import covered, deciding
from ksii.signoff.statement import AGREED, Decision, Linted, Said, Seen, Statement, digest, name, written
from ksii.signoff.verdict import Level
from ksii.source.writing import Value, appended

REGISTER = "registers.yaml"
HEADER = b"# Demands, remarks, uses of AI and approvals.\n"


class ApprovalError(Exception):
    """A decision can't be put on record; the message says why, in English."""


class UnreadyError(ApprovalError):
    """The text is not ready to be agreed to."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be decided: which step about which text, how, on which day; ids of remarks; the file that was read."""

    step: str
    lang: str
    decision: Decision
    date: datetime.date
    remarks: tuple[str, ...] = ()
    seen: Seen | None = None
    signer: str | None = None
    """Id of one of the step's signers; needed where there are several."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A new statement with its file, and what changed since the last one of that step (None: it is the first)."""

    filed: Filed
    content: bytes
    changed: tuple[str, ...] | None


def prepare(reading: Reading, agreed: Signoff, linted: Results, wish: Wish) -> Prepared:
    """Return the next statement of a step on a text as it is; raise ApprovalError where there is nothing to decide on."""
    strategy = reading.strategy
    step = _step(strategy, wish)
    if reading.statements.broken(agreed.facts.edition, wish.lang):
        raise ApprovalError(f"the statements on {wish.lang} are no whole chain: ksii lint says what is wrong")
    if wish.decision in AGREED and _errors(linted):
        raise UnreadyError("lint finds errors at the level handover: mend or waive them first (ksii lint --profile handover)")
    chain = reading.statements.of(agreed.facts.edition, wish.lang)
    statement = _statement(reading, agreed, step, wish, linted)
    before = next((it.statement for it in reversed(chain) if it.statement.step == step.id), None)
    content = written(statement)
    try:
        parse(name(statement), content)
    except StatementError as error:
        raise ApprovalError(f"no statement can be made: {error}") from error
    changed = (
        None if before is None else tuple(file for file in _files(before, statement) if before.parts.get(file) != statement.parts.get(file))
    )
    return Prepared(Filed(name(statement), digest(content), statement), content, changed)


def recorded(reading: Reading, filed: Filed, level: Level) -> str:
    """Return the register with a line for a statement that was decided on; raise ApprovalError where it can't be added safely."""
    file = reading.sources.files.get(REGISTER) or source.parse({REGISTER: HEADER}).files.get(REGISTER)
    if any(it.statement == filed.digest for it in reading.strategy.registers.approvals):
        raise ApprovalError(f"{REGISTER} has a line for this statement already")
    text = appended(file, "approvals", _line(reading.strategy, filed, level)) if file else None
    if text is None:
        raise ApprovalError(f"{REGISTER} can't be added to as it is written; ksii lint says what is wrong with it")
    return text


def _files(one: Statement, other: Statement) -> list[str]:
    return sorted({*one.parts, *other.parts})


def _step(strategy: Strategy, wish: Wish) -> Step:
    step = next((it for it in deciding(strategy) if it.id == wish.step), None)
    if step is None:
        raise ApprovalError(f"no step {wish.step} decides; the route has: {', '.join(it.id for it in deciding(strategy))}")
    if wish.lang not in covered(strategy, step):
        raise ApprovalError(f"the step {step.id} is not about the text in {wish.lang}, but in: {', '.join(covered(strategy, step))}")
    return step


def _statement(reading: Reading, agreed: Signoff, step: Step, wish: Wish, linted: Results) -> Statement:
    facts, lang = agreed.facts, wish.lang
    identity, now = reading.strategy.identity, facts.contents[lang]
    chain = reading.statements.of(facts.edition, lang)
    sources = identity.languages.authentic if lang in identity.languages.translations else ()
    words = labels.load(lang).get("values", "approval-sentence", wish.decision)
    return Statement(
        document=identity.id,
        edition=facts.edition,
        lang=lang,
        scope=step.parts,
        step=step.id,
        post=_post(reading.strategy, step, wish)[lang],
        decision=wish.decision,
        date=wish.date,
        sentence=str(words).format(title=(identity.title or {}).get(lang, identity.id), edition=facts.edition),
        remarks=tuple(_said(reading.strategy, it, lang) for it in wish.remarks),
        parts={file: value for file, value in now.parts.items() if not step.parts or file in step.parts},
        digest=scoped(now, lang, step.parts),
        against={code: scoped(facts.contents[code], code, step.parts) for code in sources},
        policy=facts.policy,
        lint=_linted(linted),
        seen=wish.seen,
        prev=chain[-1].digest if chain else None,
        seq=chain[-1].statement.seq + 1 if chain else 1,
        tool=f"ksii {__version__}",
    )


def _errors(results: Results) -> bool:
    """Tell whether lint finds errors in the text; those about signing off are what a decision is there to mend."""
    about = {page.name for page in results.rules if page.theme == "signoff"}
    return any(it.severity == "error" and it.name not in about for it in results.findings)


def _linted(results: Results) -> Linted:
    rules = {page.code: [page.name, page.levels[results.phase]] for page in results.rules}
    found = [it.severity for it in results.findings]
    ids = sorted({it.waived.id for it in results.waived if it.waived})
    ruleset = f"sha256:{hashlib.sha256(rfc8785.dumps(rules)).hexdigest()}"
    return Linted(ruleset, found.count("error"), found.count("warning"), tuple(ids))


def _said(strategy: Strategy, name_: str, lang: str) -> Said:
    remark = strategy.index.get("remark", name_)
    if not isinstance(remark, Remark):
        raise ApprovalError(f"{REGISTER} has no remark {name_}")
    return Said(remark.id, (remark.text or {}).get(lang, ""), remark.blocking)


def _posts(strategy: Strategy, step: Step) -> Iterator[tuple[str, Text]]:
    """Yield the posts that may decide in a step with the ids of their signers; that of its role where none is listed."""
    listed = [it for it in strategy.signers.signers if it.step == step.id]
    yield from ((it.id, it.post) for it in listed if it.post)
    role = strategy.index.get("role", step.role)
    if not listed and isinstance(role, Role) and role.title:
        yield role.id, role.title


def _post(strategy: Strategy, step: Step, wish: Wish) -> Text:
    """Return the post that decides, in all languages."""
    known = [(id_, post) for id_, post in _posts(strategy, step) if wish.lang in post]
    found = [post for id_, post in known if wish.signer in {None, id_}]
    if len(found) == 1:
        return found[0]
    if not known:
        raise ApprovalError(f"nobody is listed for the step {step.id} with a post in {wish.lang}: add the post to signers.yaml")
    raise ApprovalError(f"say which post decides, with --signer: {', '.join(id_ for id_, _ in known)}")


def _line(strategy: Strategy, filed: Filed, level: Level) -> Mapping[str, Value]:
    """Return the fields of an approval. A digest of some files only stands in the statement, since a line means the whole by it."""
    it = filed.statement
    step = next(found for found in deciding(strategy) if found.id == it.step)
    post = next((post for _, post in _posts(strategy, step) if post.get(it.lang) == it.post), {it.lang: it.post})
    return {
        "id": f"{it.step[:45].rstrip('-')}-{it.lang.lower()}-{it.seq}",
        "step": it.step,
        "languages": (it.lang,),
        "post": post,
        "decision": it.decision,
        "at": it.date.isoformat(),
        **({"digests": {it.lang: it.digest}} if not it.scope else {}),
        "statement": filed.digest,
        "evidence": level,
        **({"remarks": tuple(said.id for said in it.remarks)} if it.remarks else {}),
    }
