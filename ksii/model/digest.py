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
import json
import unicodedata
from collections.abc import Collection, Mapping
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
    "signers.yaml": frozenset({"signers", "separation", "trust"}),
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
    said = _parts(strategy, lang)
    parts = {name: _part(lang, name, fields) for name, fields in said.items()}
    return Content(_digest({"language": lang, "parts": dict(parts)}), parts)


def canonical(strategy: Strategy, lang: str, files: Collection[str]) -> bytes:
    """Return what some files say in one language, for programs: the canonical JSON of `{"parts": {FILE: content}, …}`.

    Of the other files only the digests stand there, under `digests`, so that the digest of the whole can be reckoned from it.
    Raise UnreadError where a file could not be read.
    """
    said = _parts(strategy, lang)
    parts: dict[str, Json] = {name: fields for name, fields in said.items() if name in files}
    digests = {name: _part(lang, name, fields) for name, fields in said.items() if name not in files}
    return bytes(rfc8785.dumps({"schema": VERSION, "language": lang, "parts": parts, **({"digests": digests} if digests else {})}))


def reckoned(data: bytes) -> Content:
    """Return the digests of what `canonical` wrote; raise ValueError for anything else."""
    try:
        found = json.loads(data)
        lang, parts = found["language"], found["parts"]
        if found["schema"] != VERSION or not all(isinstance(it, dict) for it in parts.values()):
            raise ValueError("other data than ksii writes")
        digests = {**found.get("digests", {}), **{name: _part(lang, name, fields) for name, fields in parts.items()}}
        return Content(_digest({"language": lang, "parts": dict(digests)}), digests)
    except (KeyError, TypeError, AttributeError, RecursionError, rfc8785.CanonicalizationError) as error:
        raise ValueError("other data than ksii writes") from error


def _parts(strategy: Strategy, lang: str) -> dict[str, dict[str, Json]]:
    if strategy.broken:
        raise UnreadError(min(strategy.broken))
    approving = strategy.identity.approved_by
    said = {name: _fields(part, lang, OUTSIDE.get(name, frozenset()), approving) for name, part in strategy.parts.items()}
    return {name: fields for name, fields in said.items() if fields}


def _part(lang: str, name: str, fields: Json) -> str:
    return _digest({"language": lang, "part": name, "content": fields})


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


def scoped(said: Content, lang: str, files: Collection[str]) -> str:
    """Return the digest of some files of the content in one language, made as that of the whole; of the whole where none is named."""
    if not files:
        return said.whole
    return _digest({"language": lang, "parts": {name: said.parts[name] for name in sorted(files) if name in said.parts}})
