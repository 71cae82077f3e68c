"""What a validator said about the editions."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Finding:
    """One complaint about one file: the validator's own rule and words, and the place where it looked."""

    file: str
    rule: str
    message: str
    place: str = ""

    def __str__(self) -> str:
        """Return the finding on one line."""
        place = f":{self.place}" if self.place else ""
        return f"{self.file}{place}: {self.rule}: {' '.join(self.message.split())}"


@dataclass(frozen=True)
class Check:
    """A validator: its name, the kind of file it reads, the programs it needs, and how it is asked.

    `ask` takes all files of the kind and yields findings; it raises `BrokenError` where the validator itself fails.
    """

    name: str
    suffix: str
    needs: tuple[str, ...]
    ask: Callable[[Sequence[Path]], Iterator[Finding]]


class BrokenError(Exception):
    """A validator did not come to a verdict."""
