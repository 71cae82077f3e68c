"""Footnotes of a section: called in its running text, with what they say filled in; elsewhere the call is a visible mark."""

from ksii.compose import compose
from ksii.compose.labels import load
from ksii.document.nodes import Document, Note
from ksii.document.walk import blocks, notes, words
from ksii.document.within import inlines
from ksii.lint import as_of
from ksii.model.digest import content
from ksii.model.read import read
from ksii.source import parse

IDENTITY = 'id: x\nlanguages: {authentic: [en]}\nedition: {date: "2026-01-16"}\nsections: [s, other]\n'
OTHER = 'id: other\ntitle: {en: Other}\nbody:\n  - {id: p, text: {en: "Text{{ note.cost }}."}}\n'
SECTION = """\
id: s
title: {en: "Title{{ note.cost }}"}
body:
  - {id: p, text: {en: "The **cost{{ note.cost }}** and the term{{ note.term }}."}}
  - {id: l, points: [{id: one, text: {en: "one{{ note.point }};"}}]}
  - {id: n, note: {en: "Draft{{ note.draft }}{{ note.nothing }}."}}
  - {id: g, columns: [{en: Item}], rows: [{id: r, cells: [{en: "Cell{{ note.point }}"}]}]}
notes:
  - {id: draft, text: {en: "Not approved{{ note.cost }}."}}
  - {id: term, text: {en: "Until {{ edition.date }}, see Section {{ section.other }}."}}
  - {id: cost, text: {en: "An example."}}
  - {id: point, text: {en: "A point."}}
"""


def strategy(section: str = SECTION) -> dict[str, bytes]:
    files = {"strategy.yaml": IDENTITY, "sections/s.yaml": section, "sections/other.yaml": OTHER}
    return {name: text.encode() for name, text in files.items()}


def composed(section: str = SECTION) -> Document:
    made, _ = read(parse(strategy(section)))
    return compose(made, "en", as_of(made, None))


def test_they_are_numbered_by_their_calls_and_say_what_the_section_file_says() -> None:
    assert [unit.texts[0] for unit in notes(composed())] == ["1", "2", "3", "4"]
    assert ["".join(unit.texts[1:]) for unit in notes(composed())] == [
        "An example.",
        "Until 16 January 2026, see Section 2.",
        "A point.",
        "Not approved[not found: note.cost].",
    ]


def test_a_call_elsewhere_is_a_visible_mark_and_no_note() -> None:
    printed = words(composed())
    assert {"Title", "[not found: note.cost]", "[not found: note.nothing]", "[not found: note.point]"} <= set(printed)
    found = [(block.id, it.id) for block in blocks(composed()) for it in inlines(block) if isinstance(it, Note)]
    assert found == [
        ("p-s-p", "footnote-cost"),
        ("p-s-p", "footnote-term"),
        ("list-s-l", "footnote-point"),
        ("note-s-n", "footnote-draft"),
    ]


def test_a_note_without_words_in_a_language_says_so() -> None:
    silent = composed(SECTION.replace('text: {en: "A point."}', 'text: {ru: "Пункт."}'))
    assert [unit.texts for unit in notes(silent)][2] == ("3", load("en").phrase("missing"))


def test_what_a_note_says_is_part_of_what_is_approved() -> None:
    before, _ = read(parse(strategy()))
    after, _ = read(parse(strategy(SECTION.replace("An example.", "Another example."))))
    assert content(after, "en").changed(content(before, "en").parts) == ("sections/s.yaml",)
