"""Findings in groups: by the area of their rule, and by the role that answers for what they are about."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from ksii.check.results import Obligation, Results
from ksii.finding import Finding

Thing = TypeVar("Thing")


def themes(results: Results) -> Mapping[str, str]:
    """Return the theme of every rule that ran, by its name."""
    return {page.name: page.theme for page in results.rules}


def areas(results: Results) -> dict[str, list[Finding]]:
    """Return the findings by theme, in the order of the catalogue."""
    known = themes(results)
    order = list(dict.fromkeys(known.values()))
    found = by(results.findings, lambda it: known.get(it.name, ""))
    return {name: found[name] for name in sorted(found, key=lambda it: order.index(it) if it in order else len(order))}


def owner(entity: str, results: Results) -> str:
    """Return what people call the role that answers for an entity: its title, else its id; empty where none does."""
    name = results.owners.get(entity, "")
    return results.titles.get(f"role.{name}", name) if name else ""


def folded(obligations: Iterable[Obligation]) -> tuple[list[Obligation], Mapping[tuple[str, str], int]]:
    """Return obligations one by one, but for texts that are there: of these the number by rule and language.

    A strategy has thousands of texts, each asked for in each of its languages.
    """
    singly: list[Obligation] = []
    counted: Counter[tuple[str, str]] = Counter()
    for it in obligations:
        if it.language and it.state == "met":
            counted[it.rule, it.language] += 1
        else:
            singly.append(it)
    return singly, counted


def by(things: Iterable[Thing], key: Callable[[Thing], str]) -> dict[str, list[Thing]]:
    """Return things in groups, in the order in which the groups first appear."""
    grouped: dict[str, list[Thing]] = {}
    for thing in things:
        grouped.setdefault(key(thing), []).append(thing)
    return grouped
