import re
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
import tinyhtml5  # type: ignore[import-untyped]
from lxml import html as lxml_html

from ksii.document.nodes import Block, Callout, Cell, Column, Cover, Document, Link, Paragraph, Ref, Row, Section, Strong, Table, Text
from ksii.document.walk import blocks, units, words
from ksii.release.reread import READERS, lost
from ksii.render.html import AddressError, digest, page, render
from tests.render.sample import LANGUAGES, document, text

HOSTILE = "<script>alert(1)</script>{{ 7*7 }}{% raw %}&amp;\"'</style>"


@cache
def source(lang: str) -> str:
    return render(document(lang)).decode()


def parsed(made: bytes) -> Any:  # noqa: ANN401  (lxml's answers have too many types)
    return lxml_html.fromstring(made, parser=lxml_html.HTMLParser(encoding="utf-8"))


def tree(lang: str) -> Any:  # noqa: ANN401
    return parsed(source(lang).encode())


def alone(*children: Block) -> Document:
    return replace(document("ru"), blocks=(Section("only", 1, text("Only"), children, "section"),))


def bare(strings: list[str]) -> str:
    return re.sub(r"\s", "", "".join(strings))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_prints_every_word_of_the_document_once_and_in_order(lang: str) -> None:
    main = tree(lang).get_element_by_id("_main")
    for chart in main.xpath(".//*[local-name()='svg']"):
        chart.getparent().remove(chart)
    assert bare([main.text_content()]) == bare(words(document(lang)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_well_formed(lang: str) -> None:
    parser = tinyhtml5.parser.HTMLParser()
    parser.parse(source(lang))
    assert parser.errors == []


def test_same_document_same_bytes() -> None:
    assert render(document("kk")) == render(document("kk"))


def test_every_block_can_be_linked_to() -> None:
    ids = tree("ru").xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {block.id for block in blocks(document("ru"))} <= set(ids)
    assert {target[1:] for target in tree("ru").xpath("//a/@href") if target.startswith("#")} <= set(ids)


def test_the_policy_names_the_style_that_is_there() -> None:
    style = tree("kk").xpath("string(//style)")
    policy = tree("kk").xpath("string(//meta[@http-equiv]/@content)")
    script = tree("kk").xpath("string(//script)")
    assert policy.startswith("default-src 'none'; ")
    assert f"script-src 'sha256-{digest(script)}'" in policy
    assert f"style-src 'sha256-{digest(style)}'" in policy
    assert "unsafe" not in policy


def test_it_asks_for_nothing() -> None:
    assert not re.search(r"url\((?!data:)|@import|\ssrc=|<(link|iframe|img|base)\b", source("ru"))
    assert source("ru").count("<script") == 1
    assert tree("ru").xpath("//@style") == []


def test_it_switches_between_languages_by_their_own_names() -> None:
    links = [(a.text, a.get("hreflang"), a.get("href"), a.get("aria-current")) for a in tree("kk").xpath("//a[@hreflang]")]
    assert links == [
        ("Қазақша", "kk", "sample-160126-kk.html", "page"),
        ("Русский", "ru", "sample-160126-ru.html", None),
        ("English", "en", "sample-160126-en.html", None),
    ]


def test_it_offers_the_other_formats() -> None:
    assert tree("en").xpath("//nav[@class='downloads']//@href") == ["sample-160126-en.pdf", "sample-160126-en.docx"]


def test_a_draft_says_so_and_an_approved_edition_does_not() -> None:
    assert "ПРОЕКТ" in tree("ru").xpath("string(//p[@class='draft'])")
    assert b'class="draft"' not in render(document("ru", draft=False))


def test_tables_have_captions_and_scopes_and_can_be_scrolled_by_keyboard() -> None:
    (box,) = tree("ru").xpath("//*[@id='measures']/*[@class='scroll']")
    assert box.get("tabindex") == "0"
    assert tree("ru").get_element_by_id(box.get("aria-labelledby")).text_content() == "Таблица 1 План мероприятий"
    assert set(box.xpath(".//thead//th/@scope")) == {"col"}
    assert set(box.xpath(".//tbody//th/@scope")) == {"row"}


def test_a_row_that_heads_others_begins_a_group_and_spans_the_table() -> None:
    heads = tree("ru").xpath("//*[@id='budget-table']//tbody/tr[1]/th")
    assert [(head.get("scope"), head.get("colspan")) for head in heads] == [("rowgroup", "4")] * 6


def test_a_short_row_is_filled_up_by_its_first_cell() -> None:
    columns = tuple(Column(text(name), "end") for name in "abc")
    table = Table("t", text("Caption"), columns, (Row((Cell((text("Total"),), header=True), Cell((text("1"),))), "total"),))
    cells = parsed(render(alone(table))).xpath("//tr[@class='total']/*")
    assert [(cell.tag, cell.get("colspan")) for cell in cells] == [("th", "2"), ("td", None)]


def test_a_row_with_too_many_cells_is_refused() -> None:
    row = Row((Cell((text("1"),)), Cell((text("2"),))), id="long")
    with pytest.raises(ValueError, match="the row 'long' has more cells"):
        render(alone(Table("t", text("Caption"), (Column(text("a")),), (row,))))


def test_years_in_the_title_stay_on_one_line() -> None:
    cover = Cover("cover", (), "", "Plan <A> for 2026–2027", "", (), "", "")
    made = render(replace(document("en"), blocks=(cover,)))
    assert '<h1>Plan &lt;A&gt; for <span class="range">2026–2027</span></h1>' in made.decode()


def test_authors_text_is_never_markup_nor_template() -> None:
    notice = Callout("c", "info", text(HOSTILE), (text(HOSTILE),))
    hostile = replace(alone(notice, Paragraph("p", (Strong(text(HOSTILE)), Ref("p", HOSTILE)), HOSTILE)), title=HOSTILE)
    made = render(hostile)
    assert made.count(b"<script") == 1
    assert made.count(b"</style>") == 1
    assert parsed(made).xpath("string(//title)") == HOSTILE
    assert parsed(made).get_element_by_id("p").text_content() == HOSTILE * 2
    assert parsed(made).get_element_by_id("p").get("class") == HOSTILE


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//evil.example", "JAVASCRIPT:x", " https://x"]
)
def test_links_lead_to_the_web_a_mailbox_or_a_telephone_only(href: str) -> None:
    with pytest.raises(AddressError):
        render(alone(Paragraph("p", (Link(href, text("here")),))))


def test_the_page_for_print_has_nothing_to_move_about_with() -> None:
    made = page(document("ru"), "html/print.css", screen=False)
    assert "aria-current" not in made
    assert 'class="skip"' not in made
    assert "<script" not in made
    assert "font/woff2" not in made


def test_what_needs_scripts_is_hidden_until_they_run() -> None:
    for control in ("//form[@role='search']", "//button", "//a[@class='self']", "//a[@class='here']", "//div[@class='look']"):
        (found,) = tree("ru").xpath(control)
        assert found.get("hidden") is not None
    assert {it.get("class") for it in tree("ru").xpath("//*[@data-scripted]")} == {"find", "self", "look-button", "here"}


@pytest.mark.parametrize(
    ("lang", "search", "look", "here"),
    [
        ("kk", "Іздеу", "Нашар көретіндерге арналған нұсқа", "Осы орынға сілтеме"),
        ("ru", "Поиск", "Версия для слабовидящих", "Ссылка на это место"),
        ("en", "Search", "Low vision version", "Link to this place"),
    ],
)
def test_the_bar_speaks_the_language_of_the_page(lang: str, search: str, look: str, here: str) -> None:
    assert tree(lang).xpath("string(//label[@for='_find'])") == search
    assert tree(lang).xpath("string(//button)").strip() == look
    assert tree(lang).xpath("string(//a[@class='self']/@aria-label)") == here


def test_low_vision_offers_sizes_colours_and_spacing_each_under_its_name() -> None:
    groups = {it.findtext("legend"): [box.get("value") for box in it.iter("input")] for it in tree("ru").xpath("//*[@id='_look']/fieldset")}
    assert groups == {"Размер шрифта": ["", "large", "largest"], "Цвета": ["", "light", "dark"], "Интервалы": ["", "wide"]}


def test_the_page_side_by_side_is_linked_where_there_is_one() -> None:
    with_one = parsed(render(replace(document("ru"), parallel="sample-160126-parallel")))
    (link,) = with_one.xpath("//a[@href='sample-160126-parallel.html']")
    assert (link.text_content().strip(), link.get("data-keeps")) == ("Параллельные тексты", "")
    assert tree("ru").xpath("//a[contains(@href, 'parallel')]") == []


def test_places_have_the_same_ids_in_all_languages() -> None:
    places = [set(tree(lang).xpath("//main//@id")) for lang in LANGUAGES]
    assert places[0] == places[1] == places[2]


def test_a_row_without_an_id_can_be_linked_to() -> None:
    rows = (Row((Cell((text("1"),)),)), Row((Cell((text("1"),)),)), Row((Cell((text("2"),)),), id="own"))
    made = parsed(render(alone(Table("t", text("Caption"), (Column(text("a")),), rows))))
    assert made.xpath("//tbody/tr/@id") == ["t-row-1", "t-row-2", "own"]


def test_what_the_bar_says_is_no_text_of_the_document() -> None:
    assert list(lost(units(document("ru")), render(document("ru")), "html")) == []
    assert "localStorage" in source("ru")
    assert "localStorage" not in READERS["html"](render(document("ru")))


@pytest.mark.parametrize(("before", "together"), [(0, True), (4, True), (5, False)])
def test_a_heading_goes_onto_the_landscape_page_that_its_section_opens_with(before: int, *, together: bool) -> None:
    wide = Table("t", text("Caption"), (Column(text("a")),), (), landscape=True)
    lead = tuple(Paragraph(f"p{place}", (Text("prose"),)) for place in range(before))
    opening = parsed(render(alone(*lead, wide))).xpath("//div[@class='wide']//h2")
    assert bool(opening) is together
