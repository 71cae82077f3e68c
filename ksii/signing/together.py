"""Several signatures over the same content, and what they are worth together."""

from collections.abc import Iterable
from dataclasses import replace

from ksii.signoff.verdict import Level, Soundness, Verdict

_WORST_FIRST: tuple[Soundness, ...] = ("bad-signature", "good", "revoked", "expired", "unverifiable", "none")
"""A broken signature spoils everything beside it; else a good one counts, whatever stands next to it."""

_STRONGEST_FIRST: tuple[Level, ...] = ("imported", "signed", "paper", "named")


def together(verdicts: Iterable[Verdict]) -> Verdict:
    """Return the verdict that counts; a good one carries those of everybody else whose signature is good too."""
    ordered = sorted(verdicts, key=_order)
    first = ordered[0]
    if first.soundness != "good":
        return first
    others = tuple(it for one in ordered[1:] if one.soundness == "good" for it in (replace(one, others=()), *one.others))
    return replace(first, others=first.others + others)


def _order(verdict: Verdict) -> tuple[int, int]:
    return _WORST_FIRST.index(verdict.soundness), _STRONGEST_FIRST.index(verdict.level)
