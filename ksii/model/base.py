"""What all entities share: strictness, field types, and links that know what they point to."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetJsonSchemaHandler, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
POINTS_TO = "x-points-to"
"""Key of a JSON Schema that says to which kind of entity an id leads."""
LANGUAGE = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?$"


def _exact(value: object) -> object:
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    raise PydanticCustomError("decimal_type", "a number is due here, written like 1250.5")


def _day(value: object) -> object:
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("date_type", 'a date is due here, written like "2026-01-30"')


@dataclass(frozen=True, slots=True)
class PointsTo:
    """Marks a field as the id of an entity of one kind (`any`: written out as `kind.id`)."""

    kind: str

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Return the schema of the field with the kind noted, so that ids can be put in as examples."""
        return {**handler(core), POINTS_TO: self.kind}


@dataclass(frozen=True, slots=True)
class Words:
    """Marks a field as text for readers, a map from language to words."""


Slug = Annotated[str, Field(pattern=SLUG, max_length=60)]
Language = Annotated[str, Field(pattern=LANGUAGE)]
Text = Annotated[Mapping[Language, str], Words(), Field(description="The same text in each language of the strategy, by language code.")]
Number = Annotated[Decimal, BeforeValidator(_exact), WithJsonSchema({"type": "number"})]
Day = Annotated[datetime.date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
Week = Annotated[str, Field(pattern=r"^\d{4}-W\d{2}$", description="ISO week, written like 2026-W03.")]
Duration = Annotated[
    str,
    Field(
        pattern=r"^P(\d+[YMWD])+$|^P(\d+[YMWD])*T(\d+[HM])+$",
        description="ISO 8601 length of time: PT2H is two hours, P10D ten days, P3M three months.",
    ),
]
Visibility = Literal["public", "internal", "restricted"]


class Base(BaseModel):
    """Unknown keys and wrong types are refused; a missing value is not an error here: rules ask for it."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)


class Entity(Base):
    """A thing with a permanent id. The id never changes and is never given to another thing."""

    id: Slug
    """Permanent name: lower-case Latin letters, digits and hyphens."""


ActivityRef = Annotated[Slug, PointsTo("activity")]
AppendixRef = Annotated[Slug, PointsTo("appendix")]
AudienceRef = Annotated[Slug, PointsTo("audience")]
BodyRef = Annotated[Slug, PointsTo("body")]
CaseRef = Annotated[Slug, PointsTo("case")]
CategoryRef = Annotated[Slug, PointsTo("category")]
ChannelRef = Annotated[Slug, PointsTo("channel")]
DemandRef = Annotated[Slug, PointsTo("demand")]
EscalationRef = Annotated[Slug, PointsTo("escalation")]
EventRef = Annotated[Slug, PointsTo("event")]
FactRef = Annotated[Slug, PointsTo("fact")]
FunctionRef = Annotated[Slug, PointsTo("function")]
FundingRef = Annotated[Slug, PointsTo("funding")]
GoalRef = Annotated[Slug, PointsTo("goal")]
KpiRef = Annotated[Slug, PointsTo("kpi")]
LawRef = Annotated[Slug, PointsTo("law")]
LevelRef = Annotated[Slug, PointsTo("level")]
LineRef = Annotated[Slug, PointsTo("line")]
MessageRef = Annotated[Slug, PointsTo("message")]
NarrativeRef = Annotated[Slug, PointsTo("narrative")]
PopulationRef = Annotated[Slug, PointsTo("population")]
RegionRef = Annotated[Slug, PointsTo("region")]
RoleRef = Annotated[Slug, PointsTo("role")]
ScenarioRef = Annotated[Slug, PointsTo("scenario")]
SectionRef = Annotated[Slug, PointsTo("section")]
SlaRef = Annotated[Slug, PointsTo("sla")]
SourceRef = Annotated[Slug, PointsTo("source")]
SpokespersonRef = Annotated[Slug, PointsTo("spokesperson")]
StageRef = Annotated[Slug, PointsTo("stage")]
StepRef = Annotated[Slug, PointsTo("step")]
AnyRef = Annotated[str, Field(pattern=r"^[a-z_]+\.[a-z0-9-]+$"), PointsTo("any")]
