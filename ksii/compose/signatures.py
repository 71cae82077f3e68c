"""Where a released edition is signed: a field for the seal, one for every step that signs the file itself, and a code."""

from ksii.compose.writer import Writer
from ksii.document.nodes import Link, SignatureField, Signatures, Text
from ksii.model.identity import Step
from ksii.signoff.route import steps

SEAL, ARCHIVE = "sig_seal", "ts_archive"
"""Fields that every released edition has: for the key of the release, and for a time stamp that an archive adds."""
SHOWN = 16
"""Digits of the digest in the code."""


def field(step: Step) -> str:
    """Return the name of the field of a step."""
    return f"sig_{step.id}"


def signatures(w: Writer, digest: str, address: str) -> Signatures:
    """Return the places for signatures; `address` is that of the list of releases, empty where there is none."""
    signing = [SignatureField(field(step), _post(w, step)) for step in steps(w.strategy, w.lang) if step.signs]
    seal = SignatureField(SEAL, str(w.labels.get("signatures", "seal")))
    archive = SignatureField(ARCHIVE, str(w.labels.get("signatures", "archive")), quiet=True)
    identity = w.strategy.identity
    begin = digest.removeprefix("sha256:")[:SHOWN]
    code = f"{address}#{begin}" if address else f"urn:ksii:{identity.id}:{identity.edition.code or identity.id}:{w.lang}:{begin}"
    said = (Link(code, (Text(code),)),) if address else (Text(code),)
    return Signatures("signatures", (seal, *signing, archive), code, str(w.labels.get("signatures", "code")), said)


def _post(w: Writer, step: Step) -> str:
    kind, name = ("role", step.role) if step.role else ("body", step.body)
    return (w.name(kind, name) if name else "") or (w.plain(step.title) if step.title else step.id)
