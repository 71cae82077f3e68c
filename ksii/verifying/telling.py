"""What was found, as lines for people in an interface language and as JSON for programs."""

import json
from collections.abc import Iterator
from dataclasses import asdict

from ksii.release.words import language, say
from ksii.verifying.checks import Report, Signed

MARKS = {True: "good", False: "broken", None: "incomplete"}
LAST = {"good": "all-good", "incomplete": "not-all", "broken": "not-good"}


def lines(report: Report, lang: str) -> Iterator[str]:
    """Yield what a person is told: what it is, every check, who signed, and whether to rely on it."""
    texts = ", ".join(language(lang, it) for it in report.languages)
    number = f"№ {report.sequence}" if report.sequence else ""
    yield " · ".join(filter(None, (report.name, report.title, report.edition, number, texts, say(lang, "verdict", report.state))))
    for it in report.checks:
        detail = f" ({it.detail})" if it.detail else ""
        yield f"  {say(lang, 'verdict', MARKS[it.good])}: {say(lang, 'checks', it.name)}{detail}"
    yield from (f"  {_signed(it, lang)}" for it in report.signed)
    yield say(lang, "verdict", LAST[report.outcome])


def _signed(it: Signed, lang: str) -> str:
    holder = it.holder or say(lang, "verdict", "nameless")
    mark = "good" if it.good else "broken"
    said = say(lang, "verdict", "signed", what=it.what, holder=holder, certificate=it.certificate or "–", issuer=it.issuer or "–")
    time = f", {it.level}{f' {it.at:%Y-%m-%d %H:%M} UTC' if it.at else ''}"
    return f"{say(lang, 'verdict', mark)}: {said}{time}"


def data(report: Report) -> str:
    """Return the same as JSON."""
    signed = [{**asdict(it), "at": it.at.isoformat() if it.at else None, "level": it.level} for it in report.signed]
    return json.dumps({"outcome": report.outcome, **asdict(report), "signed": signed}, ensure_ascii=False, indent=2)
