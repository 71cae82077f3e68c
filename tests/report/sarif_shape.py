"""What SARIF 2.1.0 says of the objects that ksii writes: every key that an object may have, `!` before those that it must.

In the words of the standard's own tables; a key that stands here with the name of an object holds one, with [name] a list of them.
"""

from collections.abc import Mapping
from typing import Any

LEVELS = {"none", "note", "warning", "error"}
OBJECTS: Mapping[str, Mapping[str, object]] = {
    "log": {"$schema": str, "!version": {"2.1.0"}, "!runs": ["run"], "properties": dict},
    "run": {
        "!tool": "tool",
        "results": ["result"],
        "invocations": ["invocation"],
        "automationDetails": "automation",
        "originalUriBaseIds": {"": "artifact location"},
        "columnKind": {"utf16CodeUnits", "unicodeCodePoints"},
        "language": str,
        "properties": dict,
    },
    "tool": {"!driver": "component", "properties": dict},
    "component": {
        "!name": str,
        "version": str,
        "semanticVersion": str,
        "informationUri": str,
        "language": str,
        "rules": ["rule"],
        "properties": dict,
    },
    "rule": {
        "!id": str,
        "name": str,
        "shortDescription": "text",
        "fullDescription": "text",
        "help": "text",
        "helpUri": str,
        "defaultConfiguration": "configuration",
        "properties": dict,
    },
    "configuration": {"enabled": bool, "level": LEVELS, "rank": float, "properties": dict},
    "automation": {"id": str, "description": "message", "properties": dict},
    "invocation": {"!executionSuccessful": bool, "toolExecutionNotifications": ["notification"], "properties": dict},
    "notification": {"!message": "message", "level": LEVELS, "locations": ["location"], "properties": dict},
    "result": {
        "!message": "message",
        "ruleId": str,
        "ruleIndex": int,
        "level": LEVELS,
        "locations": ["location"],
        "relatedLocations": ["location"],
        "partialFingerprints": {"": str},
        "fixes": ["fix"],
        "suppressions": ["suppression"],
        "properties": dict,
    },
    "message": {"!text": str, "markdown": str, "properties": dict},
    "text": {"!text": str, "markdown": str, "properties": dict},
    "location": {
        "id": int,
        "physicalLocation": "physical location",
        "logicalLocations": ["logical location"],
        "message": "message",
        "properties": dict,
    },
    "physical location": {"!artifactLocation": "artifact location", "region": "region", "properties": dict},
    "artifact location": {"uri": str, "uriBaseId": str, "description": "message", "properties": dict},
    "logical location": {"name": str, "fullyQualifiedName": str, "decoratedName": str, "kind": str, "properties": dict},
    "region": {"startLine": int, "startColumn": int, "endLine": int, "endColumn": int, "snippet": "content", "properties": dict},
    "fix": {"!artifactChanges": ["change"], "description": "message", "properties": dict},
    "change": {"!artifactLocation": "artifact location", "!replacements": ["replacement"], "properties": dict},
    "replacement": {"!deletedRegion": "region", "insertedContent": "content", "properties": dict},
    "content": {"text": str, "binary": str, "properties": dict},
    "suppression": {"!kind": {"inSource", "external"}, "justification": str, "properties": dict},
}


def check(value: Any, kind: object = "log", way: str = "") -> None:  # noqa: ANN401  (JSON can be anything)
    """Raise AssertionError, with the way to the place, where a value is not of its kind."""
    if isinstance(kind, str):
        _object(value, kind, way)
    elif isinstance(kind, list):
        assert isinstance(value, list), way
        for place, item in enumerate(value):
            check(item, kind[0], f"{way}/{place}")
    elif isinstance(kind, set):
        assert value in kind, way
    elif isinstance(kind, dict):
        for key, item in value.items():
            check(item, kind[""], f"{way}/{key}")
    else:
        assert type(value) is kind, way


def _object(value: Any, kind: str, way: str) -> None:  # noqa: ANN401  (JSON can be anything)
    known = {key.removeprefix("!"): its for key, its in OBJECTS[kind].items()}
    missing = {key[1:] for key in OBJECTS[kind] if key.startswith("!")} - value.keys()
    assert not missing, f"{way}: a {kind} lacks {missing}"
    for key, item in value.items():
        assert key in known, f"{way}: a {kind} has no {key}"
        check(item, known[key], f"{way}/{key}")
