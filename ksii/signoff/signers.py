"""Whether who signed is one of those that may: by the marks that signers.yaml gives, never by a name."""

import datetime
from collections.abc import Iterable

from ksii.model.signers import Signer
from ksii.signoff.verdict import LEVELS, Identity, Level, Verdict


def signer(listed: Iterable[Signer], step: str, identity: Identity, day: datetime.date) -> Signer | None:
    """Return the listed signer of a step whom an identity shows on a day; None where it shows nobody who may."""
    return next((it for it in listed if it.step == step and _in_post(it, day) and _identifies(it) and _fits(it, identity)), None)


def entitled(listed: Iterable[Signer], step: str, verdict: Verdict, day: datetime.date) -> tuple[Signer, ...]:
    """Return the listed signers of a step whom good evidence shows; evidence can hold several signatures."""
    if verdict.soundness != "good":
        return ()
    known = tuple(listed)
    found = (signer(known, step, it.identity, day) for it in (verdict, *verdict.others))
    return tuple({it.id: it for it in found if it}.values())


def strength(listed: Iterable[Signer], step: str, verdict: Verdict, day: datetime.date) -> Level:
    """Return how strong the evidence of the step's own signers is; what strangers put beside it makes it no stronger."""
    known = tuple(listed)
    own = [it.level for it in (verdict, *verdict.others) if signer(known, step, it.identity, day)]
    return max(own, key=LEVELS.index, default=verdict.level)


def same(one: Verdict, other: Verdict) -> bool:
    """Tell whether two pieces of evidence show one holder. A witness of a scan is not whoever decided."""
    return bool(_holders(one) & _holders(other))


def _holders(verdict: Verdict) -> set[tuple[str, str]]:
    shown = [it.identity for it in (verdict, *verdict.others)]
    ways = [way for it in shown for way in (("certificate", it.certificate), ("subject", it.subject), ("ssh", it.ssh_key))]
    return {way for way in ways if way[1]}


def _in_post(it: Signer, day: datetime.date) -> bool:
    return (it.valid_from or day) <= day <= (it.valid_to or day)


def _identifies(it: Signer) -> bool:
    """Tell whether the marks of a signer are enough: an issuer alone, or an organisation alone, is anybody's."""
    return bool(it.certificate or (it.issuer and it.subject) or (it.organisation and it.usage) or it.ssh_key or it.witness)


def _fits(it: Signer, identity: Identity) -> bool:
    wanted = (
        (it.certificate, identity.certificate),
        (it.issuer, identity.issuer),
        (it.subject, identity.subject),
        (it.organisation, identity.organisation),
        (it.ssh_key, identity.ssh_key),
        (it.witness, identity.witness),
    )
    return all(mark in {None, found} for mark, found in wanted) and (it.usage is None or it.usage in identity.usages)
