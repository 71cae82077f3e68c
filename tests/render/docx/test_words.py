"""Every word of the tree is in the file, in order, once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ksii.document import walk
from ksii.document.nodes import Break, Cell, Column, Document, Foreign, Link, Row, Strong, Table, Text
from ksii.release.reread.docx import printed
from ksii.render.docx import render
from tests.render import sample
from tests.render.docx.opened import paragraph, plain, small, text

LETTERS = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), min_size=1, max_size=40)


def squeezed(words: list[str]) -> str:
    return "".join("".join(words).split())


@pytest.mark.parametrize("lang", sample.LANGUAGES)
def test_the_words_of_the_file_are_the_words_of_the_tree(lang: str) -> None:
    document = sample.document(lang)
    assert squeezed(printed(render(document))) == squeezed(walk.words(document))


def test_page_numbers_are_no_words() -> None:
    document = sample.document("en")
    assert printed(render(document, {"plan": 77})) == printed(render(document))


@given(st.lists(LETTERS, min_size=1, max_size=5))
def test_any_text_comes_back(texts: list[str]) -> None:
    document = small(*(paragraph(each, name=f"p{place}") for place, each in enumerate(texts)))
    assert squeezed(printed(render(document))) == squeezed(texts)


@given(LETTERS, LETTERS)
def test_any_text_comes_back_from_tables_and_attributes(title: str, words: str) -> None:
    table = Table("t", text(title), (Column(text(title)),), (Row((Cell((text(words),)),)),), label="Таблица 1", number="1")
    assert squeezed(printed(plain(table))) == squeezed(["Таблица 1", title, title, words])


def test_markup_in_words_is_words() -> None:
    assert printed(plain(paragraph('<w:b/> & "кавычки" ]]>'))) == ['<w:b/> & "кавычки" ]]>']


def test_spaces_at_the_edges_of_bold_words_stay() -> None:
    assert printed(plain(paragraph("до ", Strong(text(" слово ")), " после"))) == ["до  слово  после"]


def test_a_line_break_is_read_as_a_space() -> None:
    assert printed(plain(paragraph("первая", Break(), "вторая"))) == ["первая вторая"]


def test_hyphens_that_word_has_elements_for_come_back_as_characters() -> None:
    words = "из\N{NON-BREAKING HYPHEN}за ин\N{SOFT HYPHEN}теллекта"
    assert printed(plain(paragraph(words))) == [words]


def test_links_and_other_languages_hold_their_words() -> None:
    linked = Link("https://example.org/?a=1&b=2", (Text("см. "), Strong(text("портал"))))
    assert printed(plain(paragraph(linked, " и ", Foreign("en", text("AI"))))) == ["см. портал и AI"]


def test_an_empty_document_is_a_document() -> None:
    empty: Document = small()
    assert printed(render(empty)) == []
