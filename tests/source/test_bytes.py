"""Bytes and characters that a strategy may not hold: what is said about them, and where."""

import hashlib

import pytest

from ksii.finding import Fault
from ksii.source import parse

RUSSIAN = "title: Стратегия развития\ntext: общественное доверие к технологиям\n"
KAZAKH = "title: Стратегия\ntext: Қоғамның жасанды интеллектіге сенімін арттыру, өңірлер\n"


def faults_of(content: bytes) -> tuple[Fault, ...]:
    return parse({"a.yaml": content}).faults


@pytest.mark.parametrize(
    ("content", "guess", "sample"),
    [
        pytest.param(RUSSIAN.encode("windows-1251"), "windows-1251", "title: Стратегия развития", id="windows-1251"),
        pytest.param(RUSSIAN.encode("koi8-r"), "koi8-r", "title: Стратегия развития", id="koi8-r"),
        pytest.param(RUSSIAN.encode("cp866"), "cp866", "title: Стратегия развития", id="cp866"),
        pytest.param(KAZAKH.encode("kz1048"), "kz1048", "title: Стратегия", id="kz-1048"),
        pytest.param(KAZAKH.encode("ptcp154"), "ptcp154", "title: Стратегия", id="pt154"),
        pytest.param(b"\xff\xfe" + RUSSIAN.encode("utf-16-le"), "utf-16", "title: Стратегия развития", id="utf-16 marked"),
        pytest.param(RUSSIAN.encode("utf-16-le"), "utf-16-le", "title: Стратегия развития", id="utf-16 little end first"),
        pytest.param(RUSSIAN.encode("utf-16-be"), "utf-16-be", "title: Стратегия развития", id="utf-16 big end first"),
        pytest.param(RUSSIAN.encode("utf-32"), "utf-32", "title: Стратегия развития", id="utf-32"),
        pytest.param(b"a: \xed\xa0\x80\n", "", "", id="surrogate bytes"),
        pytest.param(b"a: \xff\xfa\xfb\n", "", "", id="no text at all"),
    ],
)
def test_other_encodings_are_named(content: bytes, guess: str, sample: str) -> None:
    (fault,) = faults_of(content)
    assert fault.rule == "wrong-encoding"
    assert dict(fault.values) == {"guess": guess, "sample": sample}


def test_the_first_wrong_byte_has_line_and_column() -> None:
    content = "ключ: значение\r\nа: ".encode() + "ещё: одна строка\n".encode("windows-1251")
    (fault,) = faults_of(content)
    assert (fault.place.line, fault.place.column) == (2, 4)
    assert fault.values["guess"] == "windows-1251"


def test_text_encoded_twice_is_shown_as_it_was_meant() -> None:
    twice = "title: стратегия\n".encode().decode("windows-1251", "ignore").encode()
    (fault,) = faults_of(twice)
    assert (fault.rule, fault.place.column) == ("encoded-twice", 8)
    assert fault.values["sample"] == "стратегия"


