"""The recipe of `ksii release`: check that everybody has agreed, build twice, seal, let people sign, close."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ksii import build, lint, resources, standing
from ksii.build import Order, Say
from ksii.check.results import Results
from ksii.compose.signatures import field
from ksii.lint import Reading
from ksii.release import package, publication
from ksii.release.lock import locked
from ksii.release.obstacles import line, obstacles
from ksii.release.records import Edition, Release, RouteStep
from ksii.release.shape import MalformedError
from ksii.release.stage import publish
from ksii.release.words import say as say_word
from ksii.releasing import again, annexes, listing, pending, seals
from ksii.releasing.again import NotReproducibleError
from ksii.releasing.origin import origin
from ksii.releasing.seals import Seal, UnsignedError
from ksii.signoff.agreement import Signoff
from ksii.signoff.route import covered, deciding

__all__ = ["Made", "NotReproducibleError", "RefusedError", "Seal", "UnsignedError", "Wish", "allowed", "close", "make", "sign"]


class RefusedError(Exception):
    """A strategy cannot be released, or not like this; the message says in one line why and who must act."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How a release is to be made: what and where to build, by which key. `index` signs the list of releases, the seal where None."""

    order: Order
    seal: Seal
    index: Seal | None = None
    sbom: bytes | None = None
    evidence: bool = False
    """Publish what lies beside the approvals too, unless it shows a person."""
    personal: bool = False
    """Publish it even then."""
    days: int = publication.DAYS


@dataclass(frozen=True, slots=True)
class Made:
    """A release in its folder; `waiting` are the steps that still have to sign its PDFs."""

    folder: Path
    waiting: tuple[str, ...] = ()


def allowed(reading: Reading, day: datetime.date, lang: str) -> tuple[Signoff, Results]:
    """Return how far a strategy is agreed to and what lint says of it at the level of a release.

    Raise RefusedError unless both allow a release, and what `ksii.standing.look` raises.
    """
    agreed = standing.look(reading, day)
    look = lint.lint(reading, "release", day, lang)
    if found := obstacles(reading.strategy, agreed.states, look):
        identity = reading.strategy.identity
        title = identity.short or identity.title or {}
        raise RefusedError(line(title.get(lang) or next(iter(title.values()), identity.id), found, lang))
    return agreed, look


def make(reading: Reading, wish: Wish, lang: str, say: Say) -> Made:
    """Make a release and return its folder: closed and listed, unless steps of the route sign the PDFs first.

    Raise RefusedError, NotReproducibleError, and what building, signing and `ksii.standing.look` raise.
    """
    wish = replace(wish, order=replace(wish.order, release=True))
    agreed, look = allowed(reading, wish.order.as_of, lang)
    source = origin(reading.sources.root)
    if source.dirty:
        raise RefusedError(say_word(lang, "refused", "uncommitted"))
    name, output = agreed.facts.edition, wish.order.output
    with locked(output):
        if (output / name).exists():
            return Made(_listed(output / name, agreed, wish, lang))
        documents, editions = build.editions(reading, wish.order, say)
        say("building again elsewhere")
        again.compare(reading.sources.root, wish.order.as_of.isoformat(), editions)
        say("sealing")
        fields = {f"{documents[it].stem}{package.PDF}": _fields(reading, it) for it in documents}
        sealed = seals.sealed(editions, {file: bool(names) for file, names in fields.items()}, wish.seal)
        files = {**sealed, **_annexes(reading, agreed, look, wish)}
        release = replace(_release(reading, agreed, wish), files=package.described(files, editions), source=source)
        files |= annexes.attested(reading, look, source, editions)
        if waiting := tuple(dict.fromkeys(step for names in fields.values() for step in names)):
            return Made(publish(output, name, package.pending(files, release, wish.seal.detached)), waiting)
        return Made(_publish(output / name, _closed(files, release, wish, reading), wish))


def _fields(reading: Reading, lang: str) -> tuple[str, ...]:
    """Return the steps that sign the PDF of a language."""
    return tuple(step.id for step in deciding(reading.strategy) if step.signs and lang in covered(reading.strategy, step))


def _annexes(reading: Reading, agreed: Signoff, look: Results, wish: Wish) -> dict[str, bytes]:
    trust = reading.strategy.signers.trust
    found = annexes.approvals(reading, agreed, evidence=wish.evidence, personal=wish.personal) | annexes.findings(look)
    found |= annexes.roots(standing.trusted(reading), trust.roots)
    return found | ({"sbom.cdx.json": wish.sbom} if wish.sbom is not None else {})


