"""What pydantic refuses, as faults on the line where it was written: one for each cause."""

from collections.abc import Mapping

from pydantic import BaseModel, ValidationError

from ksii.finding import Fault, Path
from ksii.model.shape import Spot, trace
from ksii.model.verdicts import Refusal, judge, step
from ksii.source import SourceFile

Found = Mapping[tuple[str, Path], Fault]
"""Faults by rule and path."""


def schema_faults(file: SourceFile, model: type[BaseModel], error: ValidationError, languages: tuple[str, ...]) -> list[Fault]:
    """Return the faults of a file that is not what its model asks for; `languages` are those of the strategy, if known."""
    found: dict[tuple[str, Path], Fault] = {}
    for detail in error.errors(include_url=False):
        spot = trace(model, detail["loc"])
        verdict = judge(Refusal(detail, spot, file.data, languages))
        place = file.place(verdict.path, at=verdict.at)
        fault = Fault(verdict.rule, place, verdict.values, entity=entity_at(file.data, spot))
        found.setdefault((verdict.rule, verdict.path), fault)
    return [fault for (_, path), fault in found.items() if not _misspelt(fault, path, found)]


def _misspelt(fault: Fault, path: Path, found: Found) -> bool:
    """Tell whether a missing field is there under a wrong name, which is a fault of its own already."""
    return fault.rule == "missing-field" and any(
        rule == "unknown-field" and other[:-1] == path[:-1] and known.values["suggestion"] == fault.values["field"]
        for (rule, other), known in found.items()
    )


def entity_at(data: object, spot: Spot) -> str:
    """Return `kind.id` of the innermost entity at a place, or "" where none has an id."""
    for depth, kind in reversed(spot.entities):
        name = step(data, (*spot.path[:depth], "id"))
        if isinstance(name, str):
            return f"{kind}.{name}"
    return ""
