"""From files to the strategy: what the schema refuses, said where it stands and once."""

from pathlib import Path

import pytest

from ksii.finding import Fault
from ksii.model.read import read
from ksii.model.strategy import Strategy, UnreadError
from ksii.source import parse
from ksii.source import read as read_sources

STRATEGIES = Path(__file__).parents[1] / "strategies"
MINIMAL = {path.relative_to(STRATEGIES / "minimal").as_posix(): path.read_bytes() for path in (STRATEGIES / "minimal").rglob("*.yaml")}
BROKEN = sorted(path.name for path in (STRATEGIES / "broken").iterdir())


def read_with(**changed: str | bytes | None) -> tuple[Strategy, list[Fault]]:
    """Read the minimal strategy with some files (`goals` for goals.yaml) changed or, with None, taken away."""
    contents = dict(MINIMAL)
    for name, text in changed.items():
        contents.pop(f"{name}.yaml", None)
        if text is not None:
            contents[f"{name}.yaml"] = text.encode() if isinstance(text, str) else text
    sources = parse(contents)
    strategy, faults = read(sources)
    return strategy, sorted((*sources.faults, *faults), key=lambda fault: fault.place)


def told(fault: Fault) -> str:
    """Return a fault as one line."""
    place = fault.place
    values = " ".join(f"{key}={value!r}" for key, value in fault.values.items() if key != "detail")
    return f"{place.file}:{place.line}:{place.column}-{place.end_column} {fault.rule} {fault.entity or '-'} {values}".rstrip()


def test_the_minimal_strategy_has_no_faults() -> None:
    sources = read_sources(STRATEGIES / "minimal")
    strategy, faults = read(sources)
    assert (*sources.faults, *faults) == ()
    assert strategy.broken == frozenset()
    assert strategy.goals.kpis[0].id == "awareness"
    assert [section.id for section in strategy.sections] == ["introduction"]
    assert str(strategy.budget.lines[0].amount) == "24.50"


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_strategy_is_told_as_expected(name: str) -> None:
    folder = STRATEGIES / "broken" / name
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yaml")}
    sources = parse({**MINIMAL, **files})
    _, faults = read(sources)
    lines = [told(fault) for fault in (*sources.faults, *faults)]
    assert lines == (folder / "expected.txt").read_text(encoding="utf-8").splitlines()


def test_a_folder_without_a_strategy_says_so() -> None:
    strategy, faults = read_with(strategy=None)
    assert [told(fault) for fault in faults] == ["strategy.yaml:1:1-1 missing-strategy -"]
    with pytest.raises(UnreadError):
        _ = strategy.identity
    assert strategy.goals.goals[0].id == "trust"


def test_an_empty_folder_and_a_missing_one_say_one_thing_each(tmp_path: Path) -> None:
    assert [fault.rule for fault in read(read_sources(tmp_path))[1]] == ["missing-strategy"]
    missing = read_sources(tmp_path / "none")
    assert [fault.rule for fault in (*missing.faults, *read(missing)[1])] == ["file-unreadable"]


def test_an_unknown_file_has_one_fault_and_what_it_may_hold_is_not_missed() -> None:
    contents = {name: text for name, text in MINIMAL.items() if name != "goals.yaml"}
    strategy, faults = read(parse({**contents, "gols.yaml": MINIMAL["goals.yaml"], "waivers.yaml": b"waivers: []\n"}))
    assert [told(fault) for fault in faults] == ["gols.yaml:1:1-1 unknown-file - name='gols.yaml' suggestion='goals.yaml'"]
    assert strategy.broken == {"goals.yaml"}


def test_a_misnamed_folder_has_one_fault(tmp_path: Path) -> None:
    for name, content in MINIMAL.items():
        path = tmp_path / name.replace("regions/", "region/")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    sources = read_sources(tmp_path)
    strategy, faults = read(sources)
    assert [told(fault) for fault in (*sources.faults, *faults)] == ["region/:1:1-1 unknown-file - name='region/' suggestion='regions/'"]
    with pytest.raises(UnreadError):
        _ = strategy.regions


def test_references_into_a_broken_file_are_silent() -> None:
    strategy, faults = read_with(roles="roles: [", goals=MINIMAL["goals.yaml"].replace(b"goal: trust", b"goal: trst"))
    assert [(fault.rule, fault.place.file) for fault in faults] == [
        ("unknown-id", "goals.yaml"),
        ("unknown-id", "goals.yaml"),
        ("yaml-syntax", "roles.yaml"),
    ]
    assert strategy.broken == {"roles.yaml"}
    assert strategy.plan.activities[0].accountable == "secretary"


