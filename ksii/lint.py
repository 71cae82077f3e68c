"""The recipe of `ksii lint`: read the folder, check it against the schema, run the rules, put the findings into words."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ksii import resources, source
from ksii.check.engine import run
from ksii.check.results import Results
from ksii.check.rule import Context, Phase
from ksii.check.wording import word
from ksii.finding import Fault
from ksii.model import profile as profiles
from ksii.model.naming import owners, titles
from ksii.model.profile import Profile
from ksii.model.read import read
from ksii.model.strategy import Strategy, UnreadError
from ksii.rules import catalogue
from ksii.source import Sources


@dataclass(frozen=True, slots=True)
class Reading:
    """A strategy as far as it could be read, and everything that was noticed on the way."""

    sources: Sources
    strategy: Strategy
    faults: tuple[Fault, ...]


def load(folder: Path) -> Reading:
    """Read a strategy folder and check it against the schema."""
    sources = source.read(folder)
    strategy, faults = read(sources)
    return Reading(sources, strategy, (*sources.faults, *faults))


def as_of(strategy: Strategy, given: datetime.date | None) -> datetime.date:
    """Return the day on which a strategy is looked at: the given one, else that of its edition, else the first day of its period."""
    if given:
        return given
    try:
        identity = strategy.identity
    except UnreadError:
        return datetime.date.min
    return identity.edition.date or identity.period.start or datetime.date.min


def document_profile(strategy: Strategy) -> Profile:
    """Return the profile that a strategy names; the generic one where there is none of that name."""
    try:
        name = strategy.identity.profile
    except UnreadError:
        name = "generic"
    path = resources.profiles() / f"{name}.toml"
    return profiles.load(path if path.is_file() else resources.profiles() / "generic.toml")


def lint(reading: Reading, phase: Phase, day: datetime.date, lang: str, only: Sequence[str] = ()) -> Results:
    """Return what is to be said of a strategy in one interface language; `only` narrows it to some rules."""
    rules = catalogue()
    chosen = [rule for name, rule in rules.items() if not only or name in only]
    context = Context(day, document_profile(reading.strategy))
    outcome = run(chosen, reading.strategy, context, reading.sources.place)
    faults = [fault for fault in (*reading.faults, *outcome.faults) if not only or fault.rule in only]
    pages = {name: rule.page for name, rule in rules.items()}
    return Results(
        word(faults, pages, context.profile, phase, lang),
        phase=phase,
        as_of=day,
        lang=lang,
        rules=tuple(rule.page for rule in chosen if rule.page.name not in outcome.not_run),
        not_run=outcome.not_run,
        refused=tuple(sorted(reading.sources.broken)),
        withheld=tuple(fault.place.file for fault in reading.faults if _withheld(fault)),
        owners=owners(reading.strategy.index),
        titles=titles(reading.strategy.index, lang),
        texts={name: file.text for name, file in reading.sources.files.items()},
    )


def _withheld(fault: Fault) -> bool:
    return fault.rule == "file-unreadable" and fault.values["reason"] in {"permission", "input-output"}
