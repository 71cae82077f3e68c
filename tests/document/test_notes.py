"""Notes: numbered in the order of their calls, told apart from the text, found wherever they are called."""

from dataclasses import replace

from ksii.document.dump import dump
from ksii.document.nodes import Callout, Document, Inlines, Item, List, Note, Paragraph, Ref, Section, Strong, Text
from ksii.document.passes.notes import number_notes
from ksii.document.walk import notes, plain, units, words
from ksii.document.within import inlines
from tests.render.sample import document, text


def called(words: str, name: str, said: str = "") -> Inlines:
    return (Text(words), Note(name, text(said or f"Says {name}.")))


def of(*blocks: Section) -> Document:
    return number_notes(replace(document("en"), blocks=blocks))


INSIDE = Section("inside", 2, text("Inside"), (Paragraph("last", called("Last", "d")),))
POINTS = List("points", (Item("one", "1)", called("Point", "b")),))
NOTICE = Callout("notice", "info", text("Notice"), (called("Draft", "c"),))
FIRST = Paragraph("first", (Strong(called("Cost", "a", "An example.")), Text(".")))
SAMPLE = of(Section("s", 1, text("Title"), (FIRST, POINTS, NOTICE, INSIDE)))


def test_they_are_numbered_in_the_order_in_which_they_are_called() -> None:
    assert [unit.texts for unit in notes(SAMPLE)] == [("1", "An example."), ("2", "Says b."), ("3", "Says c."), ("4", "Says d.")]


def test_the_text_has_their_numbers_and_their_words_come_behind_it() -> None:
    printed = [string for unit in units(SAMPLE) for string in unit.texts]
    assert printed == ["Title", "Cost", "1", ".", "1)", "Point", "2", "Notice", "Draft", "3", "Inside", "Last", "4"]
    assert words(SAMPLE) == [*printed, "1", "An example.", "2", "Says b.", "3", "Says c.", "4", "Says d."]


def test_one_that_is_called_again_is_printed_once() -> None:
    twice = of(Section("s", 1, text("Title"), (Paragraph("p", called("One", "a")), Paragraph("q", called("Two", "a")))))
    assert len(notes(twice)) == 1
    section = twice.blocks[0]
    assert isinstance(section, Section)
    assert [it for it in inlines(section.children[1]) if isinstance(it, Ref)] == [Ref("a", "1")]


def test_the_dump_shows_what_they_say_where_they_are_called() -> None:
    assert "paragraph first: **Cost[1: An example.]**." in dump(SAMPLE)


def test_a_note_is_its_number_in_a_plain_text() -> None:
    assert plain((Text("Cost"), Note("a", text("An example."), "7"))) == "Cost7"
