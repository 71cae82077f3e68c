"""A small strategy with a route, statements about it, and what follows from them."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from ksii.model.digest import content, languages, scoped
from ksii.model.profile import Signoff as Defaults
from ksii.model.read import read
from ksii.model.strategy import Strategy
from ksii.signoff.agreement import Signoff, signoff
from ksii.signoff.decisions import Facts
from ksii.signoff.folder import Statements, gathered
from ksii.signoff.policy import policy
from ksii.signoff.statement import Linted, Statement, digest, name, written
from ksii.signoff.verdict import Identity, Level, Verdict
from ksii.source import parse

DAY = datetime.date(2026, 1, 16)
NOTHING = "sha256:" + "0" * 64
IDENTITY = """\
id: tiny
languages: {authentic: [kk, ru], translations: [en]}
edition: {code: "160126"}
route: [{id: finance}, {id: english, languages: [en]}, {id: approval}, {id: publication, follow_up: true}]
"""
GOALS = "goals: [{id: trust, title: {kk: Сенім, ru: Доверие, en: Trust}}]\n"
ONE = """\
signers:
  - {id: minister, step: approval, post: {kk: Министр, ru: Министр}, ssh_key: ssh-ed25519 AAAA}
"""
SIGNERS = f"""\
{ONE}  - {{id: treasurer, step: finance, post: {{kk: Қаржы министрі, ru: Министр финансов}}, ssh_key: ssh-ed25519 BBBB}}
"""
MINISTER = Identity(ssh_key="ssh-ed25519 AAAA")
TREASURER = Identity(ssh_key="ssh-ed25519 BBBB")


def strategy(**files: str) -> Strategy:
    """Return a strategy of files by name without ending."""
    found = {"strategy": IDENTITY, "goals": GOALS, **files}
    made, faults = read(parse({f"{key}.yaml": text.encode() for key, text in found.items()}))
    assert not faults
    return made


def said(of: Strategy, step: str, lang: str = "ru", **other: Any) -> Statement:  # noqa: ANN401  (fields of any type)
    """Return a statement on a text as it is."""
    now, declared = content(of, lang), of.identity.languages
    scope = next(it.parts for it in of.identity.route if it.id == step)
    statement = Statement(
        document="tiny",
        edition="160126",
        lang=lang,
        scope=scope,
        step=step,
        post="Министр",
        decision="agreed",
        date=DAY,
        sentence="Я согласен.",
        remarks=(),
        parts={key: value for key, value in now.parts.items() if not scope or key in scope},
        digest=scoped(now, lang, scope),
        against={code: scoped(content(of, code), code, scope) for code in declared.authentic if lang in declared.translations},
        policy=policy(of, Defaults(), {}),
        lint=Linted(NOTHING, 0, 0, ()),
        seen=None,
        prev=None,
        seq=1,
        tool="ksii",
    )
    return replace(statement, **other)


def chained(statements: Iterable[Statement]) -> list[Statement]:
    """Return statements numbered and each bound to the one before, per edition and language."""
    last: dict[tuple[str, str], Statement] = {}
    made = []
    for it in statements:
        before = last.get((it.edition, it.lang))
        linked = replace(it, seq=before.seq + 1, prev=digest(written(before))) if before else it
        last[it.edition, it.lang] = linked
        made.append(linked)
    return made


def files(statements: Iterable[Statement]) -> dict[str, bytes]:
    """Return statements in their files."""
    return {name(it): written(it) for it in statements}


def good(it: Statement, identity: Identity, level: Level = "signed") -> dict[str, Verdict]:
    """Return a good verdict on a statement."""
    return {digest(written(it)): Verdict("good", level, identity)}


@dataclass(frozen=True, slots=True)
class Table:
    """What a strategy is looked at with."""

    statements: Statements = field(default_factory=Statements)
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    defaults: Defaults = field(default_factory=Defaults)


def look(of: Strategy, table: Table | None = None) -> Signoff:
    """Return how far a strategy is agreed to."""
    on = table or Table()
    contents = {lang: content(of, lang) for lang in languages(of)}
    return signoff(Facts(of, on.statements, on.verdicts, policy(of, on.defaults, {}), on.defaults, contents))


def signed(of: Strategy, *statements: tuple[Statement, Identity]) -> Signoff:
    """Return how far a strategy is agreed to with statements that were signed well, in a chain."""
    chain = chained(it for it, _ in statements)
    verdicts = {key: value for it, (_, who) in zip(chain, statements, strict=True) for key, value in good(it, who).items()}
    return look(of, Table(gathered(files(chain)), verdicts))


def state(of: Signoff, step: str, lang: str = "ru") -> str:
    """Return the state of a step in a language."""
    return next(it.state for it in of.states if (it.step, it.lang) == (step, lang))
