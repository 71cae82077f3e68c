"""Rules know no country: a whole strategy of another kind, with other languages, is silent, and no code names a country."""

import re
from pathlib import Path

import pytest

from ksii import compose
from ksii import lint as recipe
from ksii.check.rule import PHASES, Phase
from ksii.compose import labels
from ksii.document.dump import dump
from ksii.lint import Reading
from ksii.model.strategy import FILES, FOLDERS

FOLDER = Path(__file__).parents[1] / "strategies" / "clean-water"
CODE = Path(__file__).parents[2] / "ksii"
COUNTRY = re.compile(r"Kazakh|KZT|тенге|kz-gov|қаз|tenge", re.IGNORECASE)
CYRILLIC = re.compile(r"[Ѐ-ӿ]")

ALLOWED = {
    "compose/acts.py": "names the law from which the order of a reference comes",
    "compose/formats.py": "says for which languages a form is there",
    "doctor.py": "the alphabets that every packaged face must have",
    "document/passes/numbers.py": "names the law from which the number of a sole appendix comes",
    "render/docx/styles_text.py": "Word has no hyphenation for the language",
    "resources.py": "why the packaged faces are upright",
    "rules/evidence/unattributed_quotation.py": "the order of words in the language",
    "rules/script/": "rules about scripts and languages, whatever the country",
    "rules/terms/name_not_as_registered.py": "an example",
    "source/encoding.py": "eight-bit code pages of the language",
    "source/suggest.py": "wrong codes by which people call a language",
}
"""Where code may name a language or a country, and why: words for people, languages, and what a profile asks for."""


@pytest.fixture(scope="module")
def reading() -> Reading:
    return recipe.load(FOLDER)


@pytest.mark.parametrize("phase", PHASES)
def test_nothing_is_found_in_any_phase(phase: Phase, reading: Reading) -> None:
    results = recipe.lint(reading, phase, recipe.as_of(reading.strategy, None), "en")
    assert [f"{it.place.file}:{it.place.line} {it.name}: {it.message}" for it in results.findings] == []
    assert (results.waived, results.not_run, results.passed) == ((), (), True)


def test_it_is_asked_for_much(reading: Reading) -> None:
    results = recipe.lint(reading, "release", recipe.as_of(reading.strategy, None), "en")
    areas = {it.area for it in results.obligations}
    assert areas >= {"goals", "audiences", "narratives", "channels", "roles", "crisis", "evaluation", "plan", "budget", "laws", "signoff"}
    assert {it.state for it in results.obligations} == {"met"}


def test_it_has_every_kind_of_file(reading: Reading) -> None:
    assert FILES.keys() - reading.strategy.files == {"signers.yaml", "waivers.yaml"}
    assert {name.partition("/")[0] for name in reading.strategy.files if "/" in name} == FOLDERS.keys()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_its_editions_are_whole_and_in_their_language(lang: str, reading: Reading) -> None:
    strategy = reading.strategy
    text = dump(compose.compose(strategy, lang, recipe.as_of(strategy, None)))
    unknown = labels.load(lang).phrase("unknown", path="|").split("|")[0]
    assert labels.load(lang).phrase("missing") not in text
    assert unknown not in text
    assert not CYRILLIC.search(text)


def test_french_has_its_own_forms(reading: Reading) -> None:
    strategy = reading.strategy
    text = dump(compose.compose(strategy, "fr", recipe.as_of(strategy, None)))
    forms = (
        "1er février 2026",
        "158,6\u00a0k€",
        "61\u00a0000",
        "couvert\u00a0: 60\u00a0%",
        "n°\u00a064/292 du 28 juillet 2010 «\u00a0Le droit",
    )
    assert [form for form in forms if form not in text] == []
    assert re.findall(r"[^\W\d_][;?!»]| [;?!»]|« ", text) == []


def test_no_country_in_code() -> None:
    named = {path.relative_to(CODE).as_posix() for path in CODE.rglob("*.py") if COUNTRY.search(path.read_text(encoding="utf-8"))}
    strangers = {name for name in named if not any(name.startswith(allowed) for allowed in ALLOWED)}
    idle = {allowed for allowed in ALLOWED if not any(name.startswith(allowed) for name in named)}
    assert (strangers, idle) == (set(), set())


def test_people_may_read_in_a_language_that_no_edition_has(reading: Reading) -> None:
    contents = {name: file.text for name, file in reading.sources.files.items()}
    spoken = contents["audiences.yaml"].replace("languages: [en, fr]", "languages: [en, fr, sw]", 1)
    strategy = recipe.with_texts(reading, {"audiences.yaml": spoken}).strategy
    assert "English, French, sw" in dump(compose.compose(strategy, "en", recipe.as_of(strategy, None)))


@pytest.mark.parametrize(
    ("file", "old", "new", "rule"),
    [
        ("goals.yaml", 'baseline: {value: 41, date: "2025-11-28", source', "baseline: {source", "kpi-without-baseline"),
        ("goals.yaml", "absolute: 7200", "absolute: 7300", "absolute-target-mismatch"),
        ("audiences.yaml", "channels: [meetings, phone-line]", "channels: [newsletter]", "fear-channel-misses-audience"),
        ("budget.yaml", "total: 158.6", "total: 158.7", "total-mismatch"),
        ("crisis.yaml", "limit: P2D", "limit: P4D", "beyond-legal-limit"),
        ("plan.yaml", 'due: "2026-03-13"', 'due: "2026-03-14"', "deadline-on-day-off"),
        ("registers.yaml", "decision: agreed, at", "decision: rejected, at", "step-not-agreed"),
        (
            "sections/01-introduction.yaml",
            'fr: "Environ {{ fact.no-safe-water }}',
            'fr: "Environ 12 {{ fact.no-safe-water }}',
            "number-differs",
        ),
        ("sections/04-messages.yaml", "langues\u00a0;", "langues ;", "missing-no-break-space"),
        ("sections/04-messages.yaml", 'fr: "parler les', 'fr: "parler “les”', "wrong-quotes"),
        ("sections/04-messages.yaml", 'fr: "parler les', 'fr: "parler , les', "space-before-punctuation"),
        ("sections/04-messages.yaml", ', fr: "parler les deux langues\u00a0;"', "", "missing-language"),
    ],
)
def test_what_breaks_it_is_found(file: str, old: str, new: str, rule: str, reading: Reading) -> None:
    text = reading.sources.files[file].text
    assert old in text
    broken = recipe.with_texts(reading, {file: text.replace(old, new, 1)})
    results = recipe.lint(broken, "release", recipe.as_of(reading.strategy, None), "en")
    assert {it.place.file for it in results.findings if it.name == rule} == {file if rule != "step-not-agreed" else "strategy.yaml"}
