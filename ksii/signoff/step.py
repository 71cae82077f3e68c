"""How a step stands on a text: the words for it, and what is known of the decision that counts."""

import datetime
from dataclasses import dataclass
from typing import Literal

from ksii.signoff.statement import Decision
from ksii.signoff.verdict import Level

State = Literal[
    "missing",
    "prepared",
    "ok",
    "ok-with-remarks",
    "stale",
    "rejected",
    "withdrawn",
    "out-of-order",
    "wrong-signer",
    "self-approval",
    "bad-signature",
    "expired",
    "revoked",
    "unverifiable",
    "other-edition",
    "policy-changed",
    "weak",
    "open-remark",
    "chain-broken",
]
OK: tuple[State, ...] = ("ok", "ok-with-remarks")


@dataclass(frozen=True, slots=True)
class StepState:
    """How a step stands on the text in one language, by the decision that counts; what there is no decision for is empty."""

    step: str
    lang: str
    state: State
    parts: tuple[str, ...] = ()
    """Files that changed since, or authentic languages whose text did, where the state is `stale`; none where that isn't known."""
    level: Level | None = None
    date: datetime.date | None = None
    post: str = ""
    """Post in signers.yaml of whoever is known by the key, else the post that the decision names."""
    decision: Decision | None = None
    statement: str = ""
    """Digest of the statement."""
    seq: int = 0
    agreed: int = 0
    """How many signers have agreed, of `quorum`."""
    quorum: int = 1
    remarks: tuple[str, ...] = ()
