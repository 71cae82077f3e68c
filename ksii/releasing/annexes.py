"""What goes into a release beside the editions: approvals in their public form, what lint said, trusted roots, attestations."""

from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from ksii import __version__
from ksii.check.results import Results
from ksii.lint import Reading
from ksii.release import attestations, shape
from ksii.release.attestations import Linting, Making
from ksii.release.manifest import LIBRARIES, digest
from ksii.release.package import ROOTS, WITHHELD
from ksii.release.records import Source
from ksii.report import html
from ksii.signing.evidence import PAPER, near
from ksii.signing.evidence import personal as shows_person
from ksii.signing.paper import parsed
from ksii.signoff.agreement import Signoff
from ksii.signoff.folder import Filed

TOOL = f"ksii {__version__}"
PROPERTIES = ("KSII_APPROVALS_COMPLETE", "KSII_LINT_PASSED", "KSII_PDF_UA_CLAIMED", "KSII_REPRODUCIBLE")


def statements(reading: Reading, agreed: Signoff) -> tuple[Filed, ...]:
    """Return all statements of the edition, rejections and withdrawals included, by language and in their order."""
    return tuple(it for it in reading.statements.filed if it.statement.edition == agreed.facts.edition)


def approvals(reading: Reading, agreed: Signoff, *, evidence: bool, personal: bool = False) -> dict[str, bytes]:
    """Return the statements by their file, and with `evidence` what lies beside them, if it shows no person or `personal` allows that.

    What is kept back is named with its SHA-256, so that the office can show later what there was.
    """
    root = reading.sources.root
    found = {it.file: (root / it.file).read_bytes() for it in statements(reading, agreed)}
    kept: dict[str, str] = {}
    for path in (path for name in tuple(found) for path in near(root / name)):
        name, content = path.relative_to(root).as_posix(), path.read_bytes()
        if evidence and (personal or not shows_person(path)):
            found |= {name: content, **_scan(root, path, content)}
        else:
            kept[name] = digest(content)
    return found | ({WITHHELD: shape.written(kept)} if kept else {})


def _scan(root: Path, evidence: Path, content: bytes) -> dict[str, bytes]:
    """Return the scan that evidence on paper is about."""
    if not evidence.name.endswith(PAPER):
        return {}
    scan = evidence.with_name(parsed(content).scan)
    return {scan.relative_to(root).as_posix(): scan.read_bytes()}


def roots(trusted: Mapping[str, bytes], names: tuple[str, ...]) -> dict[str, bytes]:
    """Return the trusted root certificates as one file."""
    return {ROOTS: b"".join(trusted[name].rstrip(b"\n") + b"\n" for name in names)}


def findings(look: Results) -> dict[str, bytes]:
    """Return what lint says of the release, as a page for people, and the waivers that it rests on."""
    waived = [
        {"rule": it.name, "entity": it.entity, "waiver": it.waived.id, "reason": it.waived.reason, "expires": it.waived.expires.isoformat()}
        for it in look.waived
        if it.waived
    ]
    return {"findings.html": html.render(look, "").encode(), "waivers.json": shape.written(waived)}


def attested(reading: Reading, look: Results, source: Source, editions: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the attestations about the editions as they were built, before anybody signed them."""
    subjects = {name: digest(content) for name, content in editions.items()}
    identity = reading.strategy.identity
    making = Making(
        identity.id,
        identity.edition.code or identity.id,
        (*identity.languages.authentic, *identity.languages.translations),
        f"urn:ksii:builder:{TOOL.replace(' ', ':')}",
        source.repository,
        source.commit,
        {name: file.digest for name, file in reading.sources.files.items()},
        dict(_versions()),
    )
    return {
        "provenance.intoto.json": attestations.provenance(subjects, making),
        "lint.intoto.json": attestations.tests(subjects, _linting(look)),
        "verification.intoto.json": attestations.verified(subjects, f"urn:{TOOL.replace(' ', ':')}", look.as_of.isoformat(), PROPERTIES),
    }


def _versions() -> Iterator[tuple[str, str]]:
    yield "ksii", __version__
    for name in LIBRARIES:
        try:
            yield name, version(name)
        except PackageNotFoundError:
            continue


def _linting(look: Results) -> Linting:
    ruled = {page.code: page.name for page in look.rules}
    failed = {it.code for it in look.findings if it.severity == "error"}
    warned = {it.code for it in look.findings} - failed
    passed = set(ruled) - failed - warned
    return Linting(digest(shape.written(ruled)), *(tuple(sorted(codes)) for codes in (passed, warned, failed)))
