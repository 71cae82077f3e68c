"""Quotation marks that are not those of the language."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._languages import tongues
from ksii.rules._texts import corpora

MARK = re.compile('["“”„«»]')
BEFORE_OPENING = " \n\u00a0([«„“-–—/"


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text; the fix sets the marks by how deep they are nested, where every one has its partner."""
    for lang, corpus in corpora(strategy).items():
        if lang not in tongues():
            continue
        quotes = tongues()[lang].quotes
        hint = re.compile('["“”]' if quotes[0] == "«" else '["„«»]')
        for spots in corpus.narrowed(hint, MARK):
            right = _right(spots.matches, quotes)
            wrong = {match.start(): mark for match, mark in zip(spots.matches, right, strict=False) if match[0] != mark}
            faulty = tuple(match for match in spots.matches if match.start() in wrong)
            if faulty:
                yield replace(spots, matches=faulty).fixed(lambda match, wrong=wrong: wrong[match.start()])  # type: ignore[misc]
            elif not right:
                yield spots.gap()


def _right(marks: Sequence["re.Match[str]"], quotes: Sequence[str]) -> list[str]:
    """Return the marks that should stand there; none where some mark has no partner."""
    right: list[str] = []
    depth = 0
    for mark in marks:
        if _opens(mark):
            depth += 1
        right.append(quotes[(0 if depth == 1 else 2) + (0 if _opens(mark) else 1)])
        if not _opens(mark):
            depth -= 1
        if depth < 0:
            return []
    return right if depth == 0 else []


def _opens(mark: "re.Match[str]") -> bool:
    if mark[0] in "«„":
        return True
    if mark[0] in "»”":
        return False
    start, end = mark.span()
    before = mark.string[start - 1 : start] or " "
    after = mark.string[end : end + 1] or " "
    return before in BEFORE_OPENING and not after.isspace()
