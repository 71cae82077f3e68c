"""What goes into a release beside the editions: approvals without people's certificates, unless the office wants them in."""

import json

from ksii import standing
from ksii.lint import as_of, lint, load
from ksii.release import shape
from ksii.release.package import WITHHELD
from ksii.release.records import Source
from ksii.releasing import annexes
from ksii.verifying import approvals
from tests.releasing.office import Office


def test_statements_are_published_without_the_signatures_beside_them(agreed: Office) -> None:
    reading = load(agreed.strategy)
    signoff = standing.look(reading, as_of(reading.strategy, None))
    public = annexes.approvals(reading, signoff, evidence=False)
    said = set(public) - {WITHHELD}
    assert len(said) == 6
    assert all(name.endswith(".json") for name in said)
    assert set(json.loads(public[WITHHELD])) == {f"{name}.p7s" for name in said}
    whole = annexes.approvals(reading, signoff, evidence=True, personal=True)
    assert set(whole) - said == {f"{name}.p7s" for name in said}
    assert {it.file for it in approvals.statements(whole).filed} == said


def test_no_personal_number_and_no_name_is_in_what_is_published(agreed: Office) -> None:
    reading = load(agreed.strategy)
    signoff = standing.look(reading, as_of(reading.strategy, None))
    for content in annexes.approvals(reading, signoff, evidence=False).values():
        assert b"TESTOVA" not in content
        assert b"900101300123" not in content


def test_findings_and_waivers_that_the_release_rests_on_are_annexed(agreed: Office) -> None:
    reading = load(agreed.strategy)
    look = lint(reading, "release", as_of(reading.strategy, None), "en")
    found = annexes.findings(look)
    assert b"<html" in found["findings.html"]
    assert json.loads(found["waivers.json"]) == []
    assert shape.parsed(found["waivers.json"]) == []


def test_attestations_name_every_edition_as_it_was_built(agreed: Office) -> None:
    reading = load(agreed.strategy)
    look = lint(reading, "release", as_of(reading.strategy, None), "en")
    made = annexes.attested(reading, look, Source("", "", dirty=False), {"water-en.pdf": b"1"})
    assert set(made) == {"provenance.intoto.json", "lint.intoto.json", "verification.intoto.json"}
    said = json.loads(made["lint.intoto.json"])["predicate"]
    assert (said["result"], said["failedTests"]) == ("PASSED", [])
    assert "SGN012" in said["passedTests"]
