"""What a decision is worth: one example per state."""

from dataclasses import replace
from typing import Any

import pytest

from ksii.model.digest import content
from ksii.model.profile import Signoff as Defaults
from ksii.model.strategy import Strategy
from ksii.signoff.folder import gathered
from ksii.signoff.statement import Said, digest, written
from ksii.signoff.verdict import Identity, Verdict
from tests.signoff.desk import (
    DAY,
    GOALS,
    IDENTITY,
    MINISTER,
    ONE,
    SIGNERS,
    TREASURER,
    Table,
    chained,
    files,
    good,
    look,
    said,
    signed,
    state,
    strategy,
)

TOLD = GOALS.replace("Доверие", "Полное доверие")
SOLE = IDENTITY.replace("{id: finance}, {id: english, languages: [en]}, ", "")


def both(**changed: str) -> Strategy:
    """Return a strategy whose signers are listed."""
    return strategy(signers=ONE if "{id: finance}" not in changed.get("strategy", IDENTITY) else SIGNERS, **changed)


def test_nobody_has_decided() -> None:
    it = look(strategy())
    assert [(row.lang, row.step, row.state) for row in it.states] == [
        ("kk", "finance", "missing"),
        ("kk", "approval", "missing"),
        ("ru", "finance", "missing"),
        ("ru", "approval", "missing"),
        ("en", "english", "missing"),
    ]
    assert it.next("ru") == ("finance",)
    assert not it.complete("ru")


def test_signed_by_everybody_in_order() -> None:
    of = both()
    it = signed(of, (said(of, "finance"), TREASURER), (said(of, "approval"), MINISTER))
    assert [state(it, "finance"), state(it, "approval")] == ["ok", "ok"]
    assert it.complete("ru")
    assert not it.complete("kk")
    assert it.next("ru") == ()
    row = it.rows("ru")[0]
    assert (row.level, row.date, row.post, row.seq, row.agreed) == ("signed", DAY, "Министр финансов", 1, 1)
    assert (it.agreement("ru").done, it.agreement("ru").total, it.agreement("ru").digest) == (2, 2, content(of, "ru").whole)


def test_a_statement_that_nobody_signed_is_only_prepared() -> None:
    of = both()
    it = look(of, Table(gathered(files([said(of, "finance")]))))
    assert state(it, "finance") == "prepared"
    assert it.next("ru") == ("finance",)


def test_a_line_of_the_register_makes_a_statement_a_decision_on_the_level_named() -> None:
    of = strategy()
    one = said(of, "finance")
    line = f"approvals: [{{id: a1, step: finance, languages: [ru], decision: agreed, statement: '{digest(written(one))}'}}]"
    it = look(strategy(registers=line), Table(gathered(files([one]))))
    assert (state(it, "finance"), it.rows("ru")[0].level) == ("ok", "named")


def test_a_change_makes_only_that_language_stale_and_names_the_files() -> None:
    of = both()
    before = said(of, "finance"), said(of, "finance", "kk")
    it = signed(both(goals=TOLD), *((one, TREASURER) for one in before))
    assert [state(it, "finance", lang) for lang in ("ru", "kk")] == ["stale", "ok"]
    assert it.rows("ru")[0].parts == ("goals.yaml",)


def test_a_step_on_one_file_outlives_changes_of_the_others() -> None:
    identity = SOLE.replace("{id: approval}", "{id: approval, parts: [strategy.yaml]}")
    of = both(strategy=identity)
    assert state(signed(both(strategy=identity, goals=TOLD), (said(of, "approval"), MINISTER)), "approval") == "ok"
    wide = replace(said(of, "approval"), scope=("goals.yaml",))
    assert state(signed(of, (wide, MINISTER)), "approval") == "stale"


def test_a_translation_is_bound_to_the_texts_that_it_translates() -> None:
    of = strategy()
    one = said(of, "english", "en")
    line = f"approvals: [{{id: a1, step: english, decision: agreed, statement: '{digest(written(one))}'}}]"
    statements = Table(gathered(files([one])))
    assert state(look(strategy(registers=line), statements), "english", "en") == "ok"
    after = look(strategy(registers=line, goals=TOLD), statements)
    assert (state(after, "english", "en"), after.rows("en")[0].parts) == ("stale", ("ru",))
    assert not look(strategy(registers=line), statements).complete("en")


