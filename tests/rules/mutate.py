"""One edit of the real strategy for each rule: how `mutations/*.toml` are read, made, and compared with the untouched strategy."""

import datetime
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import ConfigDict, TypeAdapter, with_config

from ksii import lint as recipe
from ksii.check import settings
from ksii.check.rule import Phase
from ksii.finding import Finding
from ksii.lint import Reading
from ksii.model.read import read
from ksii.source import Sources, parse

STRATEGY = Path(__file__).parents[2] / "strategy"
MUTATIONS = Path(__file__).parent / "mutations"


@dataclass(frozen=True, slots=True)
class Edit:
    """A text that the file has once, and what becomes of it."""

    old: str
    new: str


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True)
class Mutation:
    """A change of one file of the strategy and the one rule that has to find it."""

    rule: str
    file: str
    at: str
    """The line, without the spaces around it, on which the rule has to stand once the edit is made."""
    found_in: str = ""
    """The file of that line, where it is another than the one that is changed."""
    old: str = ""
    new: str = ""
    edits: tuple[Edit, ...] = ()
    """Several edits of the file in the place of `old` and `new`."""
    absent: bool = False
    """The whole file is taken away."""
    phase: Phase = "release"
    as_of: datetime.date | None = None
    also: tuple[str, ...] = ()
    """Further rules that the edit can't but break."""
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is found with the edit and was not before: the lines of the rule with their files, the names of other rules."""

    lines: frozenset[tuple[str, str]]
    others: frozenset[str]


def mutations() -> list[Mutation]:
    """Return the mutations of all themes, those of one theme in the order of its file."""
    tables = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(MUTATIONS.glob("*.toml"))}
    read_one = TypeAdapter(Mutation).validate_python
    return [read_one({**data, "theme": theme}) for theme, table in tables.items() for data in table["mutation"]]


def outcome(mutation: Mutation) -> Outcome:
    """Make the edit in memory and return what is new."""
    known = {finding.fingerprint for finding in untouched(mutation.phase, mutation.as_of)}
    reading = _mutated(mutation)
    new = [it for it in _findings(reading, mutation.phase, mutation.as_of) if it.fingerprint not in known]
    mine = [it for it in new if it.name == mutation.rule]
    return Outcome(frozenset(_line(reading, it) for it in mine), frozenset(it.name for it in new if it.name != mutation.rule))


@cache
def untouched(phase: Phase, day: datetime.date | None) -> tuple[Finding, ...]:
    """Return the findings of the strategy as it is."""
    return _findings(_good(), phase, day)


@cache
def _good() -> Reading:
    return recipe.load(STRATEGY, settings.read(STRATEGY))


def _mutated(mutation: Mutation) -> Reading:
    """Read the strategy with one file changed; the others stay as they were parsed."""
    good = _good()
    changed = parse({} if mutation.absent else {mutation.file: edited(mutation).encode()})
    files = {**{name: file for name, file in good.sources.files.items() if name != mutation.file}, **changed.files}
    faults = (*good.sources.faults, *changed.faults)
    sources = Sources(STRATEGY, {name: files[name] for name in sorted(files)}, faults, changed.broken)
    strategy, found = read(sources)
    return Reading(sources, strategy, (*sources.faults, *found), good.settings)


def edited(mutation: Mutation) -> str:
    """Return the file with the edit; raise ValueError where the old text is not there exactly once."""
    text = _good().sources.files[mutation.file].text
    for edit in mutation.edits or (Edit(mutation.old, mutation.new),):
        if text.count(edit.old) != 1:
            raise ValueError(f"{mutation.rule}: {mutation.file} has {text.count(edit.old)} times: {edit.old}")
        text = text.replace(edit.old, edit.new)
    return text


def _findings(reading: Reading, phase: Phase, day: datetime.date | None) -> tuple[Finding, ...]:
    return recipe.lint(reading, phase, recipe.as_of(_good().strategy, day), "en").findings


def _line(reading: Reading, finding: Finding) -> tuple[str, str]:
    """Return the file and the line of a finding; an empty line where there is no such file."""
    name, line = finding.place.file, finding.place.line
    file = reading.sources.files.get(name)
    return name, file.text.split("\n")[line - 1].strip() if file else ""
