"""Several signatures beside one statement: each counts for its own signer and as strongly as it is itself."""

from dataclasses import replace

from ksii.model.profile import Signoff as Defaults
from ksii.signoff.folder import gathered
from ksii.signoff.policy import policy
from ksii.signoff.statement import digest, written
from ksii.signoff.verdict import Identity, Verdict
from tests.signoff.desk import IDENTITY, MINISTER, SIGNERS, TREASURER, Table, chained, files, look, said, signed, state, strategy


def test_a_strong_signature_of_a_stranger_lends_nothing_to_weak_evidence() -> None:
    of = strategy(signers=SIGNERS)
    strict = Defaults(evidence="signed")
    agreed = [replace(said(of, step), policy=policy(of, strict, {})) for step in ("finance", "approval")]
    stranger, weak = Verdict("good", "signed", Identity(ssh_key="ssh-ed25519 FFFF")), Verdict("good", "paper", MINISTER)
    chain = chained(agreed)
    found = [digest(written(it)) for it in chain]
    treasurer = Verdict("good", "signed", TREASURER)
    table = Table(gathered(files(chain)), {found[0]: treasurer, found[1]: replace(stranger, others=(weak,))}, strict)
    assert state(look(of, table), "approval") == "weak"
    both = replace(table, verdicts={found[0]: treasurer, found[1]: Verdict("good", "signed", MINISTER, others=(stranger,))})
    assert state(look(of, both), "approval") == "ok"


def test_one_of_several_who_agreed_may_not_decide_elsewhere_too() -> None:
    two = IDENTITY.replace("{id: finance}", "{id: finance, quorum: 2}")
    clerk = Identity(ssh_key="ssh-ed25519 EEEE")
    listed = f"""{SIGNERS}  - {{id: minister-too, step: finance, post: {{ru: Министр}}, ssh_key: ssh-ed25519 AAAA}}
  - {{id: clerk, step: finance, post: {{ru: Секретарь}}, ssh_key: ssh-ed25519 EEEE}}
separation: [[finance, approval]]
"""
    of = strategy(strategy=two, signers=listed)
    said_by = [("finance", MINISTER), ("finance", clerk), ("approval", MINISTER)]
    assert state(signed(of, *((said(of, step), who) for step, who in said_by)), "approval") == "self-approval"
