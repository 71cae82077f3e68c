"""A decision by somebody acting in a post that does not say so, or the other way round."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from ksii.check.rule import Context, Gap
from ksii.model.registers import Approval
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per language of a decision whose post and field `acting` say different things."""
    for approval in strategy.registers.approvals:
        for lang in _wrong(approval):
            values = {"id": approval.id, "post": (approval.post or {})[lang], "acting": "true" if approval.acting else "false"}
            yield Gap((*strategy.index.path(approval), "post", lang), values)


def _wrong(approval: Approval) -> Iterator[str]:
    for lang, post in (approval.post or {}).items():
        marks = _marks().get(lang, ())
        if marks and any(mark in post.lower() for mark in marks) != approval.acting:
            yield lang


@cache
def _marks() -> Mapping[str, tuple[str, ...]]:
    words = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
    return {lang: tuple(marks) for lang, marks in words["acting"].items()}
