"""From a path in the data back to the text."""

from dataclasses import astuple
from typing import Literal

import pytest

from ksii.source import SourceFile, parse

TEXT = """\
# goals.yaml
goals:
  - id: trust
    title: {kk: Сенім, ru: "Доверие"}
    text:
      kk: >-
        Бірінші жол
        екінші жол
      ru: |
        Первая строка

        третья строка
    due:
    owner: press-service   # who
  - plain text
"""


def file_of(text: str) -> SourceFile:
    return parse({"goals.yaml": text.encode()}).files["goals.yaml"]


def where(text: str, path: tuple[str | int, ...], at: Literal["value", "key"] = "value") -> tuple[int, int, int]:
    name, line, column, end_line, end_column = astuple(file_of(text).place(path, at=at))
    assert (name, end_line) == ("goals.yaml", line)
    return line, column, end_column


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), (2, 1, 6)),
        (("goals",), (3, 3, 14)),
        (("goals", 0), (3, 5, 14)),
        (("goals", 0, "id"), (3, 9, 14)),
        (("goals", 0, "title"), (4, 12, 38)),
        (("goals", 0, "title", "kk"), (4, 17, 22)),
        (("goals", 0, "title", "ru"), (4, 28, 37)),
        (("goals", 0, "text", "kk"), (6, 11, 13)),
        (("goals", 0, "text", "ru"), (9, 11, 12)),
        (("goals", 0, "owner"), (14, 12, 25)),
        (("goals", 1), (15, 5, 15)),
    ],
)
def test_a_value_is_found(path: tuple[str | int, ...], place: tuple[int, int, int]) -> None:
    assert where(TEXT, path) == place


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("goals",), (2, 1, 6)),
        (("goals", 0), (3, 5, 14)),
        (("goals", 0, "title"), (4, 5, 10)),
        (("goals", 0, "text", "ru"), (9, 7, 9)),
    ],
)
def test_a_key_is_found(path: tuple[str | int, ...], place: tuple[int, int, int]) -> None:
    assert where(TEXT, path, "key") == place


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("kpis",), (2, 1, 6)),
        (("goals", 0, "goal"), (3, 5, 14)),
        (("goals", 0, "text", "en"), (5, 5, 9)),
        (("goals", 0, "parents", 3, "law"), (3, 5, 14)),
        (("goals", 7, "id"), (2, 1, 6)),
        (("goals", 1, "id"), (15, 5, 15)),
        (("goals", 0, "due"), (13, 5, 8)),
    ],
    ids=["top", "item", "under a key", "deeper", "no such item", "no map", "empty value"],
)
def test_what_is_missing_stands_at_the_last_thing_there_is(path: tuple[str | int, ...], place: tuple[int, int, int]) -> None:
    assert where(TEXT, path) == place


def test_a_whole_path_begins_with_the_file() -> None:
    sources = parse({"goals.yaml": TEXT.encode(), "broken.yaml": b"a: ["})
    assert sources.place(("goals.yaml", "goals", 0, "id")).column == 9
    assert sources.place(("goals.yaml", "goals"), at="key").line == 2
    assert astuple(sources.place(("broken.yaml", "a"))) == ("broken.yaml", 1, 1, 1, 1)
    assert astuple(sources.place(("absent.yaml", "a"))) == ("absent.yaml", 1, 1, 1, 1)


def test_words_are_found_inside_a_text() -> None:
    file = file_of(TEXT)
    assert astuple(file.place_of("третья", ("goals", 0, "text", "ru"))) == ("goals.yaml", 12, 9, 12, 15)
    assert astuple(file.place_of("ове", ("goals", 0, "title", "ru"))) == ("goals.yaml", 4, 30, 4, 33)
    folded = file.place_of("жол екінші", ("goals", 0, "text", "kk"))
    assert folded == file.place(("goals", 0, "text", "kk"))
    assert file.place_of("x", ("goals", 5)) == file.place(("goals", 5))


FLOW = '{goals: [{id: trust, title: {kk: Сенім, ru: "Доверие"}}], owner: press-service}\n'
WIDE = """\
goals:
    -   id: trust
        title:
            kk: Сенім
            ru: 'Доверие'
owner: press-service
"""


@pytest.mark.parametrize(
    ("text", "path", "place"),
    [
        (FLOW, ("goals", 0, "title", "ru"), (1, 45, 54)),
        (FLOW, ("owner",), (1, 66, 79)),
        (FLOW, ("goals", 0, "text"), (1, 11, 20)),
        (WIDE, ("goals", 0, "id"), (2, 13, 18)),
        (WIDE, ("goals", 0, "title", "ru"), (5, 17, 26)),
        (WIDE, ("goals", 0, "text"), (2, 9, 18)),
        (WIDE, ("owner",), (6, 8, 21)),
    ],
)
def test_flow_style_and_wide_indentation_change_nothing(text: str, path: tuple[str | int, ...], place: tuple[int, int, int]) -> None:
    assert where(text, path) == place
