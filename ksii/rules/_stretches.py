"""A text in stretches, for words that mean something only where they stand by themselves."""

import re
from collections.abc import Iterator

STOPS = re.compile(r"[.;:()\[\]«»“”\"\n]|\s[–—-]\s")
"""What parts a text into stretches; commas do not, because verbs are listed between them."""


def stretches(text: str) -> Iterator[str]:
    """Yield the stretches of a text between its stops, without spaces and marks of bold around them."""
    yield from (stretch.strip(" *") for stretch in STOPS.split(text))
