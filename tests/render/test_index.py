"""The page beside the editions: every language, every file, nothing from elsewhere."""

import hashlib
import re
from base64 import b64encode
from dataclasses import replace

import pytest
import tinyhtml5  # type: ignore[import-untyped]
from lxml import etree
from lxml import html as lxml_html

from ksii.document.nodes import Document, Sibling
from ksii.render.index import render
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
    assert set(_texts("//span[@class='size']")) == {"2 KB"}


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
    assert not re.search(r"\b(?:src|srcset|poster)=|url\(|@import|<link|<script", page)


def test_its_policy_lets_its_own_style_in_and_nothing_else() -> None:
    (style,) = _texts("//style")
    (policy,) = _texts("//meta[@http-equiv='Content-Security-Policy']/@content")
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@pytest.mark.parametrize(("size", "said"), [(1, "1 KB"), (1024, "1 KB"), (1025, "2 KB"), (0, "0 KB")])
def test_a_size_is_rounded_up(size: int, said: str) -> None:
    name = f"{DOCUMENTS[0].stem}.pdf"
    assert f'<span class="size">{said}</span>'.encode() in render(DOCUMENTS[:1], {name: bytes(size)})
