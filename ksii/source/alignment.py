"""Where each letter of a text stands in the YAML that it was read from, so that an edit touches the letters it means and no others."""

import re
from difflib import SequenceMatcher

QUOTES = frozenset("\"'")
BLOCK = frozenset("|>")
_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


def spliced(written: str, old: str, new: str) -> str | None:
    """Return a scalar, as written in YAML, with the letters in which two values differ exchanged; None where that can't be done."""
    style = written[:1]
    places = _places(written, old)
    if places is None:
        return None
    pieces, done = [], 0
    for first, last, words in _changes(old, new):
        if "\n" in words or "\\" in words:
            return None
        pieces += [written[done : places[first]], _escaped(words, style)]
        done = places[last]
    return "".join([*pieces, written[done:]])


def _changes(old: str, new: str) -> list[tuple[int, int, str]]:
    """Return the stretches of the old text that differ, each with what stands there in the new one; compared word by word."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    starts = [0]
    for token in before:
        starts.append(starts[-1] + len(token))
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [(starts[a], starts[b], "".join(after[c:d])) for tag, a, b, c, d in blocks if tag != "equal"]


def _escaped(words: str, style: str) -> str:
    if style == '"':
        return words.replace('"', '\\"')
    return words.replace("'", "''") if style == "'" else words


def _places(written: str, value: str) -> list[int] | None:
    """Return for each letter of a value where it stands in the YAML, and after them where the last one ends."""
    at = _start(written)
    places = []
    for letter in value.rstrip("\n") if written[:1] in BLOCK else value:
        step = _step(written, at, letter)
        if step is None:
            return None
        places.append(at)
        at = step
    left = len(value) - len(places)
    return [*places, *[at] * left, at]


def _start(written: str) -> int:
    if written[:1] in BLOCK:
        found = re.search(r"\n\s*", written)
        return found.end() if found else len(written)
    return 1 if written[:1] in QUOTES else 0


def _step(written: str, at: int, letter: str) -> int | None:
    """Return where the next letter stands; None where this one is not written as it reads."""
    style, here = written[:1], written[at : at + 1]
    if here in {"'", '"', "\\"} and style in QUOTES and here != ("'" if style == '"' else '"'):
        escape = "'" if style == "'" else "\\"
        return at + 2 if here == escape and written[at + 1 : at + 2] == letter and letter in {"'", '"', "\\"} else None
    if here == letter and here != "\n":
        return at + 1
    if here == "\n" and letter in {" ", "\n"}:
        found = re.compile(r"\s+").match(written, at)
        return found.end() if found else None
    return None
