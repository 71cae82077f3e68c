"""The page beside the editions: every language, every file, nothing from elsewhere."""

import hashlib
import re
from base64 import b64encode
from dataclasses import replace
from typing import Any

import pytest
import tinyhtml5  # type: ignore[import-untyped]
from lxml import etree
from lxml import html as lxml_html

from ksii.document.nodes import Document, Sibling
from ksii.render.index import render
from ksii.render.verdicts import Verdict, VerdictError, parse
from tests.render.sample import LANGUAGES, document

NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English", "qk": 'O‘zbekcha & <ӯ́збекча> "«ﷺ»" 中文'}


def _documents() -> list[Document]:
    """Return the sample in its languages and in one whose name asks for trouble."""
    known = [document(lang) for lang in LANGUAGES]
    odd = replace(known[0], lang="qk", stem="odd-qk", title="Тақырып <b>&amp;</b>")
    siblings = tuple(Sibling(it.lang, NAMES[it.lang], it.stem) for it in (*known, odd))
    return [replace(it, siblings=siblings) for it in (*known, odd)]


DOCUMENTS = _documents()
FILES = {f"{it.stem}.{ending}": f"{it.lang} {ending}".encode() * 200 for it in DOCUMENTS for ending in ("docx", "html", "pdf")}


def _tree(files: dict[str, bytes] | None = None) -> etree._Element:
    parser = lxml_html.HTMLParser(encoding="utf-8")
    return lxml_html.document_fromstring(render(DOCUMENTS, FILES if files is None else files), parser=parser)


def _texts(path: str) -> list[str]:
    found = _tree().xpath(path)
    assert isinstance(found, list)
    return ["".join(map(str, it.itertext())) if isinstance(it, etree._Element) else str(it) for it in found]


def test_every_language_is_listed_under_its_own_name() -> None:
    assert _texts("//h2") == [NAMES[it.lang] for it in DOCUMENTS]
    assert _texts("//section/@lang") == [it.lang for it in DOCUMENTS]


def test_every_file_is_linked_with_its_size_and_hash() -> None:
    wanted = [f"{it.stem}.{ending}" for it in DOCUMENTS for ending in ("html", "pdf", "docx")]
    assert _texts("//section//a/@href") == wanted
    assert _texts("//section//code") == [hashlib.sha256(FILES[name]).hexdigest() for name in wanted]
    assert set(_texts("//span[@class='size']")) == {"2\N{NO-BREAK SPACE}КБ", "2\N{NO-BREAK SPACE}KB"}


def test_a_file_that_was_not_built_is_not_linked() -> None:
    some = {name: content for name, content in FILES.items() if name.endswith(".html")}
    hrefs = _tree(some).xpath("//section//a/@href")
    assert hrefs == list(some)


def test_titles_are_text() -> None:
    assert "Тақырып <b>&amp;</b>" in _texts("//p[@class='title']")


def test_it_is_well_formed_and_asks_for_nothing() -> None:
    page = render(DOCUMENTS, FILES).decode()
    parser = tinyhtml5.parser.HTMLParser()
    parser.parse(page)
    assert parser.errors == []
    assert not re.search(r"\b(?:src|srcset|poster)=|url\((?!data:)|@import|<link|<script", page)


def test_its_policy_lets_its_own_style_in_and_nothing_else() -> None:
    (style,) = _texts("//style")
    (policy,) = _texts("//meta[@http-equiv='Content-Security-Policy']/@content")
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; font-src data:; base-uri 'none'; form-action 'none'"


@pytest.mark.parametrize(("size", "said"), [(1, "1"), (1024, "1"), (1025, "2"), (0, "0")])
def test_a_size_is_rounded_up(size: int, said: str) -> None:
    name = f"{DOCUMENTS[0].stem}.pdf"
    assert f'<span class="size">{said}\N{NO-BREAK SPACE}КБ</span>'.encode() in render(DOCUMENTS[:1], {name: bytes(size)})


def _said(*verdicts: Verdict) -> str:
    """Return the words of the page in which validators said this about the first file."""
    name = f"{DOCUMENTS[1].stem}.html"
    page = render(DOCUMENTS[1:2], {name: FILES[name]}, {hashlib.sha256(FILES[name]).hexdigest(): verdicts})
    return " ".join(_parsed(page).text_content().split())


def _parsed(page: bytes) -> Any:  # noqa: ANN401  (lxml's answers have too many types)
    return lxml_html.document_fromstring(page, parser=lxml_html.HTMLParser(encoding="utf-8"))


def test_it_says_what_validators_found_in_a_file() -> None:
    said = _said(Verdict("Nu Html Checker", "26.9.27", 0, 3), Verdict("axe-core", "4.14.1", 2, 0))
    assert "Результаты проверки валидаторами" in said
    assert "Nu Html Checker 26.9.27: замечаний: 0; известных ложных срабатываний: 3" in said
    assert "axe-core 4.14.1: замечаний: 2 " in said


def test_a_file_that_nobody_validated_says_so() -> None:
    assert set(_texts("//section[@lang='ru']//p[@class='unchecked']")) == {"Проверка еще не проводилась"}
    assert "Проверка еще не проводилась" not in _said(Verdict("axe-core", "4.14.1", 0, 0))


def test_spreadsheet_summary_and_the_page_side_by_side_are_listed_where_they_are() -> None:
    first = replace(DOCUMENTS[1], parallel="sample-160126-parallel")
    names = [f"{first.stem}.xlsx", f"{first.stem}-summary.pdf", "sample-160126-parallel.html"]
    page = _parsed(render([first], dict.fromkeys(names, b"x")))
    links = {a.get("href"): a.text_content() for a in page.xpath("//section//a")}
    assert links == dict(zip(names, ("Таблицы для расчетов, XLSX", "Краткая справка, PDF", "HTML"), strict=True))


def test_an_approved_edition_says_so() -> None:
    approved = document("ru", draft=False)
    page = render([approved], {f"{approved.stem}.pdf": b""}).decode()
    assert '<p class="approved">Утверждено</p>' in page
    assert "ПРОЕКТ" not in page


def test_verdicts_are_read_by_the_digest_of_the_file() -> None:
    entry = '{"validator": "qpdf", "version": "11.3", "findings": 0, "alarms": 1}'
    assert parse(f'{{"schema": "ksii-validation/1", "files": {{"ab": [{entry}]}}}}'.encode()) == {"ab": (Verdict("qpdf", "11.3", 0, 1),)}


FORM = '{"schema": "ksii-validation/1", "files": {"ab": [{"validator": "v", "version": "1", "findings": COUNT, "alarms": 0}]}}'
OTHER_FORMS = (
    "",
    "[]",
    "\udcff",
    '{"schema": "other", "files": {}}',
    '{"schema": "ksii-validation/1"}',
    '{"schema": "ksii-validation/1", "files": []}',
)
WRONG_COUNTS = tuple(FORM.replace("COUNT", bad) for bad in ("-1", '"0"', "null"))


@pytest.mark.parametrize("content", OTHER_FORMS + WRONG_COUNTS)
def test_other_things_than_verdicts_are_refused(content: str) -> None:
    with pytest.raises(VerdictError):
        parse(content.encode(errors="surrogateescape"))
