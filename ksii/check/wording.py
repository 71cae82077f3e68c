"""Faults become findings: the rule's page gives code, level, message and help in the reader's language."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from ksii.check.fingerprint import stamped
from ksii.check.levels import Levels
from ksii.check.rule import PHASES, Page, Phase
from ksii.finding import Fault, Finding, Severity
from ksii.model.profile import LevelName

FALLBACK = "en"
LANGUAGES = ("kk", "ru", "en")
"""Languages in which findings are worded."""

_SEVERITIES: Mapping[LevelName, Severity] = {"error": "error", "warning": "warning", "note": "note"}


class _Values(dict[str, str]):
    """Values of a message; a gap that nothing fills stays visible instead of stopping the report."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def word(faults: Iterable[Fault], pages: Mapping[str, Page], levels: Levels, phase: Phase, lang: str) -> tuple[Finding, ...]:
    """Return the findings of a phase, sorted by place, with fingerprints; what the phase does not ask for yet is left out."""
    found = [finding for fault in faults for finding in _finding(fault, pages[fault.rule], levels[fault.rule], phase, lang)]
    return stamped(sorted(found, key=lambda it: (it.place, it.code, it.message)))


def _finding(fault: Fault, page: Page, levels: Mapping[Phase, LevelName], phase: Phase, lang: str) -> Iterator[Finding]:
    severity = _SEVERITIES.get(levels[phase])
    if severity is None:
        return
    values = _values(fault, page, lang)
    yield Finding(
        code=page.code,
        name=page.name,
        severity=severity,
        confidence=page.confidence,
        place=fault.place,
        message=_said(page.message, lang).format_map(values),
        help="; ".join(_said(words, lang).format_map(values) for words in _help(fault, page)),
        labels=tuple((label.place, _said(label.text, lang)) for label in fault.labels),
        entity=fault.entity,
        values=dict(fault.values),
        blocks=tuple(name for name in PHASES if levels[name] == "error"),
        address=fault.address,
        fix=fault.fix,
        waived=fault.waived,
    )


@cache
def codes() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """Return the words for the codes that faults carry: list → code → language → words."""
    return tomllib.loads(Path(__file__).with_name("codes.toml").read_text(encoding="utf-8"))


def _values(fault: Fault, page: Page, lang: str) -> _Values:
    """Return what the page's placeholders stand for; a code that has no words is shown as it is.

    A value may be there in several languages, as `title@ru`; a list of missing fields is worded field by field.
    """
    values = _Values(fault.values)
    values |= {name.partition("@")[0]: value for name, value in fault.values.items() if name.endswith(f"@{lang}")}
    if "missing" in values:
        values["missing"] = ", ".join(_field(code, lang) for code in fault.values["missing"].split(", "))
    for name, (value, words) in page.words.items():
        if value in fault.values:
            code = fault.values[value]
            values[name] = _said(codes()[words].get(code, {}), lang) or code
    return values


def _field(code: str, lang: str) -> str:
    """Return what a field is called, and how it is written in YAML."""
    said = _said(codes()["field"].get(code.partition(" ")[0], {}), lang)
    return f"{said} ({code})" if said and said != code else code


def _help(fault: Fault, page: Page) -> Iterator[Mapping[str, str]]:
    yield page.help
    yield from (words for value, words in page.optional.items() if fault.values.get(value))


def _said(words: Mapping[str, str], lang: str) -> str:
    return words.get(lang) or words.get(FALLBACK, "")
