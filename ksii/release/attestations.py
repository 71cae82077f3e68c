"""What the makers of a release attest beside it, in the published forms: how it was built, what lint said, what was verified."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ksii.release.records import statement

PROVENANCE = "https://slsa.dev/provenance/v1"
TESTS = "https://in-toto.io/attestation/test-result/v0.1"
VERIFIED = "https://in-toto.io/attestation/svr/v0.1"
BUILD_TYPE = "urn:ksii:build:v1"
Json = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Making:
    """How a release was made: by whom, from what, with which versions. `materials` are files → SHA-256."""

    document: str
    edition: str
    languages: tuple[str, ...]
    builder: str
    repository: str
    commit: str
    materials: Mapping[str, str]
    versions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Linting:
    """What lint said at the level of a release: rules by outcome, and the SHA-256 of the set of rules."""

    rules: str
    passed: tuple[str, ...]
    warned: tuple[str, ...]
    failed: tuple[str, ...]


def provenance(subjects: dict[str, str], making: Making) -> bytes:
    """Return the provenance in the form of SLSA, version 1."""
    sources: list[Json] = [{"name": name, "digest": {"sha256": digest}} for name, digest in sorted(making.materials.items())]
    if making.commit:
        sources.insert(0, {"uri": making.repository, "digest": {"gitCommit": making.commit}})
    parameters = {"document": making.document, "edition": making.edition, "languages": making.languages}
    definition = {
        "buildType": BUILD_TYPE,
        "externalParameters": parameters,
        "internalParameters": dict(making.versions),
        "resolvedDependencies": sources,
    }
    run = {"builder": {"id": making.builder}, "metadata": {"invocationId": f"urn:ksii:{making.document}:{making.edition}"}}
    return statement(PROVENANCE, subjects, {"buildDefinition": definition, "runDetails": run})


def tests(subjects: dict[str, str], linting: Linting) -> bytes:
    """Return the result of lint in the form of in-toto's test results."""
    result = "FAILED" if linting.failed else "WARNED" if linting.warned else "PASSED"
    predicate = {
        "result": result,
        "configuration": [{"name": "rules", "digest": {"sha256": linting.rules}}],
        "passedTests": linting.passed,
        "warnedTests": linting.warned,
        "failedTests": linting.failed,
    }
    return statement(TESTS, subjects, predicate)


def verified(subjects: dict[str, str], verifier: str, day: str, properties: Iterable[str]) -> bytes:
    """Return in-toto's simple verification result: which properties were verified, on which day (ISO)."""
    predicate = {"verifier": {"id": verifier}, "timeCreated": f"{day}T00:00:00Z", "properties": sorted(properties)}
    return statement(VERIFIED, subjects, predicate)
