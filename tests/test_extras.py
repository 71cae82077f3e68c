"""What is built besides the editions: only where it is asked for, listed like them, and never with anything missing."""

from dataclasses import replace
from pathlib import Path

import pytest

from ksii import extras
from ksii.build import EditionError, Order, build
from ksii.document.workbook import Workbook
from ksii.lint import as_of, load
from ksii.release.guard import listed
from ksii.render import edition

pytestmark = pytest.mark.pdf

READING = load(Path(__file__).parent / "strategies" / "minimal")
BOOKS = [f"minimal-160126-{lang}.xlsx" for lang in ("kk", "ru")]
SUMMARIES = [f"minimal-160126-{lang}-summary.{ending}" for lang in ("kk", "ru") for ending in ("docx", "html", "pdf")]
AROUND = ["index.html", "manifest.json"]


def order(output: Path, *formats: str, summary: bool = False) -> Order:
    """Return an order for both languages."""
    return Order((), formats, output, as_of(READING.strategy, None), summary=summary)


def made(output: Path, *formats: str, summary: bool = False) -> list[str]:
    """Build into a folder; return what is in the edition, which is what its list of hashes says."""
    folder = build(READING, order(output, *formats, summary=summary), lambda _: None)
    names = sorted(path.name for path in folder.iterdir() if path.name != "SHA256SUMS")
    assert names == sorted(listed(folder))
    return names


def test_tables_and_summaries_can_be_built_alone(tmp_path: Path) -> None:
    assert made(tmp_path, "xlsx") == sorted([*BOOKS, *AROUND])
    assert made(tmp_path, "xlsx", summary=True) == sorted([*BOOKS, *SUMMARIES, *AROUND])


def test_a_summary_has_the_formats_of_the_editions(tmp_path: Path) -> None:
    docx = [f"minimal-160126-{lang}{part}.docx" for lang in ("kk", "ru") for part in ("", "-summary")]
    assert made(tmp_path, "docx", summary=True) == sorted([*docx, *AROUND])
    assert made(tmp_path, "docx") == sorted([*(name for name in docx if "summary" not in name), *AROUND])


def test_building_again_gives_the_same_bytes(tmp_path: Path) -> None:
    for place in ("one", "other"):
        made(tmp_path / place, "xlsx", summary=True)
    one, other = (listed(tmp_path / place / "160126") for place in ("one", "other"))
    assert one == other


def test_the_index_page_leads_to_them(tmp_path: Path) -> None:
    made(tmp_path, "xlsx", summary=True)
    page = (tmp_path / "160126" / "index.html").read_text(encoding="utf-8")
    assert all(f'href="{name}"' in page for name in (*BOOKS, *SUMMARIES))


def test_a_workbook_that_lacks_a_line_is_not_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = edition.tables

    def lossy(book: Workbook) -> bytes:
        *others, last = book.sheets
        return real(replace(book, sheets=(*others, replace(last, notes=()))))

    monkeypatch.setattr(edition, "tables", lossy)
    with pytest.raises(EditionError, match=r"minimal-160126-kk\.xlsx lacks \d+ lines of its tables, the first: "):
        build(READING, order(tmp_path, "xlsx"), lambda _: None)
    assert not (tmp_path / "160126").exists()


def test_what_the_library_complains_of_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = edition.tables

    def empty(book: Workbook) -> bytes:
        *others, last = book.sheets
        return real(replace(book, sheets=(*others, replace(last, grids=(replace(last.grids[0], rows=()),)))))

    monkeypatch.setattr(edition, "tables", empty)
    with pytest.raises(EditionError, match=r"minimal-160126-kk\.xlsx: Must have at least one data row"):
        build(READING, order(tmp_path, "xlsx"), lambda _: None)


def test_a_summary_that_takes_two_pages_is_not_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extras, "PAGES", 0)
    with pytest.raises(EditionError, match=r"minimal-160126-kk-summary\.pdf: the summary takes 1 pages"):
        build(READING, order(tmp_path, "pdf", summary=True), lambda _: None)
    assert not (tmp_path / "160126").exists()
