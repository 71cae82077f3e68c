"""A file of house rules: what may be written in it."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from ksii.model.profile import LevelName

AssertionName = Literal[
    "defined",
    "absent",
    "not_empty",
    "equals",
    "one_of",
    "pattern",
    "length",
    "count",
    "range",
    "unique",
    "before",
    "after",
    "within",
    "refers_to",
    "referred_by",
    "sum_equals",
    "covers",
    "languages",
    "contains",
    "avoids",
    "same_numbers_as",
]
InterfaceLanguage = Annotated[str, Field(pattern="^(kk|ru|en)$")]
Words = Mapping[InterfaceLanguage, str]


def _listed(value: object) -> object:
    return tuple(value) if isinstance(value, tuple | list) else (value,)


class Strict(BaseModel):
    """Unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Assertion(Strict):
    """One thing that must be true of every match. `field` leads from it to a value, such as baseline.value; empty: the match itself."""

    field: str = ""
    assertion: AssertionName = Field(alias="assert")
    value: Any = None
    """For equals, pattern: what is due."""
    values: Annotated[tuple[Any, ...], BeforeValidator(_listed)] = ()
    """For one_of, languages, contains, avoids: what may, must or must not be there."""
    least: Any = Field(None, alias="min")
    """For length, count, range: at least."""
    most: Any = Field(None, alias="max")
    """For length, count, range: at most."""
    than: str = ""
    """For before, after, same_numbers_as: a day, or a selector from the match (@.due) or from the whole ($.strategy.period.end)."""
    of: str = Field("", alias="in")
    """For refers_to, referred_by, covers, sum_equals, within: a selector of the values that are compared with."""


class Examples(Strict):
    """Small documents that the rule must be silent on, and others that it must find something in."""

    silent: tuple[Mapping[str, Any], ...] = Field((), alias="pass")
    found: tuple[Mapping[str, Any], ...] = Field((), alias="fail")


class HouseRule(Strict):
    """A rule of the institution."""

    code: Annotated[str, Field(pattern=r"^X[A-Z]{2,4}\d{3}$")]
    name: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)+$")]
    levels: tuple[LevelName, LevelName, LevelName, LevelName]
    given: Annotated[tuple[str, ...], BeforeValidator(_listed), Field(min_length=1)]
    """Selectors (JSONPath, RFC 9535) of what the rule is about."""
    when: Annotated[tuple[Assertion, ...], BeforeValidator(_listed)] = ()
    """The rule is about those matches only of which all of this is true."""
    then: Annotated[tuple[Assertion, ...], BeforeValidator(_listed), Field(min_length=1)]
    message: Words
    help: Words = {}
    why: Words = {}
    examples: Examples


class HouseFile(Strict):
    """The whole file."""

    rules: Annotated[tuple[HouseRule, ...], Field(min_length=1)]
