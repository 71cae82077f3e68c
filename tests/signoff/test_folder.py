"""Statements in their folder: a chain that shows what was taken out, altered or put in."""

from pathlib import Path

import pytest

from ksii.signoff.folder import Statements, gathered, load
from ksii.signoff.parsing import MOST_BYTES
from tests.signoff.desk import Table, chained, files, look, said, state, strategy

OF = strategy()
THREE = files(chained([said(OF, "finance"), said(OF, "finance", decision="rejected"), said(OF, "finance")]))
FIRST, SECOND, THIRD = sorted(THREE)


def told(found: Statements) -> list[tuple[str, str]]:
    """Return what is wrong: file and reason."""
    return [(it.file, it.reason) for it in found.breaks]


def test_a_whole_chain() -> None:
    found = gathered(THREE)
    assert told(found) == []
    assert [it.file for it in found.of("160126", "ru")] == [FIRST, SECOND, THIRD]


def test_a_refusal_that_is_taken_out_is_missed() -> None:
    found = gathered({FIRST: THREE[FIRST], THIRD: THREE[THIRD]})
    assert told(found) == [(THIRD, "the statement before it, number 2, is not there")]
    assert state(look(OF, Table(found)), "finance") == "chain-broken"
    assert state(look(OF, Table(found)), "finance", "kk") == "missing"


def test_the_first_one_is_missed_too() -> None:
    assert told(gathered({SECOND: THREE[SECOND]})) == [(SECOND, "the statement before it, number 1, is not there")]


def test_an_earlier_statement_that_was_altered_breaks_the_chain() -> None:
    other = files([said(OF, "finance", post="Вице-министр")])
    assert told(gathered({**THREE, **other})) == [(SECOND, "it was made after another statement than the one that stands before it now")]


def test_two_statements_with_one_number_are_a_fork() -> None:
    fork = files([said(OF, "approval")])
    assert told(gathered({**THREE, **fork}))[0][1] == "two statements have the number 1"


def test_a_first_statement_that_names_one_before() -> None:
    assert told(gathered(files([said(OF, "finance", prev="sha256:" + "0" * 64)])))[0][1] == "it names one before the first"


def test_a_statement_edited_by_hand_breaks_the_chain_of_its_language_only() -> None:
    found = gathered({**THREE, FIRST: THREE[FIRST].replace(b"2026-01-16", b"2026-01-17 ")})
    assert (FIRST, "date in predicate has a wrong value") in told(found)
    assert {it.lang for it in found.breaks} == {"ru"}


def test_an_old_statement_copied_into_another_edition_is_refused() -> None:
    moved = FIRST.replace("160126", "170126")
    assert told(gathered({moved: THREE[FIRST]})) == [(moved, f"by what it says it belongs to {FIRST}")]


def test_faults_for_lint() -> None:
    faults = gathered({FIRST: b"{}", THIRD: THREE[THIRD]}).faults()
    assert [(it.rule, it.place.file) for it in faults] == [("statement-unreadable", FIRST), ("statement-chain-broken", THIRD)]


def test_reading_a_folder(tmp_path: Path) -> None:
    for name, content in THREE.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (tmp_path / f"{FIRST}.paper.json").write_text("{}", encoding="utf-8")
    (tmp_path / "approvals" / "roots.pem").write_text("", encoding="utf-8")
    assert load(tmp_path) == gathered(THREE)
    assert load(tmp_path / "nowhere") == Statements()


@pytest.mark.parametrize("kind", ["large", "link"])
def test_what_is_no_ordinary_file_of_the_size_of_a_statement_is_not_read(kind: str, tmp_path: Path) -> None:
    path = tmp_path / FIRST
    path.parent.mkdir(parents=True)
    if kind == "large":
        path.write_bytes(b" " * (MOST_BYTES + 1))
    else:
        (tmp_path / "other.json").write_bytes(THREE[FIRST])
        path.symlink_to(tmp_path / "other.json")
    assert told(load(tmp_path)) == [(FIRST, "it is too large, or no ordinary file")]
