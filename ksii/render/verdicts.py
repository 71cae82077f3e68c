"""What validators said about the files of an edition, as `tools.validate` wrote it down beside the edition's folder."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

SCHEMA = "ksii-validation/1"

Verdicts = Mapping[str, "tuple[Verdict, ...]"]
"""Verdicts by the SHA-256 of the file that they are about: a file that has changed since has none."""


class VerdictError(ValueError):
    """What was written down is not in the form of ksii-validation/1."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many findings a validator had about one file, and how many known false alarms beside them."""

    validator: str
    version: str
    findings: int
    alarms: int


def parse(content: bytes) -> Verdicts:
    """Return verdicts from JSON; raise VerdictError where it is something else."""
    try:
        said = json.loads(content)
        if said["schema"] != SCHEMA:
            raise VerdictError(f"the schema is {said['schema']!r}, not {SCHEMA}")
        return {str(digest): tuple(map(_verdict, verdicts)) for digest, verdicts in said["files"].items()}
    except (UnicodeDecodeError, json.JSONDecodeError, KeyError, TypeError, AttributeError) as error:
        raise VerdictError(f"it is not in the form of {SCHEMA}") from error


def _verdict(said: Mapping[str, Any]) -> Verdict:
    return Verdict(str(said["validator"]), str(said["version"]), _count(said["findings"]), _count(said["alarms"]))


def _count(value: object) -> int:
    if not isinstance(value, int) or value < 0:
        raise VerdictError(f"{value!r} is no number of findings")
    return value
