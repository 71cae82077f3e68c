"""Records of a release: written in one way, read back the same, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ksii.release import publication, records, shape
from ksii.release.records import Edition, File, Index, Listed, Previous, Release, RouteStep, SignedField, Source
from ksii.release.shape import MalformedError

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
counts = st.integers(0, 2**53 - 1)
files = st.builds(
    File, words, words, words, counts, words, counts, st.lists(st.builds(SignedField, words, words, words), max_size=2).map(tuple)
)
releases = st.builds(
    Release,
    words,
    words,
    words,
    counts,
    st.none() | st.builds(Previous, words, counts, words),
    st.lists(st.builds(Edition, words, words, st.lists(words, max_size=2).map(tuple)), max_size=2).map(tuple),
    st.lists(st.builds(RouteStep, words, st.lists(words, max_size=2).map(tuple), words, st.booleans()), max_size=2).map(tuple),
    words,
    st.lists(files, max_size=3, unique_by=lambda it: it.name).map(tuple),
    st.builds(Source, words, words, st.booleans()),
    words,
    words,
)


@given(releases)
def test_a_release_is_read_as_it_was_written(release: Release) -> None:
    assert records.release(release.content()) == release


@given(st.binary(max_size=200))
def test_anything_else_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(MalformedError):
        records.release(content)


def index(*numbers: int) -> Index:
    return Index("water", tuple(Listed(f"2026-{it}", it, f"2026-{it}", f"{it:064}") for it in numbers), "2026-05-01")


def test_a_list_names_its_latest_release() -> None:
    found = records.index(index(1, 2).content())
    assert found.latest.edition == "2026-2"
    assert publication.previous(found) == Previous("2026-2", 2, f"{2:064}")


@pytest.mark.parametrize("numbers", [(), (2, 1), (1, 1)])
def test_a_list_out_of_order_is_none(numbers: tuple[int, ...]) -> None:
    with pytest.raises(MalformedError, match="in order"):
        records.index(index(*numbers).content())


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (b'"expires":"2026-05-01"', b'"expires":20260501', "expires: str is due"),
        (b'"sequence":1', b'"sequence":true', "releases.0.sequence: int is due"),
        (b'"document":"water",', b"", "document: missing"),
        (b'"expires"', b'"expired"', "unknown|missing"),
        (b'"expires":"2026', b'"expires": "2026', "not canonical"),
    ],
)
def test_a_wrong_field_is_named(old: bytes, new: bytes, why: str) -> None:
    content = index(1).content()
    assert old in content
    with pytest.raises(MalformedError, match=why):
        records.index(content.replace(old, new))


def test_a_statement_of_another_kind_is_refused() -> None:
    with pytest.raises(MalformedError, match="kind"):
        records.release(index(1).content())


def test_a_changed_list_of_subjects_is_seen() -> None:
    content = index(1).content().replace(b'"name":"2026-1/', b'"name":"2027-1/')
    with pytest.raises(MalformedError, match="in order"):
        records.index(content)


def test_canonical_json_has_one_form() -> None:
    assert shape.written({"b": (1, 2), "a": "ә"}) == '{"a":"ә","b":[1,2]}'.encode()
