"""Whether the approvals in a release are those that its route asks for: about this text, in this edition, under these rules, in order."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ksii.release.records import Edition, Release, RouteStep
from ksii.signing.evidence import is_evidence
from ksii.signoff.folder import Filed, Statements, gathered
from ksii.signoff.statement import AGREED, FOLDER


def problems(release: Release, files: Mapping[str, bytes]) -> Iterator[str]:
    """Yield what is wrong with the statements of approval in a folder's files."""
    found = statements(files)
    yield from (f"{it.file}: {it.reason}" for it in found.breaks)
    if not release.languages:
        yield "the release is of no text"
    for edition in release.languages:
        yield from _of_language(release, edition, [it for it in found.filed if it.statement.lang == edition.lang])
    listed = {f"sha256:{value}" for edition in release.languages for value in edition.approvals}
    yield from (f"{it.file} is not in the release" for it in found.filed if it.digest not in listed)


def statements(files: Mapping[str, bytes]) -> Statements:
    """Return the statements of approval in a folder's files."""
    return gathered({name: content for name, content in files.items() if _statement(name)})


def _statement(name: str) -> bool:
    parts = name.split("/")
    own = parts[0] == FOLDER and len(parts) == len(("approvals", "edition", "lang", "file"))
    return own and name.endswith(".json") and not is_evidence(Path(name))


def _of_language(release: Release, edition: Edition, chain: Sequence[Filed]) -> Iterator[str]:
    if tuple(it.digest.removeprefix("sha256:") for it in chain) != edition.approvals:
        yield f"{edition.lang}: the statements are not those of the release"
    route = [step for step in release.route if edition.lang in step.languages]
    if not route and not chain:
        yield f"{edition.lang}: nobody has agreed to this text"
    for step in route:
        yield from _of_step(release, edition, step, chain)


def _of_step(release: Release, edition: Edition, step: RouteStep, chain: Sequence[Filed]) -> Iterator[str]:
    own = [it.statement for it in chain if it.statement.step == step.id]
    where = f"{edition.lang}, {step.id}"
    if not own:
        yield f"{where}: no statement"
        return
    last = own[-1]
    if last.decision not in AGREED:
        yield f"{where}: {last.decision}"
    if not last.scope and last.digest != edition.digest:
        yield f"{where}: agreed to another text"
    if (last.document, last.edition) != (release.document, release.edition):
        yield f"{where}: agreed to another edition"
    if last.policy != release.policy:
        yield f"{where}: agreed under other rules"
