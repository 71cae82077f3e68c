"""Many texts as one string, in which a few letters are looked for in all of them at once, before single texts are read."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

PARTED = "\n"
"""What stands between two texts."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Texts one after the other; each begins in `joined` at its place in `starts`."""

    texts: tuple[str, ...]
    starts: tuple[int, ...]
    joined: str

    def holding(self, letters: str) -> Iterator[int]:
        """Yield the positions of the texts that hold some letters, in their order; an empty string is in all of them."""
        at = self.joined.find(letters) if self.texts else -1
        while at >= 0:
            number = bisect_right(self.starts, at) - 1
            yield number
            if number + 1 == len(self.starts):
                return
            at = self.joined.find(letters, self.starts[number + 1])

    def matching(self, pattern: re.Pattern[str]) -> list[int]:
        """Return the positions of the texts in which a pattern begins to match, in their order."""
        return sorted({bisect_right(self.starts, match.start()) - 1 for match in pattern.finditer(self.joined)})

    def holding_any(self, stretches: Iterable[str]) -> list[int]:
        """Return the positions of the texts that hold at least one of several stretches of letters, in their order."""
        return sorted({number for letters in stretches for number in self.holding(letters)})


def pool(texts: Iterable[str]) -> Pool:
    """Put texts together."""
    known = tuple(texts)
    starts = tuple(accumulate((len(text) + len(PARTED) for text in known[:-1]), initial=0)) if known else ()
    return Pool(known, starts, PARTED.join(known))
