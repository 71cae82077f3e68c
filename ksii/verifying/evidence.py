"""What proves the approvals in a release: signatures published beside them, or hashes of what the office keeps to itself."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from ksii.release import shape
from ksii.release.package import WITHHELD
from ksii.release.records import Release
from ksii.release.shape import MalformedError
from ksii.signing.evidence import look
from ksii.signing.trust import Trust
from ksii.signoff.folder import Filed
from ksii.signoff.statement import AGREED
from ksii.signoff.verdict import LEVELS, Verdict
from ksii.verifying import approvals
from ksii.verifying.checks import Check


def check(root: Path, files: Mapping[str, bytes], release: Release, trust: Trust) -> Check:
    """Return whether the evidence that was published is good and strong enough; where it is kept back, the words say so."""
    said = approvals.statements(files).filed
    try:
        kept = _kept(files)
    except MalformedError as error:
        return Check("evidence", good=False, detail=f"{WITHHELD}: {error}")
    verdicts = {it.file: look(root / it.file, trust) for it in said}
    found = [*_unsound(verdicts), *_missing(said, release, verdicts, kept)]
    published = sum(it.soundness == "good" for it in verdicts.values())
    name = "evidence" if found or published == len(said) else "evidence-kept"
    return Check(name, not found, "; ".join(found[:5]) or f"{published} / {len(said)}")


def _kept(files: Mapping[str, bytes]) -> frozenset[str]:
    """Return the files of evidence that the office keeps."""
    data = shape.parsed(files[WITHHELD]) if WITHHELD in files else {}
    if not isinstance(data, dict):
        raise MalformedError("an object is due")
    return frozenset(data)


def _unsound(verdicts: Mapping[str, Verdict]) -> Iterator[str]:
    for file, it in verdicts.items():
        if it.soundness not in {"good", "none"}:
            yield f"{file}: {it.soundness} {it.detail}".strip()


def _missing(said: tuple[Filed, ...], release: Release, verdicts: Mapping[str, Verdict], kept: frozenset[str]) -> Iterator[str]:
    """Yield agreements with less evidence than their step asks for; what is kept back may be anything, and nobody can tell."""
    least = {step.id: step.evidence for step in release.route}
    for it in (it for it in said if it.statement.decision in AGREED):
        asked, verdict = least.get(it.statement.step, "named"), verdicts[it.file]
        hidden = any(name.startswith(f"{it.file}.") for name in kept)
        if not hidden and asked in LEVELS and LEVELS.index(verdict.level) < LEVELS.index(asked):
            yield f"{it.file}: {asked} is due, this is {verdict.level}"
