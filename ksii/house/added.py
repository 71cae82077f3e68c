"""The rules that a strategy's settings add to the catalogue: the institution's own, and those of installed packages."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ksii.check.rule import Rule
from ksii.check.settings import Settings, SettingsError
from ksii.finding import Fault, Place
from ksii.house import load as files
from ksii.house import plugins
from ksii.house.document import document
from ksii.house.load import House
from ksii.house.rule import as_rule, matches
from ksii.model.strategy import Strategy


@dataclass(frozen=True, slots=True)
class Added:
    """Rules beside the catalogue: files of house rules, and rules of packages."""

    house: tuple[House, ...] = ()
    foreign: tuple[Rule, ...] = ()


NOTHING = Added()


def load(folder: Path, settings: Settings) -> Added:
    """Return the rules that the settings add; raise SettingsError where they can't be used, OSError where a file can't be read."""
    return Added(files.load(folder, settings.rules), plugins.load(settings.plugins))


def rules(added: Added, taken: Container[str]) -> Iterator[Rule]:
    """Yield the added rules; raise SettingsError where one has a code or name that is taken."""
    known: set[str] = set()
    for rule in (*(as_rule(it, file.file) for file in added.house for it in file.rules), *added.foreign):
        for name in (rule.page.name, rule.page.code):
            if name in known or name in taken:
                raise SettingsError(f"{rule.page.source}: {rule.page.code} {rule.page.name}: {name} is taken by another rule")
            known.add(name)
        yield rule


def faults(added: Added, strategy: Strategy, failed: Iterable[tuple[str, str]]) -> Iterator[Fault]:
    """Yield what is wrong with the added rules themselves: those that failed, with the reason, and those that select nothing."""
    yield from (Fault("foreign-rule-failed", Place("ksii.toml"), {"rule": name, "problem": words}) for name, words in failed)
    data = document(strategy) if added.house else {}
    for file in added.house:
        for rule, line in zip(file.rules, file.lines, strict=True):
            if next(matches(rule, data), None) is None:
                yield Fault("house-rule-without-match", Place(file.file, line, 1, line, 1), {"code": rule.code})
