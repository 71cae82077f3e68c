"""Every closed list of the model has a word for each of its values in every language."""

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
