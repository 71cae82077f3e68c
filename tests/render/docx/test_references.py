"""References are fields where Word would come to the same words, and links everywhere else."""

from ksii.document.nodes import Cell, Cite, Column, Contents, Entry, Link, Ref, Row, Section, Table
from tests.render.docx.opened import Q, instructions, paragraph, part, plain, section, text, values


def table(name: str, number: str, label: str) -> Table:
    return Table(
        name, text("Показатели"), (Column(text("Название")),), (Row((Cell((text("А"),)),), id=f"{name}-row"),), number=number, label=label
    )


def fields(*blocks: object) -> list[str]:
    return instructions(part(plain(*blocks)))  # type: ignore[arg-type]


def test_the_number_of_a_caption_is_a_field_and_its_words_are_text() -> None:
    body = part(plain(table("t", "1", "1-кесте")))
    assert instructions(body) == ["SEQ Table \\* ARABIC"]
    caption = next(body.iter(f"{Q}p"))
    assert [each.text for each in caption.iter(f"{Q}t")] == ["1", "-кесте", " ", "Показатели"]


def test_a_jump_in_the_count_is_written_into_the_field() -> None:
    assert fields(table("a", "1", "Таблица 1"), table("b", "5", "Таблица 5")) == ["SEQ Table \\* ARABIC", "SEQ Table \\* ARABIC \\r 5"]


def test_a_number_that_is_not_plain_stays_text() -> None:
    assert fields(table("a", "П1.2", "Таблица П1.2")) == []


def test_a_reference_to_a_label_is_a_field() -> None:
    body = part(plain(paragraph("См. ", Ref("t", "Таблица 1")), table("t", "1", "Таблица 1")))
    target = instructions(body)[0].split()[1]
    assert target in values(body, "bookmarkStart", "name")
    assert not list(body.iter(f"{Q}hyperlink"))


def test_a_reference_in_another_case_is_a_link() -> None:
    body = part(plain(paragraph("См. в ", Ref("t", "Таблице 1")), table("t", "1", "Таблица 1")))
    assert next(values(body, "hyperlink", "anchor")) in values(body, "bookmarkStart", "name")


def test_references_to_counted_sections_ask_for_their_number() -> None:
    code = fields(section("1", label="1."), paragraph("раздел ", Ref("section-1", "1")))
    assert len(code) == 1
    assert code[0].endswith("\\r \\h")


def test_a_title_is_referred_to_without_its_label() -> None:
    named = Section("s", 1, text("Карта"), (), "appendix", "1", "Приложение 1")
    body = part(plain(named, paragraph(Ref("s", "Карта", "title"))))
    heading = next(body.iter(f"{Q}p"))
    assert [each.text for each in heading.iter(f"{Q}t")] == ["Приложение 1", "Карта"]
    assert [each.tag.rpartition("}")[2] for each in heading] == ["pPr", "r", "r", "bookmarkStart", "r", "bookmarkEnd"]


def test_citations_lead_to_the_row_of_the_source() -> None:
    body = part(plain(paragraph(Cite("t-row", "[1]")), table("t", "", "")))
    assert next(values(body, "hyperlink", "anchor")).startswith("t_row_")


def test_a_reference_to_nothing_is_its_words() -> None:
    assert not list(part(plain(paragraph(Ref("gone", "раздел 9")))).iter(f"{Q}hyperlink"))


def test_a_link_is_never_inside_a_link() -> None:
    body = part(plain(paragraph(Link("https://example.org", (Ref("p", "абзац"), Link("https://example.com", text("ещё")))))))
    assert len(list(body.iter(f"{Q}hyperlink"))) == 1


def test_an_address_is_written_as_word_takes_it() -> None:
    data = plain(paragraph(Link("https://example.org/а б?x=1#y", text("портал"))))
    targets = [str(each.get("Target")) for each in part(data, "word/_rels/document.xml.rels")]
    assert "https://example.org/%D0%B0%20%D0%B1?x=1#y" in targets


def test_contents_are_a_field_with_linked_lines() -> None:
    entries = (Entry("section-1", "1", text("Раздел 1"), 1), Entry("gone", "", text("Нет такого"), 2))
    body = part(plain(Contents("c", "Содержание", entries), section("1")))
    assert instructions(body)[0] == 'TOC \\o "1-2" \\h \\z \\u'
    assert [code.split()[0] for code in instructions(body)[1:]] == ["PAGEREF"]
    assert next(values(body, "alias")) == "Содержание"


def test_contents_without_lines_are_still_a_whole_field() -> None:
    assert list(values(part(plain(Contents("c", "Содержание"))), "fldChar", "fldCharType")) == ["begin", "separate", "end"]
