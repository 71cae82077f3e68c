"""Double braces or a link that the little language of prose does not know."""

import re
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.prose import Malformed, placeholders
from ksii.model.strategy import Strategy
from ksii.rules._texts import every_text

CLOSED = re.compile(r"\{\{.*?\}\}", re.DOTALL)
STRAY = re.compile(r"[{}].*", re.DOTALL)
LONGEST = 60
"""How much of a piece is shown; braces that do not belong together can hold half a text, in characters."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per piece that would be printed as it was written, a stray brace included."""
    for _lang, text, path in every_text(strategy):
        if not ("{" in text or "}" in text or "](" in text):
            continue
        pieces = [found.source for found in placeholders(text) if isinstance(found, Malformed)]
        if stray := STRAY.search(CLOSED.sub("", text)):
            pieces.append(stray[0])
        for piece in pieces:
            yield Gap(path, {"placeholder": piece if len(piece) <= LONGEST else f"{piece[:LONGEST]}…"})
