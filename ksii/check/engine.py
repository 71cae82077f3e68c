"""Rules × strategy → faults on their lines. A rule that needs a file which could not be read is not run."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Protocol

from ksii.check.rule import Context, Gap, Rule
from ksii.finding import Fault, Label, Place
from ksii.finding import Path as ValuePath
from ksii.model.strategy import Strategy, UnreadError


class Locate(Protocol):
    """Finds the place of a value, or of its key."""

    def __call__(self, path: ValuePath, *, at: Literal["value", "key"] = "value") -> Place:
        """Return the place."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the rules found, the names of those that could not be run, and of foreign ones that failed, with the reason."""

    faults: tuple[Fault, ...]
    not_run: tuple[str, ...]
    failed: tuple[tuple[str, str], ...] = ()


def run(rules: Iterable[Rule], strategy: Strategy, context: Context, locate: Locate) -> Outcome:
    """Run every rule that has a check."""
    faults: list[Fault] = []
    not_run: list[str] = []
    failed: list[tuple[str, str]] = []
    for rule in rules:
        if rule.check is None:
            continue
        try:
            gaps = list(rule.check(strategy, context))
        except UnreadError:
            not_run.append(rule.page.name)
        except Exception as error:
            if not rule.foreign:
                raise
            failed.append((rule.page.name, f"{type(error).__name__}: {error}"))
        else:
            faults.extend(_fault(rule.page.name, gap, strategy, locate) for gap in gaps)
    return Outcome(tuple(faults), tuple(not_run), tuple(failed))


def _fault(name: str, gap: Gap, strategy: Strategy, locate: Locate) -> Fault:
    return Fault(
        name,
        locate(gap.path, at=gap.at),
        gap.values,
        labels=tuple(Label(locate(path), words) for path, words in gap.labels),
        entity=strategy.index.entity_at(gap.path),
        address=strategy.index.address(gap.path),
        fix=gap.fix,
    )
