"""The search over all texts of a language at once, and the fixes made from what it finds."""

import datetime
import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ksii.check.rule import Context, Gap
from ksii.finding import Fix, Rewrite
from ksii.model.goals import Goal, Goals
from ksii.model.profile import Profile
from ksii.model.prose import Malformed, placeholders
from ksii.model.strategy import Strategy
from ksii.rules import catalogue
from ksii.rules._texts import corpora, excerpt

CONTEXT = Context(datetime.date(2026, 1, 16), Profile(id="any", title={}))
SAFE = [
    ("mixed-script-word", "ru", "Cтратегия и CMИ", "Стратегия и СМИ"),
    ("mixed-script-word", "kk", "Бiрiншi", "Бірінші"),
    ("mixed-script-word", "ru", "c января", "с января"),
    ("mixed-script-word", "ru", "раздел VІ", "раздел VI"),
    ("mixed-script-word", "en", "The Соuncil", "The Council"),
    ("legacy-kazakh-letter", "kk", "Ќазаќстан, əділдік", "Қазақстан, әділдік"),
    ("wrong-quotes", "ru", 'Газета "Время"', "Газета «Время»"),
    ("wrong-quotes", "ru", 'АО "Холдинг "Зерде""', "АО «Холдинг „Зерде“»"),
    ("wrong-quotes", "kk", "“Ана тілі” газеті", "«Ана тілі» газеті"),
    ("wrong-quotes", "en", 'The «Zerde» and "Qoldau" funds', "The “Zerde” and “Qoldau” funds"),
    ("missing-no-break-space", "ru", "№ 5, 44 000 и 5 млн", "№\u00a05, 44\u00a0000 и 5\u00a0млн"),
    ("double-space", "ru", "раз  два   три", "раз два три"),
    ("space-before-punctuation", "ru", "раз , два ( три ) .", "раз, два (три)."),
]
UNSAFE = [
    ("wrong-dash", "ru", "цель - доверие, 2026-2027 годы", "цель – доверие, 2026–2027 годы"),
    ("wrong-number-format", "ru", "1.5 млн, 1,234,567 и 70%", "1,5 млн, 1\u00a0234\u00a0567 и 70\u00a0%"),
    ("wrong-number-format", "en", "1,5 million, 1 234 567 and 70 %", "1.5 million, 1,234,567 and 70%"),
    ("suffix-without-hyphen", "kk", "ЖИдің 5ші аптасы", "ЖИ-дің 5-ші аптасы"),
]
LEFT = [
    ("mixed-script-word", "kk", "АIТ мен ChatGPTге"),
    ("legacy-kazakh-letter", "kk", "тџсінік"),
    ("wrong-quotes", "ru", 'Тема "дня'),
]
"""Texts that only a person can mend."""


def strategy(*texts: dict[str, str]) -> Strategy:
    goals = tuple(Goal(id=f"g{number}", text=text) for number, text in enumerate(texts))
    return Strategy({"goals.yaml": Goals(goals=goals)})


def found(rule: str, *texts: dict[str, str]) -> list[Gap]:
    check = catalogue()[rule].check
    assert check
    return list(check(strategy(*texts), CONTEXT))


def mended(gap: Gap) -> str:
    assert isinstance(gap.fix, Fix)
    (edit,) = gap.fix.edits
    assert isinstance(edit, Rewrite)
    assert edit.path == gap.path
    return edit.value


@pytest.mark.parametrize(("rule", "lang", "before", "after"), SAFE + UNSAFE)
def test_a_fix_rewrites_the_text_and_then_nothing_is_left(rule: str, lang: str, before: str, after: str) -> None:
    (gap,) = found(rule, {lang: before})
    assert gap.path == ("goals.yaml", "goals", 0, "text", lang)
    assert mended(gap) == after
    assert found(rule, {lang: after}) == []


@pytest.mark.parametrize(("rules", "safe"), [(SAFE, True), (UNSAFE, False)])
def test_only_what_cannot_change_the_meaning_is_safe(rules: list[tuple[str, str, str, str]], *, safe: bool) -> None:
    assert {gap.fix.safe for rule, lang, before, _ in rules for gap in found(rule, {lang: before}) if gap.fix} == {safe}


@pytest.mark.parametrize(("rule", "lang", "text"), LEFT)
def test_what_can_mean_two_things_is_left_to_the_writer(rule: str, lang: str, text: str) -> None:
    assert [gap.fix for gap in found(rule, {lang: text})] == [None]


def test_a_text_with_several_faults_is_one_gap_that_counts_them() -> None:
    (gap,) = found("double-space", {"ru": "раз  два  три"})
    assert gap.values == {"found": "раз  два  три", "count": "2"}


def test_placeholders_addresses_and_line_breaks_are_never_searched() -> None:
    corpus = corpora(strategy({"ru": "{{  kpi.a.target }} [да](https://a.kz/x--y)\nhttps://b.kz/1,5"}, {"ru": "два"}))["ru"]
    assert re.findall(r"\w+", corpus.prose) == ["да", "два"]
    assert [(spots.wording, spots.text) for spots in corpus.spots(re.compile("два"))] == [(1, "два")]


def test_every_place_is_found_in_its_own_text() -> None:
    texts = ["", "а б", "", "б", "\n б б"]
    corpus = corpora(strategy(*({"ru": text} for text in texts)))["ru"]
    places = {spots.wording: [match.start() - spots.start for match in spots.matches] for spots in corpus.spots(re.compile("б"))}
    assert places == {1: [2], 3: [0], 4: [2, 4]}


@pytest.mark.parametrize(
    ("start", "shown"),
    [
        (0, "one two three four five six …"),
        (40, "… four five six seven eight nine ten eleven twelve"),
        (70, "… eight nine ten eleven twelve"),
    ],
)
def test_an_excerpt_shows_whole_words(start: int, shown: str) -> None:
    text = "one two three four five six seven eight nine ten eleven twelve"
    assert excerpt(text, min(start, len(text)), min(start, len(text))) == shown


PIECES = st.sampled_from(
    [
        "{{ kpi.a.target }}",
        "[да](https://a.kz/1-2)",
        "**",
        " ",
        "  ",
        '"',
        "«",
        "»",
        " - ",
        "2026-2027",
        "№ 5",
        "CMИ",
        "5 млн",
        " ,",
        "1.5 %",
        "слово",
        "Ќ",
        "ЖИдің",
        "\n",
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join), st.sampled_from(["kk", "ru", "en"]))
def test_no_fix_touches_placeholders_and_links(text: str, lang: str) -> None:
    for gap in _all(text, lang):
        after = mended(gap)
        assert _kept(after) == _kept(text)


def _all(text: str, lang: str) -> Iterator[Gap]:
    for rule in {rule for rule, *_ in SAFE + UNSAFE}:
        yield from (gap for gap in found(rule, {lang: text}) if gap.fix)


def _kept(text: str) -> tuple[list[str], list[str], int]:
    pieces = [piece.source for piece in placeholders(text) if not isinstance(piece, Malformed)]
    return pieces, re.findall(r"\]\(.*?\)", text), text.count("**")
