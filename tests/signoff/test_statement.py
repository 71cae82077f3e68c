"""A statement can be written in one way only, and whatever differs from that is refused with words that say why."""

import datetime
import json
from dataclasses import replace
from typing import Any

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from ksii.signoff.parsing import MOST_BYTES, StatementError, parse
from ksii.signoff.statement import DECISIONS, Linted, Said, Seen, Statement, data, name, written
from tests.signoff.desk import NOTHING, said, strategy

SLUGS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,4})?", fullmatch=True)
DIGESTS = st.from_regex(r"sha256:[0-9a-f]{64}", fullmatch=True)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
STATEMENTS = st.builds(
    Statement,
    document=SLUGS,
    edition=st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,9}", fullmatch=True),
    lang=st.sampled_from(["kk", "ru", "en", "kk-Latn"]),
    scope=st.lists(WORDS, max_size=2).map(tuple),
    step=SLUGS,
    post=WORDS,
    decision=st.sampled_from(DECISIONS),
    date=st.dates(datetime.date(1000, 1, 1)),
    sentence=WORDS,
    remarks=st.lists(st.builds(Said, SLUGS, WORDS, st.booleans()), max_size=2).map(tuple),
    parts=st.dictionaries(WORDS, DIGESTS, max_size=2),
    digest=DIGESTS,
    against=st.dictionaries(st.sampled_from(["kk", "ru"]), DIGESTS),
    policy=DIGESTS,
    lint=st.builds(Linted, DIGESTS, st.integers(0, 99), st.integers(0, 99), st.lists(SLUGS, max_size=2).map(tuple)),
    seen=st.none() | st.builds(Seen, WORDS, DIGESTS),
    prev=st.none() | DIGESTS,
    seq=st.integers(1, 2000),
    tool=WORDS,
)


@settings(max_examples=60, deadline=None)
@given(STATEMENTS)
def test_what_is_written_is_read(statement: Statement) -> None:
    assert parse(name(statement), written(statement)) == statement


@settings(max_examples=60, deadline=None)
@given(STATEMENTS, st.data())
def test_another_byte_is_another_statement_or_none(statement: Statement, draw: st.DataObject) -> None:
    content = bytearray(written(statement))
    place = draw.draw(st.integers(0, len(content) - 1))
    content[place] = draw.draw(st.integers(0, 255).filter(lambda byte: byte != content[place]))
    try:
        found = parse(name(statement), bytes(content))
    except StatementError:
        return
    assert found != statement


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_refused_and_nothing_else_happens(content: bytes) -> None:
    with pytest.raises(StatementError):
        parse("approvals/160126/ru/01-finance-agreed.json", content)


def one() -> Statement:
    """Return a statement."""
    return said(strategy(), "finance")


def changed(**fields: Any) -> bytes:  # noqa: ANN401  (fields of any type)
    """Return a statement whose predicate has other fields."""
    found = data(one())
    found["predicate"] |= fields
    return rfc8785.dumps(found)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (written(one()) + b"\n", "canonical"),
        (json.dumps(data(one())).encode(), "canonical"),
        (b'{"_type":1,' + written(one())[1:], "canonical"),
        (changed(note=""), "unknown field: note"),
        (changed(seq=True), "seq"),
        (changed(seq=0), "seq"),
        (changed(seq="1"), "seq"),
        (changed(seq=1.5), "no whole"),
        (changed(decision="yes"), "decision"),
        (changed(date="2026-02-30"), "date"),
        (changed(date="20260116"), "canonical"),
        (changed(prev="none"), "prev"),
        (changed(digest="sha256:12"), "digest"),
        (changed(remarks=[{"id": "r1", "text": "", "blocking": 0}]), "blocking"),
        (changed(lint={"ruleset": NOTHING, "errors": 0, "warnings": 0}), "lacks waived"),
        (changed(edition="../160126"), "edition"),
        (changed(lang="en"), "subject"),
        (changed(step="approval"), "belongs to approvals/160126/ru/01-approval-agreed.json"),
        (changed(edition="170126"), "belongs to approvals/170126/"),
        (rfc8785.dumps({**data(one()), "more": 1}), "unknown field: more"),
        (rfc8785.dumps({key: value for key, value in data(one()).items() if key != "subject"}), "lacks subject"),
        (rfc8785.dumps({**data(one()), "_type": "https://in-toto.io/Statement/v0.1"}), "_type"),
        (rfc8785.dumps({**data(one()), "predicate": []}), "predicate is no object"),
        (written(replace(one(), tool="x")).replace(b'"tool":"x"', b'"tool":"\\ud800"'), "characters"),
        (b"[" * 100_000, "no JSON"),
        (b"NaN", "no whole"),
        ("{}".encode("utf-16"), "no JSON"),
        (b" " * (MOST_BYTES + 1), "too large"),
    ],
)
def test_what_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(StatementError, match=reason):
        parse("approvals/160126/ru/01-finance-agreed.json", content)
