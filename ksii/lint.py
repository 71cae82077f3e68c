"""The recipe of `ksii lint`: read the folder, check it against the schema, run the rules, put the findings into words."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ksii import resources, source
from ksii.check import confirmed as confirmations
from ksii.check import waivers
from ksii.check.confirmed import Confirmed
from ksii.check.desk import Desk
from ksii.check.engine import run
from ksii.check.gate import Standing, conditions
from ksii.check.levels import effective
from ksii.check.readiness import obligations
from ksii.check.results import Results
from ksii.check.rule import Context, Phase
from ksii.check.settings import DEFAULTS, Settings
from ksii.check.wording import word
from ksii.finding import Fault
from ksii.house import added
from ksii.house.added import NOTHING, Added
from ksii.model import profile as profiles
from ksii.model.naming import owners, titles
from ksii.model.profile import Profile
from ksii.model.read import read
from ksii.model.strategy import Strategy, UnreadError
from ksii.rules import catalogue, taken
from ksii.signoff import folder as statements
from ksii.signoff.folder import Statements
from ksii.source import Sources


@dataclass(frozen=True, slots=True)
class Reading:
    """A strategy as far as it could be read, and everything that was noticed on the way."""

    sources: Sources
    strategy: Strategy
    faults: tuple[Fault, ...]
    settings: Settings = DEFAULTS
    added: Added = NOTHING
    """Rules beside the catalogue."""
    confirmed: Confirmed = field(default_factory=dict)
    """Wordings that were confirmed to say the same in all languages."""
    statements: Statements = statements.NOTHING
    """Statements of approval."""


def load(folder: Path, settings: Settings = DEFAULTS) -> Reading:
    """Read a strategy folder and check it against the schema.

    Raise SettingsError where rules that the settings name, or the lock of translations, can't be used, OSError where such a file can't
    be read.
    """
    sources = source.read(folder)
    strategy, faults = read(sources)
    lock = folder / confirmations.FILE
    confirmed = confirmations.parse(lock.read_text(encoding="utf-8")) if lock.is_file() else {}
    return Reading(
        sources, strategy, (*sources.faults, *faults), settings, added.load(folder, settings), confirmed, statements.load(folder)
    )


def with_texts(reading: Reading, texts: Mapping[str, str]) -> Reading:
    """Return a strategy as it would read if some of its files, by name, had other texts."""
    contents = {name: file.text.encode() for name, file in reading.sources.files.items()}
    sources = source.parse(contents | {name: text.encode() for name, text in texts.items()}, reading.sources.root)
    strategy, faults = read(sources)
    return replace(reading, sources=sources, strategy=strategy, faults=(*sources.faults, *faults))


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
    """Return what is to be said of a strategy in one interface language; `only` narrows it to some rules.

    Raise SettingsError where the strategy's settings don't fit the rules that there are.
    """
    rules = catalogue() | {rule.page.name: rule for rule in added.rules(reading.added, taken())}
    pages = {name: rule.page for name, rule in rules.items()}
    context = Context(day, document_profile(reading.strategy), reading.confirmed, reading.statements)
    levels = effective(pages, context.profile, reading.settings)
    chosen = [rule for name, rule in rules.items() if not only or name in only or "waiver-unused" in only]
    outcome = run(chosen, reading.strategy, context, reading.sources.place)
    ran = [rule for rule in chosen if rule.page.name not in outcome.not_run]
    desk = Desk(reading.strategy, context, phase, pages, levels, reading.sources.place, frozenset(it.page.name for it in ran))
    noticed = (
        *reading.faults,
        *reading.statements.faults(),
        *outcome.faults,
        *added.faults(reading.added, reading.strategy, outcome.failed),
    )
    faults = [it for it in waivers.apply(noticed, desk) if not only or it.rule in only]
    said = word(faults, pages, levels, phase, lang)
    found, waived = tuple(it for it in said if not it.waived), tuple(it for it in said if it.waived)
    due = obligations(ran, faults, desk)
    return Results(
        found,
        phase=phase,
        as_of=day,
        lang=lang,
        waived=waived,
        rules=tuple(rule.page for rule in ran),
        not_run=tuple(name for name in outcome.not_run if not only or name in only),
        refused=tuple(sorted(reading.sources.broken)),
        withheld=tuple(fault.place.file for fault in reading.faults if _withheld(fault)),
        obligations=due,
        conditions=conditions(reading.settings.conditions.get(phase, ()), Standing(found, waived, due)),
        owners=owners(reading.strategy.index),
        titles=titles(reading.strategy.index, lang),
        texts={name: file.text for name, file in reading.sources.files.items()},
    )


def _withheld(fault: Fault) -> bool:
    return fault.rule == "file-unreadable" and fault.values["reason"] in {"permission", "input-output"}
