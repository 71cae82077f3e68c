"""Bytes → statement, strictly: whatever a statement could hide is refused, with words that say what is wrong."""

import datetime
import json
import re
from collections.abc import Callable
from typing import Any, NoReturn, TypeVar

from ksii.model.base import LANGUAGE, SLUG
from ksii.signoff.statement import DECISIONS, PREDICATE, TYPE, Decision, Linted, Said, Seen, Statement, data, name, written

MOST_BYTES = 1 << 20
"""Size above which a statement is none."""
DIGEST = r"sha256:[0-9a-f]{64}"
CODE = r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}"

T = TypeVar("T")


class StatementError(ValueError):
    """A file is no statement; the message says in English what is wrong with it."""


class _Fields:
    """A JSON object that is taken apart field by field, until nothing is left."""

    def __init__(self, found: object, where: str) -> None:
        if not isinstance(found, dict):
            raise StatementError(f"{where} is no object")
        self._left, self._where = dict(found), where

    def take(self, key: str, read: Callable[[Any], T | None]) -> T:
        """Return a field as `read` understands it; `read` returns None for what it does not understand."""
        if key not in self._left:
            raise StatementError(f"{self._where} lacks {key}")
        value = read(self._left.pop(key))
        if value is None:
            raise StatementError(f"{key} in {self._where} has a wrong value")
        return value

    def end(self) -> None:
        """Refuse what nobody took."""
        if self._left:
            raise StatementError(f"{self._where} has an unknown field: {min(self._left)}")


def parse(file: str, content: bytes) -> Statement:
    """Return the statement in a file (its path from the strategy's folder); raise StatementError where it is none or stands elsewhere."""
    if len(content) > MOST_BYTES:
        raise StatementError("it is too large, or no ordinary file")
    statement = _statement(_json(content))
    if written(statement) != content:
        raise StatementError("it is not in canonical form (RFC 8785), so it was edited or written by something else")
    if name(statement) != file:
        raise StatementError(f"by what it says it belongs to {name(statement)}")
    return statement


def _json(content: bytes) -> object:
    try:
        return json.loads(content.decode("utf-8"), parse_float=_refuse, parse_constant=_refuse)
    except StatementError:
        raise
    except (ValueError, RecursionError) as error:
        raise StatementError("it is no JSON") from error


def _refuse(number: str) -> NoReturn:
    raise StatementError(f"it has a number that is no whole one: {number[:20]}")


def _statement(found: object) -> Statement:
    outer = _Fields(found, "the statement")
    outer.take("_type", lambda it: it if it == TYPE else None)
    outer.take("predicateType", lambda it: it if it == PREDICATE else None)
    subject = outer.take("subject", lambda it: it if isinstance(it, list) else None)
    statement = _predicate(_Fields(outer.take("predicate", lambda it: it), "predicate"))
    outer.end()
    try:
        expected = data(statement)["subject"]
        written(statement)
    except ValueError as error:
        raise StatementError("it has characters that are none, or a number that is too large") from error
    if subject != expected:
        raise StatementError("its subject is another than its predicate")
    return statement


def _predicate(it: _Fields) -> Statement:
    statement = Statement(
        document=it.take("document", _form(SLUG)),
        edition=it.take("edition", _form(CODE)),
        lang=it.take("lang", _form(LANGUAGE)),
        scope=it.take("scope", _texts),
        step=it.take("step", _form(SLUG)),
        post=it.take("post", _text),
        decision=it.take("decision", _decision),
        date=it.take("date", _day),
        sentence=it.take("sentence", _text),
        remarks=it.take("remarks", _remarks),
        parts=it.take("parts", _digests),
        digest=it.take("digest", _form(DIGEST)),
        against=it.take("against", _digests),
        policy=it.take("policy", _form(DIGEST)),
        lint=it.take("lint", _lint),
        seen=it.take("seen", _seen)[0],
        prev=it.take("prev", _prev) or None,
        seq=it.take("seq", lambda found: _count(found) or None),
        tool=it.take("tool", _text),
    )
    it.end()
    return statement


def _text(found: object) -> str | None:
    return found if isinstance(found, str) else None


def _texts(found: object) -> tuple[str, ...] | None:
    return tuple(found) if isinstance(found, list) and all(isinstance(it, str) for it in found) else None


def _form(pattern: str) -> Callable[[object], str | None]:
    return lambda found: found if isinstance(found, str) and re.fullmatch(pattern.strip("^$"), found, re.ASCII) else None


def _count(found: object) -> int | None:
    return found if isinstance(found, int) and not isinstance(found, bool) and found >= 0 else None


def _decision(found: object) -> Decision | None:
    return next((it for it in DECISIONS if it == found), None)


def _day(found: object) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(found) if isinstance(found, str) else None
    except ValueError:
        return None


def _digests(found: object) -> dict[str, str] | None:
    wanted = _form(DIGEST)
    return found if isinstance(found, dict) and all(wanted(it) for it in found.values()) else None


def _prev(found: object) -> str | None:
    return "" if found is None else _form(DIGEST)(found)


def _remarks(found: object) -> tuple[Said, ...] | None:
    return tuple(map(_remark, found)) if isinstance(found, list) else None


def _remark(found: object) -> Said:
    it = _Fields(found, "a remark")
    said = Said(it.take("id", _form(SLUG)), it.take("text", _text), it.take("blocking", lambda it: it if isinstance(it, bool) else None))
    it.end()
    return said


def _lint(found: object) -> Linted:
    it = _Fields(found, "lint")
    linted = Linted(it.take("ruleset", _form(DIGEST)), it.take("errors", _count), it.take("warnings", _count), it.take("waived", _texts))
    it.end()
    return linted


def _seen(found: object) -> tuple[Seen | None]:
    if found is None:
        return (None,)
    it = _Fields(found, "seen")
    seen = Seen(it.take("file", _text), it.take("sha256", _form(DIGEST)))
    it.end()
    return (seen,)
