"""Every closed list of the model has a word for each of its values in every language."""

from collections.abc import Iterator, Mapping
from typing import get_args

import pytest
from pydantic import BaseModel

from ksii.compose import labels
from ksii.compose.views import VIEWS
from ksii.model import audiences, channels, crisis, evidence, goals, identity, narratives, plan, registers
from ksii.model.kinds import KIND_OF

LISTS: dict[str, tuple[type[BaseModel], str]] = {
    "level": (goals.Kpi, "level"),
    "unit": (goals.Kpi, "unit"),
    "frequency": (goals.Kpi, "frequency"),
    "strength": (audiences.Fear, "severity"),
    "technique": (audiences.Myth, "technique"),
    "narrative-kind": (narratives.Narrative, "kind"),
    "mode": (channels.Channel, "mode"),
    "clock": (crisis.Sla, "clock"),
    "cluster": (crisis.Scenario, "cluster"),
    "recurrence": (plan.Activity, "recurrence"),
    "form": (evidence.Law, "form"),
    "demand-response": (registers.Demand, "response"),
    "remark-decision": (registers.Remark, "decision"),
    "hosting": (registers.AiUse, "hosting"),
    "ai-result": (registers.AiUse, "results"),
    "ai-mark": (registers.AiUse, "marks"),
    "status": (identity.Identity, "status"),
}


def choices(annotation: object) -> set[str]:
    """Return the strings of all Literals inside an annotation."""
    found: set[str] = set()
    for argument in get_args(annotation):
        found |= {argument} if isinstance(argument, str) else choices(argument)
    return found


@pytest.mark.parametrize("lang", labels.languages())
@pytest.mark.parametrize("table", LISTS)
def test_every_value_has_a_word(table: str, lang: str) -> None:
    model, field = LISTS[table]
    assert choices(model.model_fields[field].annotation) == set(labels.load(lang).get("values", table))


@pytest.mark.parametrize("lang", labels.languages())
def test_every_kind_has_a_word(lang: str) -> None:
    assert set(KIND_OF.values()) - set(labels.load(lang).get("values", "kind")) == set()


@pytest.mark.parametrize("lang", labels.languages())
def test_every_captioned_view_has_labels(lang: str) -> None:
    own = set(labels.load(lang).get("views"))
    assert own - set(VIEWS) == set()
    assert set(VIEWS) - own == {"glossary", "abbreviations"}


def _keys(table: Mapping[str, object], path: tuple[str, ...] = ()) -> Iterator[str]:
    for key, value in table.items():
        yield from _keys(value, (*path, key)) if isinstance(value, Mapping) else (".".join((*path, key)),)


@pytest.mark.parametrize("lang", labels.languages())
def test_every_language_has_the_same_labels(lang: str) -> None:
    assert set(_keys(labels.load(lang).words)) ^ set(_keys(labels.load("en").words)) == set()


@pytest.mark.parametrize("lang", labels.languages())
def test_every_language_can_name_the_others(lang: str) -> None:
    assert set(labels.load(lang).get("values", "language")) == set(labels.languages())
