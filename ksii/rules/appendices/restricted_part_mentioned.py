"""A public text that refers to something which only a restricted section or appendix holds."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.prose import Placeholder
from ksii.model.strategy import Strategy
from ksii.rules._parts import printed, restricted, unprinted_files, views
from ksii.rules._texts import every_placeholder

KINDS = ("section", "appendix", "table", "view")
LISTS = ("sections", "appendices")
"""Fields of strategy.yaml that list the parts, restricted ones too."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per reference from what is printed to a restricted part, or to a table that only such a part holds."""
    hidden = _hidden(strategy)
    if not hidden:
        return
    files = unprinted_files(strategy)
    for kind, name, path in _references(strategy):
        if (kind, name) in hidden and path[0] not in files:
            yield Gap(path, {"kind": kind, "id": name, "part": hidden[kind, name]})


def _references(strategy: Strategy) -> Iterator[tuple[str, str, Path]]:
    for placeholder, path in every_placeholder(strategy):
        if isinstance(placeholder, Placeholder) and placeholder.path[0] in KINDS:
            yield placeholder.path[0], placeholder.path[1], path
    for link in strategy.index.links:
        if link.kind in KINDS and not (link.path[0] == "strategy.yaml" and link.path[1] in LISTS):
            yield link.kind, link.target, link.path


def _hidden(strategy: Strategy) -> dict[tuple[str, str], str]:
    """Map what only restricted parts hold to the id of the part."""
    parts = restricted(strategy)
    found: dict[tuple[str, str], str] = {}
    shown = {view.view for part in printed(strategy) for view in views(part)}
    for path, (kind, name) in strategy.index.names.items():
        if str(path[0]) in parts and kind in KINDS:
            found[kind, name] = parts[str(path[0])].id
    for part in parts.values():
        found |= {("view", view.view): part.id for view in views(part) if view.view not in shown}
    return found
