"""Every closed list of the model has a word for each of its values in every language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest
from pydantic import BaseModel

from ksii.compose import labels
from ksii.compose.views import VIEWS
from ksii.document.around import Words
from ksii.document.screen import Screen
from ksii.model import audiences, channels, crisis, evidence, goals, identity, narratives, plan, registers
from ksii.model.kinds import KIND_OF
from ksii.signoff.state import State
from ksii.signoff.statement import Decision
from ksii.signoff.verdict import Level

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

ROOT = Path(__file__).parents[2]
USERS = "\n".join(
    path.read_text(encoding="utf-8")
    for files in ("ksii/**/*.py", "templates/html/*.html", "templates/html/*.css")
    for path in ROOT.glob(files)
)
"""Everything that can ask for a label."""
GIVEN_BY_THE_MODEL = ("values.", "formats.nouns.", "formats.currencies.")
"""Labels whose keys stand in lists of the model, to which other tests hold them."""


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
@pytest.mark.parametrize(("table", "values"), [("signoff-state", State), ("evidence", Level), ("approval-sentence", Decision)])
def test_every_word_of_sign_off_is_there(table: str, values: object, lang: str) -> None:
    assert set(get_args(values)) == set(labels.load(lang).get("values", table))


@pytest.mark.parametrize("lang", labels.languages())
def test_every_kind_has_a_word(lang: str) -> None:
    assert set(KIND_OF.values()) - set(labels.load(lang).get("values", "kind")) == set()


@pytest.mark.parametrize("lang", labels.languages())
def test_every_captioned_view_has_labels(lang: str) -> None:
    own = set(labels.load(lang).get("views"))
    assert own - set(VIEWS) == {"approval-sheet", "approval-remarks"}
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


def test_no_label_is_there_for_nothing() -> None:
    keys = {key for key in _keys(labels.load("en").words) if not key.startswith(GIVEN_BY_THE_MODEL)}
    assert {key for key in keys if not re.search(rf"[\"'.]{re.escape(key.rpartition('.')[2])}\b", USERS)} == set()


@pytest.mark.parametrize("words", [Words, Screen])
def test_every_word_around_the_text_is_printed_by_a_format(words: type[Words | Screen]) -> None:
    names = {field.name for field in fields(words)}
    assert {name for name in names if not re.search(rf"\b(words|screen|say)\.{name}\b", USERS)} == set()