def _release(reading: Reading, agreed: Signoff, wish: Wish) -> Release:
    strategy = reading.strategy
    identity, known = strategy.identity, listing.known(wish.order.output, wish.seal)
    title = identity.short or identity.title or {}
    said = annexes.statements(reading, agreed)
    languages = tuple(
        Edition(lang, one.whole, tuple(it.digest.removeprefix("sha256:") for it in said if it.statement.lang == lang))
        for lang, one in agreed.facts.contents.items()
    )
    route = tuple(
        RouteStep(step.id, covered(strategy, step), step.evidence or agreed.facts.defaults.evidence, step.signs)
        for step in deciding(strategy)
    )
    return Release(
        identity.id,
        next(iter(title.values()), identity.id),
        agreed.facts.edition,
        known.releases[-1].sequence + 1 if known else 1,
        publication.previous(known),
        languages,
        route,
        agreed.facts.policy,
        files=(),
        source=origin(reading.sources.root),
        tool=annexes.TOOL,
        created=wish.seal.at.date().isoformat(),
    )


def _closed(files: Mapping[str, bytes], release: Release, wish: Wish, reading: Reading) -> dict[str, bytes]:
    """Return the files of the closed release, with the index page, which shows the hashes of the signed editions."""
    known = {file.name: files[file.name] for file in release.files}
    documents = build.composed(reading, wish.order)
    page = build.around(reading, documents, known, wish.order)["index.html"]
    signed = seals.read(files, release, wish.seal.trust)
    signed = replace(signed, files=(*signed.files, *package.described({"index.html": page}, {})))
    return package.closed({**files, "index.html": page}, signed, resources.templates(), wish.seal.detached)


def _publish(folder: Path, files: Mapping[str, bytes], wish: Wish) -> Path:
    before = listing.known(folder.parent, wish.seal)
    publish(folder.parent, folder.name, files)
    return listing.add(folder, files, before, wish.index or wish.seal, wish.days)


def _listed(folder: Path, agreed: Signoff, wish: Wish, lang: str) -> Path:
    """List the release that is there already but never came into the list; any other folder is left alone: raise RefusedError."""
    before = listing.known(folder.parent, wish.seal)
    found = listing.unlisted(folder, before, agreed, wish.seal)
    if found is None:
        raise RefusedError(say_word(lang, "refused", "taken", name=folder.name))
    return listing.add(folder, found, before, wish.index or wish.seal, wish.days)


def sign(folder: Path, step: str, key: Seal, reading: Reading) -> Made:
    """Let a step sign the PDFs of a release that is not closed yet, with a key of its own.

    Raise MalformedError where the folder is no such release or the step does not sign, UnsignedError where the key is none of the step's.
    """
    found = next((it for it in deciding(reading.strategy) if it.id == step and it.signs), None)
    if found is None:
        raise MalformedError(f"no step {step} of the route signs the PDF")
    files, release = pending.opened(folder, key, own=False)
    signed = seals.filled(files, release, field(found), key)
    seals.check_signer(signed, found, reading, key.trust)
    publish(folder.parent, folder.name, signed)
    return Made(folder, seals.waiting(signed, release, reading, key.trust))


def close(folder: Path, wish: Wish, reading: Reading) -> Made:
    """Close a release that everybody has signed.

    Raise UnsignedError where somebody has not or the strategy is another by now, MalformedError where the folder is no such release.
    """
    wish = replace(wish, order=replace(wish.order, release=True))
    files, release = pending.opened(folder, wish.seal, own=True)
    for step in (it for it in deciding(reading.strategy) if it.signs):
        seals.check_signer(files, step, reading, wish.seal.trust)
    if waiting := seals.waiting(files, release, reading, wish.seal.trust):
        raise UnsignedError(f"not signed yet: {', '.join(waiting)}")
    said = standing.look(reading, wish.order.as_of).facts
    if any(said.contents[it.lang].whole != it.digest for it in release.languages) or said.policy != release.policy:
        raise UnsignedError("the strategy is not the one that this release was made of")
    with locked(folder.parent):
        return Made(_publish(folder, _closed(files, release, wish, reading), wish))
