import pikepdf
import pytest

from tests.render.pages import opened
from tests.render.sample import document

pytestmark = pytest.mark.pdf


def test_metadata_come_from_the_document_and_not_from_the_clock() -> None:
    info = opened("kk").docinfo
    assert str(info["/Title"]) == document("kk").title
    assert str(info["/Author"]) == document("kk").author
    assert (str(info["/CreationDate"]), str(info["/ModDate"])) == ("D:20260116", "D:20260116")
    assert str(opened("kk").Root.Lang) == "kk"


def test_it_declares_itself_for_archives_and_for_readers_by_ear() -> None:
    metadata = opened("ru").Root.Metadata.read_raw_bytes().decode()
    assert 'pdfaid:part="3"' in metadata
    assert 'pdfaid:conformance="A"' in metadata
    assert 'pdfuaid:part="1"' in metadata


def elements(lang: str, kind: str) -> list[pikepdf.Dictionary]:
    return [
        one
        for one in opened(lang).objects
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/StructElem" and one.get("/S") == kind
    ]


def test_header_cells_say_what_they_head() -> None:
    scopes = [str(cell.A.Scope) for cell in elements("ru", "/TH")]
    assert set(scopes) == {"/Column", "/Row"}


def test_a_chart_has_a_description_and_a_place_on_its_page() -> None:
    for figure in elements("ru", "/Figure"):
        assert str(figure.Alt) == "Три этапа по восемь месяцев, в каждом два мероприятия и одна веха."
        left, bottom, right, top = (float(side) for side in figure.A.BBox)
        assert 0 < left < right < float(figure.Pg.MediaBox[2])
        assert 0 < bottom < top < float(figure.Pg.MediaBox[3])


def test_words_in_another_language_say_so() -> None:
    assert [str(element.Lang) for element in elements("kk", "/Span") if "/Lang" in element] == ["en"]


def test_links_are_described_by_their_words() -> None:
    links = [one for one in opened("ru").objects if isinstance(one, pikepdf.Dictionary) and one.get("/Subtype") == "/Link"]
    assert {"adilet.zan.kz", "раздел 2", "1.1 Паспорт стратегии"} <= {str(link.Contents) for link in links}


def test_running_heads_are_not_read_out() -> None:
    for page in opened("en").pages:
        marks = [operation for operation in pikepdf.parse_content_stream(page) if str(operation.operator) == "BDC"]
        assert sum(str(mark.operands[0]) == "/Artifact" for mark in marks) >= 1


def test_bookmarks_are_the_headings() -> None:
    with opened("ru").open_outline() as outline:
        tops = [item.title for item in outline.root]
    assert tops == ["Содержание", "1 Введение и контекст", "2 План реализации и бюджет", "Источники", "Приложение 1 Матрица рисков"]
