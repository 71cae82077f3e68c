"""Word counts what it would count right, and only that."""

from dataclasses import replace

from ksii.document import walk
from ksii.document.nodes import Contents, Item, List, Section
from ksii.release.reread.docx import printed
from ksii.render.docx import render
from ksii.render.docx.numbering import plan
from tests.render import sample
from tests.render.docx.opened import Q, part, plain, section, text, values


def points(*labels: str, name: str = "list") -> List:
    return List(name, tuple(Item(f"{name}-{place}", label, text(f"пункт {place}")) for place, label in enumerate(labels)))


def counted(*sections: Section) -> list[str]:
    """The printed numbers of the sections that Word counts."""
    found = [each for top in sections for each in (top, *(child for child in top.children if isinstance(child, Section)))]
    ids = plan(found, ()).counted
    return [each.number for each in found if each.id in ids]


def test_word_comes_to_the_numbers_of_the_tree() -> None:
    document = sample.document("ru")
    without_contents = replace(document, blocks=tuple(block for block in document.blocks if not isinstance(block, Contents)))
    labels = [f"{each.label} {walk.plain(each.title)}" for each in walk.sections(document) if each.label]
    assert [line for line in printed(render(without_contents)) if line in labels] == labels


def test_all_sections_in_order_are_counted() -> None:
    assert counted(section("1", section("1.1", level=2), section("1.2", level=2)), section("2", section("2.1", level=2))) == [
        "1",
        "1.1",
        "1.2",
        "2",
        "2.1",
    ]


def test_a_number_that_word_would_not_come_to_is_written_out() -> None:
    data = plain(section("1"), section("3"), section("2"))
    assert counted(section("1"), section("3"), section("2")) == ["1", "2"]
    assert printed(data) == ["1 Раздел 1", "3 Раздел 3", "2 Раздел 2"]


def test_sections_without_number_leave_the_count_alone() -> None:
    assert printed(plain(section("1"), section(""), section("2"))) == ["1 Раздел 1", "Раздел", "2 Раздел 2"]


def test_words_around_the_number_belong_to_the_label() -> None:
    data = plain(section("1", label="1-бөлім."), section("2", label="2-бөлім."))
    assert "%1-бөлім." in values(part(data, "word/numbering.xml"), "lvlText")
    assert printed(data) == ["1-бөлім. Раздел 1", "2-бөлім. Раздел 2"]


def test_an_appendix_is_not_counted() -> None:
    appendix = Section(
        "a", 1, text("Карта"), (section("1.1", level=2, role=""),), "appendix", "1", "Приложение 1", ("Приложение 1", "к Стратегии")
    )
    assert counted(section("1"), appendix) == ["1", "1.1"]
    assert printed(plain(section("1"), appendix))[1:] == ["Приложение 1 к Стратегии", "Приложение 1 Карта", "1.1 Раздел 1.1"]


def test_every_list_begins_anew() -> None:
    data = plain(points("1)", "2)", name="a"), points("1)", "2)", "3)", name="b"))
    assert printed(data) == ["1) пункт 0", "2) пункт 1", "1) пункт 0", "2) пункт 1", "3) пункт 2"]
    assert len(set(values(part(data), "numId"))) == 2


def test_a_list_may_begin_anywhere() -> None:
    assert printed(plain(points("0.", "1."))) == ["0. пункт 0", "1. пункт 1"]
    assert printed(plain(points("7)", "8)"))) == ["7) пункт 0", "8) пункт 1"]


def test_labels_in_letters_are_written_out() -> None:
    data = plain(points("а)", "б)"))
    assert printed(data) == ["а) пункт 0", "б) пункт 1"]
    assert not list(part(data).iter(f"{Q}numPr"))


def test_a_label_with_a_sign_that_word_would_read_is_written_out() -> None:
    assert printed(plain(points("%1", "%2"))) == ["%1 пункт 0", "%2 пункт 1"]


def test_an_empty_list_prints_nothing() -> None:
    assert printed(plain(points())) == []
