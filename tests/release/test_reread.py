"""What is read back is compared in order: a lost, changed or moved text is named, a torn row is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ksii.document.walk import Unit
from ksii.release import reread

WORDS = st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=12)


def lost(texts: list[str], content: bytes, kind: str, lettering: tuple[str, ...] = ()) -> list[str]:
    """Every text is a unit of its own."""
    return list(reread.lost([Unit((text,)) for text in texts], content, kind, lettering))


def html(*texts: str) -> bytes:
    return "".join(f"<p>{text}</p>" for text in texts).encode()


def as_pdf(monkeypatch: pytest.MonkeyPatch, text: str) -> bytes:
    monkeypatch.setitem(reread.READERS, "pdf", lambda _: text)
    return b""


def test_all_there_in_order() -> None:
    assert (lost(["цель", "70 %"], html("цель", "70\u00a0%"), "html")) == []


def test_a_lost_text_is_named() -> None:
    assert (lost(["цель", "задача", "итог"], html("цель", "итог"), "html")) == ["задача"]


def test_a_changed_number_is_named() -> None:
    assert (lost(["70 %"], html("71 %"), "html")) == ["70 %"]


def test_another_order_is_named() -> None:
    assert (lost(["первый", "второй"], html("второй", "первый"), "html")) == ["второй"]


def test_scripts_styles_and_charts_are_no_text() -> None:
    page = b"<style>p{color:red}</style><p>a</p><svg><text>b</text></svg>"
    assert (lost(["b"], page, "html")) == ["b"]


def test_hyphenation_and_line_breaks_do_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    content = as_pdf(monkeypatch, "комму-\nникация и ин\u00adтеллект")
    assert (lost(["коммуникация и интеллект"], content, "pdf")) == []


def test_a_row_torn_by_a_page_break_is_found_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    content = as_pdf(monkeypatch, "цель один кон два кон ец ец итог")
    row = Unit(("один", "конец", "два", "конец"), row=True)
    assert list(reread.lost([Unit(("цель",)), row, Unit(("итог",))], content, "pdf")) == []
    assert list(reread.lost([Unit(("итог",)), row], content, "pdf")) == ["один", "конец", "два", "конец"]


def test_half_a_text_is_not_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    content = as_pdf(monkeypatch, "первая половина")
    assert (lost(["первая половина ячейки"], content, "pdf")) == ["первая половина ячейки"]


def test_lettering_of_a_chart_may_stand_anywhere_but_must_be_there(monkeypatch: pytest.MonkeyPatch) -> None:
    content = as_pdf(monkeypatch, "начало II квартал конец")
    assert (lost(["начало конец"], content, "pdf", ("II квартал",))) == []
    assert (lost(["начало"], content, "pdf", ("III квартал",))) == ["IIIквартал"]


@given(st.lists(WORDS, min_size=1, max_size=20))
def test_what_was_written_is_found(texts: list[str]) -> None:
    escaped = [text.replace("&", "&amp;").replace("<", "&lt;") for text in texts]
    assert (lost(texts, html(*escaped), "html")) == []


def noted(kind: str, content: bytes, *notes: str) -> list[str]:
    """Compare two texts and notes, each given as "number words"."""
    wanted = [Unit(("начало", "1")), Unit(("конец", "2"))]
    return list(reread.lost(wanted, content, kind, (), [Unit(tuple(note.split(" ", 1))) for note in notes]))


def test_notes_of_a_page_on_screen_are_read_behind_its_text() -> None:
    texts = '<p>начало 1</p><div role="doc-endnotes"><div>1 a</div></div><p>конец 2</p><div role="doc-endnotes">2 b</div>'
    page = texts.encode()
    assert noted("html", page, "1 a", "2 b") == []
    assert noted("html", page, "1 a", "2 c") == ["c"]


def test_notes_at_the_feet_of_pages_are_taken_out_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    content = as_pdf(monkeypatch, "нача 1 первая сноска ло 1 конец 2 2 вторая")
    assert noted("pdf", content, "1 первая сноска", "2 вторая") == []
    assert noted("pdf", content, "2 вторая", "1 первая сноска") == ["1перваясноска", *noted("pdf", content, "2 вторая")]
    assert noted("pdf", content, "1 первая сноска", "2 третья") == ["2третья"]
