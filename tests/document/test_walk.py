from ksii.document.nodes import Break, Cell, Column, Foreign, Item, List, Paragraph, Row, Section, Strong, Table, Text
from ksii.document.walk import blocks, plain, sections, words
from tests.render.sample import document, text


def test_words_are_in_the_order_in_which_they_are_printed() -> None:
    table = Table(
        "t", text("Caption"), (Column(text("Head")),), (Row((Cell((text("a"), text("b"))),)),), label="Table 1", notes=(text("note"),)
    )
    points = List("l", (Item("l-1", "1)", text("first")), Item("l-2", "2)", text("second"))))
    sample = document("en")
    section = Section("s", 1, text("Title"), (Paragraph("p", text("prose")), table, points), label="1", mark=("mark",))
    made = type(sample)(**{name: getattr(sample, name) for name in sample.__slots__} | {"blocks": (section,)})
    assert words(made) == ["mark", "1", "Title", "prose", "Table 1", "Caption", "Head", "a", "b", "note", "1)", "first", "2)", "second"]


def test_words_inside_words_are_not_lost() -> None:
    assert plain((Text("a "), Strong((Text("b"), Foreign("en", (Text(" c"),)))), Break(), Text("d"))) == "a b c d"


def test_blocks_and_sections_come_before_what_is_inside_them() -> None:
    sample = document("ru")
    assert [section.id for section in sections(sample)][:5] == ["context", "passport-section", "situation", "detail", "deepest"]
    ids = [block.id for block in blocks(sample)]
    assert ids.index("cover") < ids.index("context") < ids.index("lead") < ids.index("plan")
    assert len(ids) == len(set(ids))
