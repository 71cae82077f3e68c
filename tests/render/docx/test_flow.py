"""Wide tables lie on turned pages, and nothing is left alone on a page because of them."""

from ksii.document.nodes import Block, Cell, Column, Row, Section, Table
from tests.render.docx.opened import Q, paragraph, part, plain, section, text, values

LONG = "Длинный абзац. " * 80


def wide(name: str = "wide", *, notes: bool = False) -> Table:
    columns = (Column(text("А")), Column(text("Б")))
    row = Row((Cell((text("1"),)), Cell((text("2"),))))
    return Table(name, text("Широкая"), columns, (row,), landscape=True, notes=(text("Примечание"),) if notes else ())


def pages(*blocks: Block) -> list[str]:
    """The printed words of each section of pages, with its orientation."""
    found, words = [], ""
    for each in part(plain(*blocks)).iter(f"{Q}p", f"{Q}sectPr"):
        if each.tag == f"{Q}p":
            words += "".join(run.text or "" for run in each.iter(f"{Q}t"))
        else:
            found.append(f"{next(values(each, 'pgSz', 'orient')).replace('None', 'portrait')}: {words}")
            words = ""
    return found


def orientations(*blocks: Block) -> list[str]:
    return [page.partition(":")[0] for page in pages(*blocks)]


def test_without_wide_tables_there_is_one_section() -> None:
    assert orientations(section("1", paragraph(LONG))) == ["portrait"]


def test_a_heading_goes_with_its_wide_table() -> None:
    found = orientations(section("1", paragraph(LONG), section("1.1", wide(), level=2, role="")))
    body = part(plain(section("1", paragraph(LONG), section("1.1", wide(), level=2, role=""))))
    broken = next(body.iter(f"{Q}sectPr")).getparent()
    assert found == ["portrait", "landscape"]
    assert broken is not None
    assert next(values(broken, "pStyle")) == "BodyText"


def test_a_short_text_before_and_after_lies_on_the_turned_page() -> None:
    assert orientations(section("1", paragraph("Коротко."), wide(), paragraph("И всё.", name="q"))) == ["landscape"]


def test_a_long_text_has_pages_of_its_own() -> None:
    assert orientations(section("1", paragraph(LONG), wide(), paragraph(LONG, name="q"))) == ["portrait", "landscape", "portrait"]


def test_wide_tables_in_a_row_share_a_section() -> None:
    assert orientations(section("1", wide("a"), wide("b", notes=True))) == ["landscape"]


def test_the_next_chapter_stands_upright_again() -> None:
    assert orientations(section("1", wide()), section("2", paragraph("Коротко."))) == ["landscape", "portrait"]


def test_the_mark_of_an_appendix_goes_with_its_wide_table() -> None:
    appendix = Section("a", 1, text("Карта"), (wide(),), "appendix", "1", "Приложение 1", ("Приложение 1", "к Стратегии"))
    assert pages(section("1", paragraph(LONG)), appendix)[1].startswith("landscape: Приложение 1к Стратегии")


def test_a_wide_table_with_notes_needs_no_empty_paragraph_before_the_break() -> None:
    body = part(plain(section("1", wide(notes=True)), section("2")))
    assert "TableEnd" not in values(body, "pStyle")
