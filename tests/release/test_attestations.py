"""What the makers of a release attest, in the published forms."""

import json

from ksii.release import attestations
from ksii.release.attestations import Linting, Making

SUBJECTS = {"water-en.pdf": "ab" * 32}


def read(content: bytes) -> dict[str, object]:
    data = json.loads(content)
    assert data["_type"] == "https://in-toto.io/Statement/v1"
    assert data["subject"] == [{"name": "water-en.pdf", "digest": {"sha256": "ab" * 32}}]
    return {"type": data["predicateType"], **data["predicate"]}


def test_provenance_says_from_which_commit_and_files_the_editions_were_made() -> None:
    making = Making(
        "water", "1", ("en",), "urn:ksii:builder:ksii:1", "https://example.org/r", "c0ffee", {"goals.yaml": "cd" * 32}, {"ksii": "1"}
    )
    said = read(attestations.provenance(SUBJECTS, making))
    assert said["type"] == "https://slsa.dev/provenance/v1"
    assert said["buildDefinition"] == {
        "buildType": "urn:ksii:build:v1",
        "externalParameters": {"document": "water", "edition": "1", "languages": ["en"]},
        "internalParameters": {"ksii": "1"},
        "resolvedDependencies": [
            {"uri": "https://example.org/r", "digest": {"gitCommit": "c0ffee"}},
            {"name": "goals.yaml", "digest": {"sha256": "cd" * 32}},
        ],
    }
    assert said["runDetails"] == {"builder": {"id": "urn:ksii:builder:ksii:1"}, "metadata": {"invocationId": "urn:ksii:water:1"}}


def test_the_result_of_lint_is_the_worst_of_its_rules() -> None:
    for warned, failed, result in ((), (), "PASSED"), (("B",), (), "WARNED"), (("B",), ("C",), "FAILED"):
        said = read(attestations.tests(SUBJECTS, Linting("ef" * 32, ("A",), warned, failed)))
        assert said["type"] == "https://in-toto.io/attestation/test-result/v0.1"
        assert (said["result"], said["passedTests"], said["warnedTests"], said["failedTests"]) == (
            result,
            ["A"],
            list(warned),
            list(failed),
        )


def test_verified_properties_are_sorted_and_dated() -> None:
    said = read(attestations.verified(SUBJECTS, "urn:ksii:1", "2026-02-03", ("KSII_REPRODUCIBLE", "KSII_LINT_PASSED")))
    assert said["type"] == "https://in-toto.io/attestation/svr/v0.1"
    assert said["properties"] == ["KSII_LINT_PASSED", "KSII_REPRODUCIBLE"]
    assert said["timeCreated"] == "2026-02-03T00:00:00Z"
