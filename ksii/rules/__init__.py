"""The catalogue: every rule, by theme."""

from functools import cache
from importlib import import_module
from pathlib import Path

from ksii.check.rule import Rule, read_page

THEMES = (
    "yaml",
    "schema",
    "references",
    "structure",
    "parity",
    "script",
    "typography",
    "appendices",
    "goals",
    "audiences",
    "narratives",
    "channels",
    "roles",
    "crisis",
    "evaluation",
    "plan",
    "budget",
    "laws",
    "evidence",
    "terms",
    "ai",
    "signoff",
    "accessibility",
    "waivers",
    "house",
)
"""Folders of rules. What each holds stands in its `RULES`, in the order of the codes: `rules/<theme>/<name>.md` is the page, and the check,
where the rule has one, is the `.py` beside it."""

CATALOGUE = tuple(f"{theme}/{name}" for theme in THEMES for name in import_module(f"ksii.rules.{theme}").RULES)
"""Every rule as `theme/name`."""

HERE = Path(__file__).parent


@cache
def catalogue() -> dict[str, Rule]:
    """Return all rules by name."""
    rules = [_rule(line) for line in CATALOGUE]
    return {rule.page.name: rule for rule in rules}


def _rule(line: str) -> Rule:
    page = read_page(HERE / f"{line}.md")
    if not (HERE / f"{line}.py").is_file():
        return Rule(page, None)
    module = import_module(f"ksii.rules.{line.replace('/', '.')}")
    return Rule(page, module.check, getattr(module, "subjects", None))


@cache
def taken() -> frozenset[str]:
    """Return the codes and names of the catalogue, which no added rule may have."""
    return frozenset(word for rule in catalogue().values() for word in (rule.page.name, rule.page.code))
