"""A policy on AI tools that leaves out a part."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.sections import Section
from ksii.model.strategy import Strategy
from ksii.rules._parts import printed


def subjects(strategy: Strategy, context: Context) -> Iterator[Path]:
    """Yield every printed policy."""
    yield from (strategy.index.path(part) for part in _policies(strategy, context))


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per policy in which no block bears the name of a part that the profile asks for."""
    for part in _policies(strategy, context):
        missing = [name for name in context.profile.ai_policy_parts if not _has(part, name)]
        if missing:
            yield Gap(strategy.index.path(part), {"id": part.id, "missing": ", ".join(missing)})


def _policies(strategy: Strategy, context: Context) -> Iterator[Section]:
    kind = context.profile.ai_policy
    yield from (part for part in printed(strategy) if kind and getattr(part, "kind", None) == kind)


def _has(part: Section, name: str) -> bool:
    names = (getattr(block, "id", "") for block in part.body)
    return any(it == name or it.startswith(f"{name}-") for it in names)
