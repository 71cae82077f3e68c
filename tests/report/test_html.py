"""The page for people: self-contained, whole without its script, readable by everybody."""

import base64
import hashlib
import re
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree
from lxml import html as parser

from ksii.report import html
from ksii.report.visible import visible
from tests.report.findings import FINDINGS, OBLIGATIONS, WAIVED, nothing, results


def _page(lang: str = "en") -> etree._Element:
    return parser.document_fromstring(html.render(results(lang), "strategy/"))


def _all(page: etree._Element, xpath: str) -> list[Any]:
    """Return what a path leads to: elements or values of attributes."""
    found = page.xpath(xpath)
    assert isinstance(found, list)
    return found


def _texts(page: etree._Element, xpath: str) -> list[str]:
    return ["".join(map(str, element.itertext())).strip() for element in _all(page, xpath)]


def test_the_page_asks_for_nothing() -> None:
    page = _page()
    assert _all(page, "//@src | //link | //@style | //@action | //img | //iframe | //object") == []
    assert _all(page, "//@href") == ["#findings"]
    assert "url(" not in html.render(results(), "")
    assert "@import" not in html.render(results(), "")


@pytest.mark.parametrize("element", ["style", "script"])
def test_the_policy_allows_this_style_and_this_script_and_nothing_else(element: str) -> None:
    said = html.render(results(), "")
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', said)
    (text,) = re.findall(rf"<{element}>(.*?)</{element}>", said, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    assert f"{element}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_what_people_wrote_is_text() -> None:
    page = _page()
    assert len(_all(page, "//script")) == 1
    assert _all(page, "//b | //i[not(@class)]") == []
    assert visible("@lead <script>alert(1)</script> | *head*\u202e") in _texts(page, "//option")


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_everything_is_there_without_the_script(lang: str) -> None:
    page = _page(lang)
    assert page.get("lang") == lang
    assert len(_all(page, "//main//ol/li[not(@hidden)]")) == len(FINDINGS)
    assert len(_all(page, "//form[@hidden]")) == 1
    assert len(_all(page, "//details//tbody/tr")) == len(OBLIGATIONS)
    assert len(_all(page, "//section[@aria-labelledby='waivers']//tbody/tr")) == len(WAIVED)


def test_beside_a_finding_stand_the_words_that_are_meant() -> None:
    marked = _texts(_page(), "//li//mark")
    assert marked[:4] == ["trsut", "trust", "error", "title"]
    assert "a<U+0007>b<U+202E>c" in marked


def test_the_gravest_come_first() -> None:
    levels = [str(item.get("class")) for item in _all(_page(), "//ol/li")]
    assert levels == ["error"] * 3 + ["warning"] + ["note"] * 5


def test_a_waiver_has_its_days_counted() -> None:
    rows = _texts(_page(), "//section[@aria-labelledby='waivers']//td[last()]")
    assert rows == ["43", "71"]


def test_who_cannot_see_finds_the_way() -> None:
    page = _page()
    assert [len(_all(page, f"//{landmark}")) for landmark in ("header", "main", "footer", "h1")] == [1, 1, 1, 1]
    ids = _all(page, "//@id")
    assert len(ids) == len(set(ids))
    assert set(_all(page, "//@aria-labelledby")) <= set(ids)
    assert all(_texts(page, "//label"))
    assert _all(page, "//select[not(parent::label)]") == []
    assert _all(page, "//th[not(@scope)]") == []
    assert set(map(str, _all(page, "//form//select/@name"))) == {"level", "area", "file", "owner"}


def test_a_filter_has_the_values_that_findings_have() -> None:
    page = _page("ru")
    for name in ("level", "area", "file", "owner"):
        options = set(_texts(page, f"//select[@name='{name}']/option[not(@value)]"))
        assert options == set(map(str, _all(page, f"//li/@data-{name}")))


def test_an_empty_page_is_a_page() -> None:
    page = parser.document_fromstring(html.render(nothing(lang="kk"), ""))
    assert _all(page, "//form | //details | //ol | //table") == []
    assert "Ештеңе табылған жоқ." in _texts(page, "//section/p")
    assert "passed" in str(_all(page, "//header/p/@class")[0])


def test_without_a_day_no_days_are_counted() -> None:
    covered = replace(results(), as_of=nothing().as_of.min)
    page = parser.document_fromstring(html.render(covered, ""))
    assert _texts(page, "//section[@aria-labelledby='waivers']//td[last()]") == ["", ""]
