"""What a strategy says, as one digest per language. An approval is bound to it, so that a later change of content is noticed.

The digest is over the validated strategy, not over its YAML: layout, comments, the order of keys, and a default that is written out
do not count. A value that has no language counts in every language, a text in its own only. Version `ksii-content/1`:

- part: SHA-256 of `ksii-content/1`, a line feed, and the canonical JSON (RFC 8785) of `{"content": …, "language": …, "part": FILE}`;
- whole: the same over `{"language": …, "parts": {FILE: digest of the part}}`.

In `content` a text is what it is in that language, in Unicode form NFC; a number is `{"$number": "12.5"}`, written out without
needless zeros; a day is a text. A field is left out where it has its default or nothing in that language; a file where nothing is left.
"""

import datetime
import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import rfc8785
from pydantic import BaseModel

from ksii.model.evidence import Law
from ksii.model.strategy import Strategy, UnreadError

VERSION = "ksii-content/1"

OUTSIDE: Mapping[str, frozenset[str]] = {
    "strategy.yaml": frozenset({"status", "approved_by", "discussion"}),
    "registers.yaml": frozenset({"remarks", "approvals"}),
    "waivers.yaml": frozenset({"waivers"}),
}
"""File → fields that are no content: they record how the document is being agreed to, and are filled in while that goes on.

The act that approves the document, named in `approved_by`, is outside too: it gets its number and day when everybody has agreed.
"""

Json = None | bool | str | list["Json"] | dict[str, "Json"]


@dataclass(frozen=True, slots=True)
class Content:
    """The digests of what a strategy says in one language: of the whole, and file → digest. A digest is `sha256:` and 64 digits."""

    whole: str
    parts: Mapping[str, str]

    def changed(self, before: Mapping[str, str]) -> tuple[str, ...]:
        """Return the files whose digest is another than before, or which were or are not there."""
        return tuple(name for name in sorted({*self.parts, *before}) if self.parts.get(name) != before.get(name))


def languages(strategy: Strategy) -> tuple[str, ...]:
    """Return the languages of a strategy, the authentic ones first."""
    declared = strategy.identity.languages
    return (*declared.authentic, *declared.translations)


def content(strategy: Strategy, lang: str) -> Content:
    """Return the digests in one language; raise UnreadError where a file could not be read, since nobody knows what it says."""
    if strategy.broken:
        raise UnreadError(min(strategy.broken))
    approving = strategy.identity.approved_by
    said = {name: _fields(part, lang, OUTSIDE.get(name, frozenset()), approving) for name, part in strategy.parts.items()}
    parts = {name: _digest({"language": lang, "part": name, "content": fields}) for name, fields in said.items() if fields}
    return Content(_digest({"language": lang, "parts": dict(parts)}), parts)


def _digest(what: dict[str, Json]) -> str:
    return "sha256:" + hashlib.sha256(f"{VERSION}\n".encode() + rfc8785.dumps(what)).hexdigest()


def _fields(thing: BaseModel, lang: str, outside: frozenset[str], approving: str | None) -> dict[str, Json]:
    """Return the fields that say something in a language."""
    found: dict[str, Json] = {}
    for name, field in type(thing).model_fields.items():
        value = getattr(thing, name)
        if name not in outside and value != field.get_default(call_default_factory=True):
            said = _said(value, lang, approving)
            if said not in (None, [], {}):
                found[name] = said
    return found


def _said(value: object, lang: str, approving: str | None) -> Json:
    """Return a value of the model as it stands in the canonical JSON; maps with free keys are from language to words."""
    match value:
        case BaseModel():
            return _fields(value, lang, frozenset(), approving)
        case Mapping():
            return _said(value.get(lang), lang, approving)
        case tuple():
            return [_said(item, lang, approving) for item in value if not (isinstance(item, Law) and item.id == approving)]
        case None | bool():
            return value
        case int() | Decimal():
            return {"$number": _number(Decimal(value))}
        case datetime.date():
            return value.isoformat()
        case _:
            return unicodedata.normalize("NFC", str(value))


def _number(value: Decimal) -> str:
    """Return a number written out, the same for 12.5 and 12.50, exact whatever its length."""
    written = f"{value:f}"
    short = written.rstrip("0").rstrip(".") if "." in written else written
    return "0" if value == 0 else short