@pytest.mark.parametrize("decision", ["rejected", "withdrawn"])
def test_a_refusal_needs_no_signature_and_the_last_word_counts(decision: Any) -> None:  # noqa: ANN401  (a literal)
    of = both(strategy=SOLE)
    yes, no = chained([said(of, "approval"), said(of, "approval", decision=decision)])
    assert state(look(of, Table(gathered(files([yes, no])), good(yes, MINISTER))), "approval") == decision
    again = chained([yes, no, said(of, "approval")])
    assert state(look(of, Table(gathered(files(again)), good(again[0], MINISTER) | good(again[2], MINISTER))), "approval") == "ok"


def test_who_must_agree_later_can_not_agree_first() -> None:
    of = both()
    finance, approval = said(of, "finance"), said(of, "approval")
    assert state(signed(of, (approval, MINISTER)), "approval") == "out-of-order"
    assert state(signed(of, (approval, MINISTER), (finance, TREASURER)), "approval") == "out-of-order"
    free = IDENTITY.replace("{id: approval}", "{id: approval, after: []}")
    other = both(strategy=free)
    assert state(signed(other, (said(other, "approval"), MINISTER)), "approval") == "ok"


def test_a_good_signature_of_somebody_else_does_not_count() -> None:
    of = both(strategy=SOLE)
    for who in (TREASURER, Identity(ssh_key="ssh-ed25519 CCCC"), Identity()):
        assert state(signed(of, (said(of, "approval"), who)), "approval") == "wrong-signer"
    assert state(signed(strategy(strategy=SOLE), (said(strategy(strategy=SOLE), "approval"), MINISTER)), "approval") == "wrong-signer"


@pytest.mark.parametrize(
    ("marks", "shown", "expected"),
    [
        ("issuer: CN=Root", Identity(issuer="CN=Root"), "wrong-signer"),
        ("organisation: '123'", Identity(organisation="123"), "wrong-signer"),
        ("organisation: '123', usage: 1.2.3", Identity(organisation="123", usages=("1.2.3",)), "ok"),
        ("organisation: '123', usage: 1.2.3", Identity(organisation="123", usages=("1.2.4",)), "wrong-signer"),
        (f"issuer: CN=Root, subject: 'sha256:{'1' * 64}'", Identity(issuer="CN=Root", subject=f"sha256:{'1' * 64}"), "ok"),
        (f"issuer: CN=Root, subject: 'sha256:{'1' * 64}'", Identity(issuer="CN=Other", subject=f"sha256:{'1' * 64}"), "wrong-signer"),
        (f"certificate: 'sha256:{'2' * 64}'", Identity(certificate=f"sha256:{'2' * 64}"), "ok"),
        ("ssh_key: ssh-ed25519 AAAA, valid_from: '2026-01-17'", MINISTER, "wrong-signer"),
        ("ssh_key: ssh-ed25519 AAAA, valid_to: '2026-01-15'", MINISTER, "wrong-signer"),
    ],
)
def test_marks_by_which_a_signer_is_known(marks: str, shown: Identity, expected: str) -> None:
    of = strategy(strategy=SOLE, signers=f"signers: [{{id: minister, step: approval, {marks}}}]")
    assert state(signed(of, (said(of, "approval"), shown)), "approval") == expected


def test_one_key_may_not_decide_in_two_steps_that_are_kept_apart() -> None:
    keys = SIGNERS.replace("BBBB", "AAAA")
    of = strategy(signers=keys + "separation: [[finance, approval]]\n")
    it = signed(of, (said(of, "finance"), MINISTER), (said(of, "approval"), MINISTER))
    assert [state(it, "finance"), state(it, "approval")] == ["self-approval", "self-approval"]
    allowed = strategy(signers=keys)
    assert signed(allowed, (said(allowed, "finance"), MINISTER), (said(allowed, "approval"), MINISTER)).complete("ru")


@pytest.mark.parametrize("soundness", ["bad-signature", "expired", "revoked", "unverifiable"])
def test_evidence_that_is_not_sound(soundness: Any) -> None:  # noqa: ANN401  (a literal)
    of = both(strategy=SOLE)
    one = said(of, "approval")
    verdicts = {digest(written(one)): Verdict(soundness, "signed", MINISTER)}
    assert state(look(of, Table(gathered(files([one])), verdicts)), "approval") == soundness


