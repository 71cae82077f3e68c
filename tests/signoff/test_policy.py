"""The digest of the rules by which a decision counts changes with every one of them, and not with words for readers."""

import pytest

from ksii.model.profile import Signoff
from ksii.model.strategy import Strategy
from ksii.signoff.policy import policy
from tests.signoff.desk import IDENTITY, SIGNERS, strategy

TRUST = SIGNERS + "trust: {roots: [root.pem]}\n"
ROOT = {"root.pem": b"certificate"}


def known(of: Strategy | None = None) -> str:
    return policy(of or strategy(signers=TRUST), Signoff(), ROOT)


@pytest.mark.parametrize(
    "other",
    [
        strategy(signers=TRUST, strategy=IDENTITY.replace("{id: finance}", "{id: finance, evidence: named}")),
        strategy(signers=TRUST, strategy=IDENTITY.replace("{id: approval}", "{id: approval, after: []}")),
        strategy(signers=TRUST, strategy=IDENTITY.replace("{id: approval}", "{id: approval, quorum: 2}")),
        strategy(signers=TRUST, strategy=IDENTITY.replace("{id: english, languages: [en]}, ", "")),
        strategy(signers=TRUST.replace("AAAA", "FFFF")),
        strategy(signers=f"{TRUST}separation: [[finance, approval]]\n"),
        strategy(signers=TRUST.replace("root.pem", "other.pem")),
    ],
)
def test_it_changes_with_route_signers_and_trust(other: Strategy) -> None:
    assert known(other) != known()


def test_it_changes_with_the_defaults_of_the_profile_and_with_the_certificates_themselves() -> None:
    of = strategy(signers=TRUST)
    assert policy(of, Signoff(evidence="signed"), ROOT) != known()
    assert policy(of, Signoff(), {"root.pem": b"another"}) != known()
    assert policy(of, Signoff(), {}) != known()


def test_it_does_not_change_with_titles_or_content() -> None:
    titled = IDENTITY.replace("{id: finance}", "{id: finance, title: {ru: Финансы, kk: Қаржы, en: Finance}}")
    assert known(strategy(signers=TRUST, strategy=titled, goals="goals: [{id: other}]\n")) == known()
