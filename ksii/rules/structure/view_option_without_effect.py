"""An option of a view that changes nothing: the view does not know it, or it names nothing."""

from collections.abc import Iterator, Mapping

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.sections import View
from ksii.model.strategy import Strategy
from ksii.rules._parts import views

ONLY: Mapping[str, str] = {
    "action-plan": "activity",
    "january-plan": "activity",
    "raci": "activity",
    "region-profiles": "region",
    "scenarios": "scenario",
}
"""View → kind of entity from which it can print a choice."""

KNOWN: Mapping[str, tuple[str, ...]] = {
    "only": tuple(ONLY),
    "severity": ("fear-matrix",),
    "stage": ("action-plan", "budget-lines", "raci"),
    "year": ("budget-lines",),
}
"""Option → views that heed it."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per option without effect; a stage that does not exist is an unknown id."""
    for part in (*strategy.sections, *strategy.appendices):
        for view in views(part):
            for field, value in _idle(strategy, view):
                yield Gap((*strategy.index.path(view), *field), {"view": view.view, "option": str(field[0]), "value": value})


def _idle(strategy: Strategy, view: View) -> Iterator[tuple[Path, str]]:
    for option, heeded in KNOWN.items():
        given = getattr(view, option)
        if not given:
            continue
        if view.view not in heeded:
            yield (option,), ", ".join(given) if isinstance(given, tuple) else str(given)
        elif option == "only":
            known = strategy.index.ids(ONLY[view.view])
            yield from ((("only", place), name) for place, name in enumerate(view.only) if name not in known)
        elif option == "year" and all(line.year != given for line in strategy.budget.lines):
            yield (option,), str(given)
