"""What begins a new page in Word, and what goes on below."""

from ksii.document.nodes import Contents, Cover, Entry
from tests.render.docx.opened import Q, paragraph, part, plain, section, style_of

ENTRIES = (Entry("section-1", "1", (), 1),)


def breaks(*blocks: object) -> dict[str, bool]:
    """Return of every paragraph, by its words, whether it begins a new page."""
    data = plain(*blocks)  # type: ignore[arg-type]
    styles = {str(style.get(f"{Q}styleId")): style for style in part(data, "word/styles.xml").iter(f"{Q}style")}
    said = {}
    for each in part(data).iter(f"{Q}p"):
        own = next(each.iter(f"{Q}pageBreakBefore"), None)
        rule = own if own is not None else next(styles[style_of(each)].iter(f"{Q}pageBreakBefore"), None)
        said["".join(words.text or "" for words in each.iter(f"{Q}t"))] = rule is not None and rule.get(f"{Q}val") != "0"
    return said


def test_an_approval_sheet_begins_a_page() -> None:
    said = breaks(section("1", paragraph("Текст")), section("2", paragraph("Решения", name="q"), role="sheet", label=""))
    assert said["Раздел 2"] is True
    assert said["Решения"] is False


def test_a_list_of_captions_stands_below_the_contents() -> None:
    said = breaks(Contents("contents", "Содержание", ENTRIES), Contents("captions", "Перечень", ENTRIES, "captions"), section("1"))
    assert said["Содержание"] is True
    assert said["Перечень"] is False


def test_a_range_of_years_in_the_title_stays_on_one_line() -> None:
    data = plain(Cover("cover", (), "", "Стратегия на 2026–2027 годы – проект", "", (), "", ""))
    said = ["".join(words.text or "" for words in each.iter(f"{Q}t")) for each in part(data).iter(f"{Q}p")]
    assert "Стратегия на 2026\N{WORD JOINER}–\N{WORD JOINER}2027 годы – проект" in said