def test_a_missing_file_counts_as_empty() -> None:
    strategy, faults = read_with(facts=None)
    assert [(fault.rule, dict(fault.values)) for fault in faults] == [
        ("unknown-id", {"kind": "fact", "id": "abai-population", "suggestion": ""}),
    ]
    assert strategy.facts.facts == ()


def test_a_file_with_a_fault_of_its_text_is_checked_but_not_used() -> None:
    strategy, faults = read_with(facts="facts:\n  - id: abai-population\n    id: other\n    valu: 5\n")
    assert [fault.rule for fault in faults] == ["duplicate-key", "unknown-field"]
    assert strategy.broken == {"facts.yaml"}


@pytest.mark.parametrize("text", ["- a\n", "слово\n", "5\n"])
def test_a_file_must_be_a_map(text: str) -> None:
    _, faults = read_with(facts=text)
    assert [(fault.rule, fault.values["expected"]) for fault in faults] == [("wrong-type", "map")]


def test_an_empty_value_counts_as_absent() -> None:
    strategy, faults = read_with(
        facts="facts:\n  - id: abai-population\n    measure: {kk: , ru: Численность}\n    source:\n    disputed:\n"
    )
    assert faults == []
    assert strategy.facts.facts[0].measure == {"ru": "Численность"}
    assert read_with(channels="channels:\ntools:\n")[1] == []


def test_a_misspelt_id_is_one_fault() -> None:
    _, faults = read_with(facts="facts:\n  - idd: abai-population\n")
    assert [(fault.rule, fault.values["suggestion"]) for fault in faults] == [("unknown-field", "id")]


def test_a_missing_id_stands_at_the_first_key_of_the_item() -> None:
    _, faults = read_with(facts="facts:\n  - value: 5\n    unit: people\n")
    assert [told(fault) for fault in faults] == ["facts.yaml:2:5-13 missing-field - field='id'"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("unit: percnt", "unknown-value"),
        ("unit: 5", "wrong-type"),
        ("bound: exactly", "unknown-value"),
        ("value: true", "wrong-type"),
        ('value: "5"', "wrong-form"),
        ("value: 1 000 000", "wrong-form"),
        ("value: .nan", "ambiguous-scalar wrong-type"),
        ("value: много", "wrong-type"),
        ("source: Stat Bureau", "wrong-form"),
        ("series: " + "a" * 61, "wrong-form"),
        ("conflicts_with: other", "wrong-type"),
        ("as_of: 2025-13-01", "wrong-form"),
        ("disputed: 1", "wrong-type"),
        ("measure: Население", "wrong-type"),
        ("measure: {ru: 5}", "wrong-type"),
        ("measure: {ru: [а]}", "wrong-type"),
    ],
)
def test_every_kind_of_wrong_value_is_one_fault_on_its_line(line: str, expected: str) -> None:
    _, faults = read_with(facts=f"facts:\n  - id: abai-population\n    {line}\n")
    assert " ".join(fault.rule for fault in faults) == expected
    assert {fault.place.line for fault in faults} == {3}
    assert {fault.entity for fault in faults} <= {"", "fact.abai-population"}


def test_a_choice_of_numbers_in_quotes_is_a_wrong_type() -> None:
    _, faults = read_with(sources='sources:\n  - id: statistics\n    tier: "1"\n')
    assert [dict(fault.values) for fault in faults] == [{"expected": "number", "found": "text"}]


def test_a_year_out_of_range_says_the_limit() -> None:
    _, faults = read_with(budget="lines:\n  - id: survey\n    year: 26\n")
    assert [(fault.rule, dict(fault.values)) for fault in faults] == [("out-of-range", {"found": "26", "bound": "least", "limit": "1990"})]


def test_an_id_is_given_once_in_all_files() -> None:
    _, faults = read_with(**{"sections/02-again": MINIMAL["sections/01-introduction.yaml"]})
    places = [(fault.place.file, fault.place.line, fault.values["first"]) for fault in faults]
    assert [(fault.rule, fault.entity) for fault in faults] == [
        ("duplicate-id", "section.introduction"),
        ("duplicate-id", "table.contacts"),
    ]
    assert places == [("sections/02-again.yaml", line, f"sections/01-introduction.yaml:{line}") for line in (1, 19)]
    assert [label.place.file for fault in faults for label in fault.labels] == ["sections/01-introduction.yaml"] * 2


def test_without_declared_languages_no_text_is_in_a_wrong_one() -> None:
    assert read_with(strategy="id: a\n")[1] == []


def test_a_language_that_is_everywhere_but_not_declared_is_reported_once() -> None:
    identity = MINIMAL["strategy.yaml"].replace(b"authentic: [kk, ru]", b"authentic: [ru]")
    (fault,) = read_with(strategy=identity)[1]
    assert (fault.rule, fault.values["language"]) == ("unknown-language", "kk")
    assert int(fault.values["count"]) > 30
