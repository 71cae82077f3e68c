"""Anchors are made from ids alone and keep the limits that Word has."""

import re

from hypothesis import given
from hypothesis import strategies as st

from ksii.render.docx.names import Names, bookmark_name


@given(st.text(min_size=1, max_size=80))
def test_every_id_gives_a_name_that_word_takes(block: str) -> None:
    assert re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,39}", bookmark_name(block))


def test_a_name_can_be_read() -> None:
    assert bookmark_name("kpi-awareness").startswith("kpi_awareness_")


def test_ids_that_look_alike_have_unlike_names() -> None:
    assert len({bookmark_name(block) for block in ("a-b", "a_b", "a.b", "a" * 60, "a" * 61)}) == 5


def test_an_anchor_does_not_depend_on_its_neighbours() -> None:
    alone, behind = Names(), Names()
    behind.anchor("first")
    assert alone.anchor("kpi").para_id == behind.anchor("kpi").para_id


def test_no_paragraph_id_occurs_twice() -> None:
    names = Names()
    ids = [names.anchor("same").para_id for _ in range(50)]
    assert len(set(ids)) == 50
