"""A private telephone number or mail address in a text that is published."""

import re
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules._texts import corpora
from ksii.rules.crisis._shared import words

MAIL = re.compile(r"@([\w-]+(?:\.[\w-]+)+)")
PHONE = re.compile(r"\d(?<!\w\d)(?:[ \u00a0().–-]{0,2}\d){9,13}(?!\w)")
"""Ten to fourteen digits, however they are grouped."""


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per text and private contact in it; a restricted section, which is in no edition, is left alone."""
    parts = (*strategy.sections, *strategy.appendices)
    hidden = {strategy.index.path(part) for part in parts if part.visibility == "restricted"}
    for path, contact in _contacts(strategy, context.profile.private_phones):
        if not any(path[: len(top)] == top for top in hidden):
            yield Gap(path, {"contact": contact})


def _contacts(strategy: Strategy, phones: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    for corpus in corpora(strategy).values():
        for spots in corpus.spots(MAIL):
            yield from ((spots.path, mail[0]) for mail in spots.matches if mail[1].lower() in words()["private_mail"])
        for spots in corpus.spots(PHONE):
            yield from ((spots.path, phone[0]) for phone in spots.matches if _private(phone[0], phones))


def _private(phone: str, patterns: tuple[str, ...]) -> bool:
    digits = re.sub(r"\D", "", phone)
    return any(re.fullmatch(pattern, digits) for pattern in patterns)
