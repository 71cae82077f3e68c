"""Fingerprints: what they are made of, and what they do not depend on."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ksii.check.fingerprint import stamped
from ksii.finding import Finding, Place

FINDING = Finding(
    "GOL020",
    "kpi-without-baseline",
    "error",
    "certain",
    Place("goals.yaml", 12, 5, 12, 9),
    "the indicator awareness has no dated baseline",
    "give one",
    entity="kpi.awareness",
    values={"id": "awareness", "value": "66"},
    address="goals.yaml/kpis/awareness/baseline",
)


def _of(finding: Finding) -> str:
    return stamped([finding])[0].fingerprint


@pytest.mark.parametrize(
    "other",
    [
        replace(FINDING, place=Place("goals.yaml", 99, 1, 99, 2)),
        replace(FINDING, message="у индикатора awareness нет исходного значения на дату", help="укажите"),
        replace(FINDING, severity="note", blocks=("release",)),
        replace(FINDING, values={"value": "66", "id": "awareness"}),
    ],
    ids=["another line", "another language", "another profile", "another order"],
)
def test_the_same_fault_has_the_same_fingerprint(other: Finding) -> None:
    assert _of(other) == _of(FINDING)


@pytest.mark.parametrize(
    "other",
    [
        replace(FINDING, code="GOL030"),
        replace(FINDING, entity="kpi.trust"),
        replace(FINDING, address="goals.yaml/kpis/awareness"),
        replace(FINDING, values={"id": "awareness", "value": "67"}),
    ],
    ids=["code", "entity", "address", "values"],
)
def test_another_fault_has_another(other: Finding) -> None:
    assert _of(other) != _of(FINDING)


def test_what_only_its_line_tells_apart_is_counted() -> None:
    twice = [FINDING, replace(FINDING, place=Place("goals.yaml", 40)), replace(FINDING, place=Place("goals.yaml", 50))]
    first, second, third = (it.fingerprint for it in stamped(twice))
    assert (second, third) == (f"{first}-2", f"{first}-3")
    assert len(first) == 64


def test_where_there_is_no_address_the_file_counts() -> None:
    nowhere = replace(FINDING, address="", entity="")
    assert _of(nowhere) != _of(replace(nowhere, place=Place("plan.yaml", 12, 5, 12, 9)))


@given(st.lists(st.builds(lambda text: replace(FINDING, values={"x": text}), st.text(max_size=3)), max_size=20))
def test_no_two_are_alike(findings: list[Finding]) -> None:
    marked = stamped(findings)
    assert len({it.fingerprint for it in marked}) == len(findings)
    assert [replace(it, fingerprint="") for it in marked] == findings