def test_a_byte_order_mark_is_reported_and_dropped() -> None:
    sources = parse({"a.yaml": "\ufeffкілт: мән\n".encode()})
    assert [(fault.rule, fault.place.line, fault.place.column) for fault in sources.faults] == [("byte-order-mark", 1, 1)]
    assert sources.files["a.yaml"].data == {"кілт": "мән"}
    assert sources.broken == frozenset()


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(line_end: str) -> None:
    content = "a: 1\nb: >-\n  бір\n  екі\nc: [\n".replace("\n", line_end).encode()
    sources = parse({"a.yaml": content})
    file = sources.files["a.yaml"]
    assert file.text == "a: 1\nb: >-\n  бір\n  екі\nc: [\n"
    assert sources.faults[0].place.line == 5
    assert file.digest == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize(
    ("character", "kind"),
    [
        ("\0", "control"),
        ("\x1b", "control"),
        ("\x7f", "control"),
        ("\x85", "control"),
        ("\x9f", "control"),
        ("\ufffe", "noncharacter"),
        ("\ufdd0", "noncharacter"),
        ("\U0001fffe", "noncharacter"),
        ("\u202e", "bidi"),
        ("\u2067", "bidi"),
        ("\U000e0041", "tag"),
        ("\u2028", "separator"),
        ("\u2029", "separator"),
        ("\ufffa", "annotation"),
        ("\ufffc", "object"),
        ("\ufffd", "replacement"),
        ("\ue000", "private-use"),
        ("\U000f0000", "private-use"),
        ("\u0378", "unassigned"),
    ],
)
def test_forbidden_characters_break_the_file(character: str, kind: str) -> None:
    sources = parse({"a.yaml": f"kk: 1\nru: сумма {character}900\n".encode()})
    (fault,) = sources.faults
    assert (fault.rule, fault.place.line, fault.place.column, fault.place.end_column) == ("forbidden-character", 2, 11, 12)
    assert fault.values["kind"] == kind
    assert fault.values["character"].startswith(f"U+{ord(character):04X}")
    assert sources.broken == {"a.yaml"}


@pytest.mark.parametrize(
    ("character", "kind"),
    [
        ("\u200b", "invisible"),
        ("\u200d", "invisible"),
        ("\u00ad", "invisible"),
        ("\u200f", "invisible"),
        ("\ufeff", "invisible"),
        ("\ufe0f", "invisible"),
        ("\u2060", "invisible"),
        ("\u3000", "space"),
        ("\U0001f600", "emoji"),
    ],
)
def test_unusual_characters_are_reported_and_kept(character: str, kind: str) -> None:
    sources = parse({"a.yaml": f"ru: до{character}верие\n".encode()})
    (fault,) = sources.faults
    assert (fault.rule, fault.place.column, fault.values["kind"]) == ("unusual-character", 7, kind)
    assert sources.files["a.yaml"].data == {"ru": f"до{character}верие"}
    assert sources.broken == frozenset()


def test_ordinary_signs_are_fine() -> None:
    ordinary = "kk: «Ә» – „ғ“ — № 5 … 1\u00a0000\u202f₸ § 3 ± 2 % × 4 ≥ 5 é ü ’ “a” ✓ → ² ™\n"
    assert faults_of(ordinary.encode()) == ()


def test_a_character_is_reported_once_per_line() -> None:
    faults = faults_of("a: \u200bб\u200bв\u00adг\nb: \u200b\n".encode())
    assert [(fault.place.line, fault.place.column) for fault in faults] == [(1, 4), (1, 8), (2, 4)]


def test_a_flood_of_characters_is_cut_off() -> None:
    assert len(faults_of(("# \u200b\n" * 5000 + "a: 1\n").encode())) == 100


def test_decomposed_letters_are_reported_once_with_their_number_of_lines() -> None:
    (fault,) = faults_of("a: да\nb: мои\u0306\nc: твои\u0306\n".encode())
    assert (fault.rule, fault.place.line, fault.place.column) == ("not-normalised", 2, 6)
    assert dict(fault.values) == {"lines": "2"}


def test_stacked_marks_are_counted() -> None:
    (fault,) = faults_of(("a: текст" + "\u0335" * 5 + "\n").encode())
    assert (fault.rule, fault.place.column, dict(fault.values)) == ("stacked-marks", 9, {"count": "5"})


def test_what_version_control_leaves_behind_is_recognised() -> None:
    conflict = b"a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> other\n"
    assert [(fault.rule, fault.place.line) for fault in faults_of(conflict)] == [("merge-conflict", 2)]
    pointer = b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5\n"
    assert [fault.rule for fault in faults_of(pointer)] == ["lfs-pointer"]


def test_a_file_above_the_limit_is_not_read() -> None:
    sources = parse({"a.yaml": b"a: " + b"x" * (2 << 20)})
    (fault,) = sources.faults
    assert (fault.rule, dict(fault.values)) == ("too-large", {"what": "file", "limit": "2 MiB"})
    assert sources.broken == {"a.yaml"}
