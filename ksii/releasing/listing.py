"""The list of releases while it is added to: only a list that is as it was signed, and only releases that are whole."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from ksii.release import package, publication
from ksii.release.manifest import digest
from ksii.release.reading import SIGNATURE, STATEMENT, SUMS, disagreements, files, listed
from ksii.release.records import Index, Release
from ksii.release.shape import MalformedError
from ksii.releasing.seals import Seal, UnsignedError
from ksii.signing import detached
from ksii.signing.identity import identity
from ksii.signing.keys import Key
from ksii.signing.trust import Trust
from ksii.signoff.agreement import Signoff


def known(output: Path, seal: Seal) -> Index | None:
    """Return the list in a folder, None where there is none; raise UnsignedError where its signature is not good."""
    found = publication.read(output)
    if found is not None:
        _signed(found, output, seal.trust, ("good",))
    return found


def _signed(found: Index, output: Path, trust: Trust, allowed: tuple[str, ...]) -> None:
    verdict = detached.verify(found.content(), publication.signature(output), trust)
    if verdict.soundness not in allowed:
        reason = f"{verdict.soundness} {verdict.detail}".strip()
        raise UnsignedError(f"{publication.NAME} is not as it was signed ({reason}): put back the list as it was published")


def add(folder: Path, made: Mapping[str, bytes], before: Index | None, seal: Seal, days: int) -> Path:
    """Put a release into the list beside its folder, signed by a key; return the folder."""
    after = publication.extended(before, package.final(made), folder.name, digest(made[STATEMENT]), days)
    publication.write(folder.parent, after, seal.detached)
    return folder


def unlisted(folder: Path, before: Index | None, agreed: Signoff, seal: Seal) -> dict[str, bytes] | None:
    """Return the files of a closed release that never came into the list, as when the machine stopped just then; None for any other folder.

    It has to be the next one, of the text as it is, and sealed by this very key.
    """
    try:
        made = files(folder)
        record = package.final(made) if STATEMENT in made else None
        whole = record is not None and not list(disagreements(made, listed(made.get(SUMS, b""))))
    except MalformedError:
        return None
    return made if record and whole and _next(record, before) and _of(record, agreed) and _sealed(made, seal) else None


def _next(record: Release, before: Index | None) -> bool:
    sequence = before.latest.sequence + 1 if before else 1
    return (record.sequence, record.previous) == (sequence, publication.previous(before))


def _of(record: Release, agreed: Signoff) -> bool:
    facts = agreed.facts
    same = {it.lang: it.digest for it in record.languages} == {lang: it.whole for lang, it in facts.contents.items()}
    return same and (record.document, record.edition, record.policy) == (facts.strategy.identity.id, facts.edition, facts.policy)


def _sealed(made: Mapping[str, bytes], seal: Seal) -> bool:
    verdict = detached.verify(made[SUMS], made.get(SUMS + SIGNATURE, b""), seal.trust)
    own = identity(seal.key.certificate, seal.trust.document).certificate
    return verdict.soundness == "good" and verdict.identity.certificate == own


def held(output: Path, at: datetime) -> Index:
    """Return the list in a folder, whoever signed it.

    Raise MalformedError where there is none, UnsignedError where it is not what was signed.
    """
    found = publication.read(output)
    if found is None:
        raise MalformedError(f"there is no {publication.NAME} in {output}")
    _signed(found, output, Trust(day=at.date()), ("good", "unverifiable", "expired", "revoked"))
    return found


def renew(output: Path, found: Index, key: Key, at: datetime) -> Index:
    """Sign the list in a folder anew and return it."""
    fresh = publication.renewed(found, at.date())
    publication.write(output, fresh, lambda content: detached.sign(content, key, None, at))
    return fresh
