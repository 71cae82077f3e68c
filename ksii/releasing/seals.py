"""Signatures of a release: the seal that locks every PDF, the people who sign in its fields, what stands beside everything else."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pyhanko.sign.timestamps import TimeStamper

from ksii.compose import labels
from ksii.compose.formats import Formats
from ksii.compose.signatures import SEAL, SHOWN, field
from ksii.lint import Reading
from ksii.model.identity import Step
from ksii.release.package import PDF
from ksii.release.records import File, Release, SignedField
from ksii.render.pdf.stamp import stamp
from ksii.signing import detached as cms
from ksii.signing import pdf
from ksii.signing.identity import identity as recognised
from ksii.signing.keys import Key
from ksii.signing.pdflook import Signature, fields, inspect
from ksii.signing.trust import Trust
from ksii.signoff.route import deciding
from ksii.signoff.signers import signer
from ksii.signoff.verdict import Identity


class UnsignedError(Exception):
    """A signature of a release is missing, broken, or not by whoever may sign there; the message says which."""


@dataclass(frozen=True, slots=True)
class Seal:
    """A key at work: at which time, with which authority for time stamps, trusted by whom."""

    key: Key
    at: datetime.datetime
    trust: Trust
    timestamper: TimeStamper | None = None

    def detached(self, content: bytes) -> bytes:
        """Return a signature to stand beside some content."""
        return cms.sign(content, self.key, self.timestamper, self.at)


def sealed(editions: Mapping[str, bytes], signing: Mapping[str, bool], seal: Seal) -> dict[str, bytes]:
    """Return the editions with every PDF sealed: locked for good, or but for the fields of people where `signing` has its name.

    Raise UnsignedError where the seal does not lead to a trusted root.
    """
    made = dict(editions)
    for name in (name for name, content in editions.items() if name.endswith(PDF) and SEAL in fields(content)):
        wish = pdf.Seal(SEAL, seal.at, certify=True, last=not signing.get(name), stamp=shown(name, seal), timestamper=seal.timestamper)
        made[name] = pdf.seal(editions[name], seal.key, wish)
        _sound(name, inspect(made[name], seal.trust))
    return made


def shown(name: str, seal: Seal) -> bytes:
    """Return what a signed field of a PDF shows, in the language of the file: who signed, never a person's name, and when."""
    lang = Path(name).stem.rpartition("-")[2]
    known = labels.load(lang)
    identity = recognised(seal.key.certificate, seal.trust.document)
    number = identity.certificate.removeprefix("sha256:")[:SHOWN]
    lines = (known.get("signatures", "stamp"), identity.name, Formats(known).short(seal.at.date()))
    certificate = str(known.get("signatures", "certificate")).format(number=number)
    return stamp([*(str(line) for line in lines if line), certificate], lang)


def filled(files: Mapping[str, bytes], release: Release, name: str, seal: Seal) -> dict[str, bytes]:
    """Return the files with a field signed in every PDF that has it; raise SigningError where it is signed already."""
    made = dict(files)
    for file in release.files:
        if file.name.endswith(PDF) and name in fields(made[file.name]):
            wish = pdf.Seal(name, seal.at, stamp=shown(file.name, seal), timestamper=seal.timestamper)
            made[file.name] = pdf.seal(made[file.name], seal.key, wish)
    return made


def check_signer(files: Mapping[str, bytes], step: Step, reading: Reading, trust: Trust) -> None:
    """Raise UnsignedError unless the field of a step, wherever it is signed, was signed by whoever may decide in that step."""
    for name in (name for name in files if name.endswith(PDF)):
        for it in _sound(name, inspect(files[name], trust)):
            day = (it.verdict.at or it.verdict.claimed or trust.moment).date()
            if it.field == field(step) and not _may(reading, step.id, it.verdict.identity, day):
                raise UnsignedError(f"{name}: the key is none of those that signers.yaml names for the step {step.id}")


def _may(reading: Reading, step: str, identity: Identity, day: datetime.date) -> bool:
    return signer(reading.strategy.signers.signers, step, identity, day) is not None


def waiting(files: Mapping[str, bytes], release: Release, reading: Reading, trust: Trust) -> tuple[str, ...]:
    """Return the steps that have not signed every PDF of the texts that they are about; raise UnsignedError where one is broken."""
    open_: dict[str, None] = {}
    for file in (file for file in release.files if file.name.endswith(PDF)):
        done = {it.field for it in _sound(file.name, inspect(files[file.name], trust))}
        there = fields(files[file.name])
        open_ |= dict.fromkeys(step.id for step in deciding(reading.strategy) if field(step) in there and field(step) not in done)
    return tuple(open_)


def read(files: Mapping[str, bytes], release: Release, trust: Trust) -> Release:
    """Return the record of a release with the signatures that its PDFs carry; raise UnsignedError where one is broken."""
    return replace(release, files=tuple(_read(file, files[file.name], trust) for file in release.files))


def _read(file: File, content: bytes, trust: Trust) -> File:
    if not file.name.endswith(PDF):
        return file
    found = _sound(file.name, inspect(content, trust))
    return replace(file, fields=tuple(SignedField(it.field, it.verdict.identity.certificate, it.verdict.identity.name) for it in found))


def _sound(name: str, found: tuple[Signature, ...]) -> tuple[Signature, ...]:
    for it in found:
        if it.verdict.soundness != "good":
            raise UnsignedError(f"{name}, {it.field}: {it.verdict.soundness} {it.verdict.detail}".strip())
    return found