def test_a_statement_of_another_edition_does_not_count() -> None:
    of = both(strategy=SOLE)
    old = said(of, "approval", edition="150126")
    assert state(signed(of, (old, MINISTER)), "approval") == "other-edition"
    assert state(signed(of, (said(of, "approval", document="other"), MINISTER)), "approval") == "other-edition"


def test_looser_rules_make_older_agreements_void() -> None:
    of = both(strategy=SOLE)
    looser = strategy(strategy=SOLE, signers=ONE + "  - {id: deputy, step: approval, ssh_key: ssh-ed25519 DDDD}\n")
    assert state(signed(looser, (said(of, "approval"), MINISTER)), "approval") == "policy-changed"


def test_evidence_below_what_the_step_asks_is_too_weak() -> None:
    of = strategy(strategy=SOLE.replace("{id: approval}", "{id: approval, evidence: imported}"), signers=ONE)
    assert state(signed(of, (said(of, "approval"), MINISTER)), "approval") == "weak"
    typed = strategy(strategy=SOLE, registers="approvals: [{id: a1, step: approval, decision: agreed}]")
    assert state(look(typed, Table(defaults=Defaults(evidence="signed"))), "approval") == "weak"


@pytest.mark.parametrize(
    ("remark", "expected"),
    [
        ("{id: r1, decision: open, blocking: true}", "open-remark"),
        ("{id: r1, blocking: true}", "open-remark"),
        ("{id: r1, decision: accepted, blocking: true}", "ok-with-remarks"),
        ("{id: r1, decision: open}", "ok-with-remarks"),
        ("{id: r2, decision: open}", "open-remark"),
    ],
)
def test_an_open_remark_that_blocks(remark: str, expected: str) -> None:
    of = strategy(strategy=SOLE, signers=ONE, registers=f"remarks: [{remark}]")
    one = said(of, "approval", decision="agreed_with_remarks", remarks=(Said("r1", "Нет бюджета.", blocking=False),))
    assert state(signed(of, (one, MINISTER)), "approval") == expected
    blocking = replace(one, remarks=(Said("r1", "Нет бюджета.", blocking=True),))
    assert state(signed(of, (blocking, MINISTER)), "approval") == ("ok-with-remarks" if "accepted" in remark else "open-remark")


def test_a_typed_line_counts_as_named_and_only_while_no_statement_says_otherwise() -> None:
    line = "approvals: [{{id: a1, step: approval, languages: [ru], decision: agreed, at: '2026-02-01', digests: {{ru: '{}'}}}}]"
    now = content(strategy(strategy=SOLE), "ru").whole
    typed = strategy(strategy=SOLE, signers=ONE, registers=line.format(now))
    it = look(typed)
    assert (state(it, "approval"), it.rows("ru")[0].level) == ("ok", "named")
    assert state(signed(typed, (said(typed, "approval", decision="rejected"), MINISTER)), "approval") == "rejected"
    assert state(look(strategy(strategy=SOLE, registers=line.format("sha256:" + "1" * 64))), "approval") == "stale"


def test_a_statement_that_a_line_names_and_that_is_gone_breaks_the_chain() -> None:
    line = f"approvals: [{{id: a1, step: finance, decision: rejected, statement: 'sha256:{'3' * 64}'}}]"
    assert state(look(strategy(registers=line)), "approval") == "chain-broken"


def test_several_signers_have_to_agree() -> None:
    identity = SOLE.replace("{id: approval}", "{id: approval, quorum: 2}")
    of = strategy(strategy=identity, signers=ONE + "  - {id: second, step: approval, ssh_key: ssh-ed25519 EEEE}\n")
    second = Identity(ssh_key="ssh-ed25519 EEEE")
    one = said(of, "approval")
    alone = signed(of, (one, MINISTER), (one, MINISTER))
    assert (state(alone, "approval"), alone.rows("ru")[0].agreed) == ("missing", 1)
    assert signed(of, (one, MINISTER), (one, second)).complete("ru")
    refused = signed(of, (one, MINISTER), (one, second), (replace(one, decision="rejected"), second))
    assert state(refused, "approval") == "rejected"


def test_a_strategy_without_a_route_is_never_complete() -> None:
    assert not look(strategy(strategy="id: tiny\nlanguages: {authentic: [kk, ru, en]}\n")).complete("ru")
