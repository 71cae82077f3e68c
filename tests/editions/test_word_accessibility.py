"""Microsoft's rules for accessible Word documents hold for every edition, and each rule finds the fault that it is about."""

import io
import re
import zipfile
from pathlib import Path

import pytest

from ksii.compose import compose
from ksii.lint import as_of, load
from ksii.render import edition
from ksii.render.docx import render
from tests.render import sample
from tools.validate.word import RULES, contrast, word

MINIMAL = Path(__file__).parents[1] / "strategies" / "minimal"
BODY, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
PARAGRAPH = "<w:p><w:r><w:t>слово</w:t></w:r></w:p>"
EMPTY = "<w:p/>"
CELL = "<w:tc><w:tcPr/>{}</w:tc>"


def found(data: bytes, folder: Path) -> dict[str, str]:
    """Return the rules that find something, with the first of their findings."""
    file = folder / "edition.docx"
    file.write_bytes(data)
    return {finding.rule: finding.message for finding in reversed(list(word([file])))}


@pytest.fixture(scope="module")
def sound() -> bytes:
    document = sample.document("ru")
    return render(document, {"context": 3}, edition.charts(document))


def spoilt(data: bytes, name: str, pattern: str, new: str) -> bytes:
    """Return a file with the first match of a pattern in one of its parts replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(out, "w") as target:
        for each in package.namelist():
            part = package.read(each).decode() if each == name else package.read(each)
            if isinstance(part, str):
                assert re.search(pattern, part, re.DOTALL), pattern
                part = re.sub(pattern, lambda _: new, part, count=1, flags=re.DOTALL)
            target.writestr(each, part)
    return out.getvalue()


@pytest.mark.parametrize("lang", sample.LANGUAGES)
def test_an_edition_of_every_kind_of_block_keeps_all_rules(lang: str, tmp_path: Path) -> None:
    document = sample.document(lang)
    assert found(render(document, {}, edition.charts(document)), tmp_path) == {}


def test_a_small_strategy_keeps_all_rules(tmp_path: Path) -> None:
    strategy = load(MINIMAL).strategy
    assert found(edition.render(compose(strategy, "kk", as_of(strategy, None)), ("docx",))["docx"], tmp_path) == {}


FAULTS = {
    "no-alt-text": (BODY, r'(?<=<wp:docPr id="1" name=").*?/>', 'x" descr=""/>'),
    "no-table-head": (BODY, "<w:tblHeader/>", ""),
    "merged-cells": (BODY, '(?<=w:type="dxa"/>)(?=.{0,80}</w:tcPr>)', '<w:gridSpan w:val="2"/>'),
    "blank-row": (BODY, "</w:tbl>", f"<w:tr>{CELL.format(EMPTY)}</w:tr></w:tbl>"),
    "no-title": (CORE, "<dc:title>.*?</dc:title>", "<dc:title> </dc:title>"),
    "no-language": (STYLES, '<w:lang w:val="ru-RU"[^>]*/>', ""),
    "heading-order": (BODY, 'w:val="Heading1"', 'w:val="Heading3"'),
    "blank-paragraphs": (BODY, "<w:p>", f"{EMPTY}{EMPTY}<w:p>"),
    "floating-object": (BODY, "<w:p>", "<w:p><w:r><w:pict/></w:r>"),
    "picture-of-text": (BODY, "<asvg:svgBlip[^>]*/>", ""),
    "low-contrast": (STYLES, '(?<=<w:rPrDefault><w:rPr>)(.*?)<w:color w:val="[0-9A-F]{6}"/>', '<w:color w:val="BBBBBB"/>'),
    "vague-link": (
        BODY,
        r"(<w:hyperlink r:id=[^>]*>).*?</w:hyperlink>",
        '<w:hyperlink r:id="rIdLink1"><w:r><w:t>Здесь</w:t></w:r></w:hyperlink>',
    ),
    "moving-text": (STYLES, "<w:rPrDefault><w:rPr>", '<w:rPrDefault><w:rPr><w:effect w:val="shimmer"/>'),
    "direct-formatting": (BODY, "<w:r><w:t", '<w:r><w:rPr><w:sz w:val="40"/></w:rPr><w:t'),
    "bookmarks": (BODY, "<w:bookmarkEnd[^>]*/>", ""),
    "paragraph-ids": (BODY, '(?<=w14:paraId=")[0-9A-F]{8}', "FFFFFFFF"),
    "fields": (BODY, r'<w:fldChar w:fldCharType="end"/>', ""),
    "lost-target": (BODY, '<w:hyperlink w:anchor="[^"]*"', '<w:hyperlink w:anchor="nowhere"'),
    "unknown-style": (BODY, '<w:pStyle w:val="BodyText"/>', '<w:pStyle w:val="MyOwn"/>'),
}


def test_every_rule_has_its_fault() -> None:
    assert FAULTS.keys() == RULES.keys()


@pytest.mark.parametrize("rule", FAULTS)
def test_a_rule_finds_its_fault(rule: str, sound: bytes, tmp_path: Path) -> None:
    assert rule not in found(sound, tmp_path)
    assert rule in found(spoilt(sound, *FAULTS[rule]), tmp_path)


@pytest.mark.parametrize(
    ("rule", "name", "pattern", "new"),
    [
        ("merged-cells", BODY, "</w:tcPr>", '<w:vMerge w:val="restart"/></w:tcPr>'),
        ("merged-cells", BODY, "</w:tc>", f"<w:tbl><w:tr>{CELL.format(PARAGRAPH)}</w:tr></w:tbl></w:tc>"),
        ("heading-order", BODY, '(?<=<w:pStyle w:val=")BodyText"/>.*?</w:p>', 'Heading1"/></w:pPr></w:p>'),
        ("blank-paragraphs", BODY, '(?<=<w:t xml:space="preserve">)', "слово     слово"),
        ("floating-object", "word/header1.xml", "<w:p>", "<w:p><w:r><w:pict/></w:r>"),
        ("vague-link", BODY, r"(<w:hyperlink r:id=[^>]*>).*?</w:hyperlink>", '<w:hyperlink r:id="rIdLink1"/>'),
        ("lost-target", BODY, r'(?<=<w:hyperlink r:id=")rIdLink1', "rIdNone"),
        ("no-alt-text", BODY, '(?<=descr=")[^"]*', "chart.PNG"),
    ],
)
def test_other_forms_of_a_fault_are_found(rule: str, name: str, pattern: str, new: str, sound: bytes, tmp_path: Path) -> None:
    assert rule in found(spoilt(sound, name, pattern, new), tmp_path)


def test_an_encrypted_file_is_found(tmp_path: Path) -> None:
    assert found(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(512), tmp_path).keys() == {"encrypted"}


def test_the_measure_of_contrast_is_that_of_the_standard() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("767676", "FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_words_in_a_cell_are_measured_against_the_ground_of_their_cell(sound: bytes, tmp_path: Path) -> None:
    head = '(?<=w:type="firstRow">)(.*?)w:fill="[0-9A-F]{6}"'
    dark = spoilt(sound, STYLES, head, '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="303030"')
    assert "303030" in found(dark, tmp_path).get("low-contrast", "")
