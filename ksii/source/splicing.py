"""Stretches of a file replaced as they stand: what the loader notices is mended below the level of values."""

import unicodedata
from collections.abc import Iterable

from ksii.finding import Place, Splice
from ksii.source.nodes import Data
from ksii.source.parsing import parse_file
from ksii.source.sources import SourceFile


def spliced(file: SourceFile, splices: Iterable[Splice]) -> str | None:
    """Return the text of a file with some stretches replaced; None where the data would not be what it was.

    What was only written with separate accents counts as the same.
    """
    text = file.text
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    for splice in sorted(splices, key=lambda it: it.place, reverse=True):
        first, last = _stretch(starts, splice.place)
        text = text[:first] + splice.text + text[last:]
    read, _ = parse_file(file.name, text.encode())
    return text if read is not None and _composed(read.data) == _composed(file.data) else None


def _stretch(starts: list[int], place: Place) -> tuple[int, int]:
    return starts[place.line - 1] + place.column - 1, starts[place.end_line - 1] + place.end_column - 1


def _composed(data: Data) -> Data:
    if isinstance(data, str):
        return unicodedata.normalize("NFC", data)
    if isinstance(data, tuple):
        return tuple(_composed(item) for item in data)
    return {unicodedata.normalize("NFC", key): _composed(item) for key, item in data.items()} if isinstance(data, dict) else data
