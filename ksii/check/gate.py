"""Conditions of the gate beside the absence of errors: `measure operator number`, such as `readiness >= 90%` or `waivers <= 5`."""

import operator
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ksii.check.results import Condition, Obligation
from ksii.check.settings import SettingsError
from ksii.finding import Finding

FEWEST = 20
"""Below so many obligations a percentage says nothing, and a condition on it is taken as met."""

FORM = re.compile(r"(?P<measure>[a-z]+(?:\.[a-z-]+)?)\s*(?P<sign>==|<=|>=)\s*(?P<number>\d+(?:\.\d+)?)(?P<percent>%?)")
SIGNS: Mapping[str, Callable[[Decimal, Decimal], bool]] = {"==": operator.eq, "<=": operator.le, ">=": operator.ge}
COUNTS = ("errors", "warnings", "notes", "waivers")
SHARES = ("readiness", "texts")


@dataclass(frozen=True, slots=True)
class Standing:
    """What conditions can ask about."""

    findings: tuple[Finding, ...]
    waived: tuple[Finding, ...]
    obligations: tuple[Obligation, ...]


def conditions(asked: Iterable[str], standing: Standing) -> tuple[Condition, ...]:
    """Return every condition with what is; raise SettingsError where one can't be understood."""
    return tuple(_condition(words.strip(), standing) for words in asked)


def _condition(words: str, standing: Standing) -> Condition:
    found = FORM.fullmatch(words)
    measure, _, part = found["measure"].partition(".") if found else ("", "", "")
    if found is None or measure not in (*COUNTS, *SHARES) or (measure in SHARES) != bool(found["percent"]):
        raise SettingsError(
            f"gate: {words} is no condition; write like readiness >= 90%, readiness.budget == 100%, texts.kk == 100%, waivers <= 5"
        )
    asked, compare = Decimal(found["number"]), SIGNS[found["sign"]]
    if measure in COUNTS:
        count = _count(measure, standing)
        return Condition(words, str(count), compare(Decimal(count), asked))
    chosen = [it for it in standing.obligations if _belongs(it, measure, part)]
    met = sum(it.state == "met" for it in chosen)
    share = Decimal(100) * met / len(chosen) if chosen else Decimal(100)
    return Condition(words, f"{met}/{len(chosen)}", len(chosen) < FEWEST or compare(share, asked))


def _count(measure: str, standing: Standing) -> int:
    return len(standing.waived) if measure == "waivers" else sum(f"{it.severity}s" == measure for it in standing.findings)


def _belongs(due: Obligation, measure: str, part: str) -> bool:
    if measure == "texts":
        return bool(due.language) and part in {"", due.language}
    return part in {"", due.area}
