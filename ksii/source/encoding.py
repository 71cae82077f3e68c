"""Bytes as text: UTF-8 and nothing else, with a good guess at what else it may be."""

import codecs
import re
from collections.abc import Iterator

from ksii.finding import Fault, Fix, Place, Splice
from ksii.source.characters import shown
from ksii.source.limits import SHOWN

LEGACY = ("windows-1251", "koi8-r", "cp866", "kz1048", "ptcp154")
"""Eight-bit code pages that Kazakh and Russian texts come in; Python and iconv know them by these names."""

EXCERPT = 4096
ENOUGH = 4
"""Letters needed for a guess."""

_COMMON = frozenset("оеаинтсрвлкмдпуяыің")
_LOWER = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі")
_SIGNS = frozenset("\u00a0«»—–№…„“”’§©°·")
_TRAILING = {bytes([byte]).decode("windows-1251", "ignore") or chr(byte): byte for byte in range(0x80, 0xC0)}
_LEADING = {"Р": 0xD0, "С": 0xD1, "Т": 0xD2, "У": 0xD3}
"""How the two bytes of a Cyrillic letter in UTF-8 look in Windows-1251."""

_TWICE = re.compile(f"(?:[РСТУ][{re.escape(''.join(_TRAILING))}]){{4,}}")
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(name: str, content: bytes) -> tuple[str | None, list[Fault]]:
    """Return the text with line ends as line feeds, or None where the bytes are not UTF-8, and the faults."""
    wide = _wide(content)
    if wide:
        return None, [_wrong(Place(name), wide, content.decode(wide, "replace"))]
    marked = content.startswith(codecs.BOM_UTF8)
    start = Place(name, 1, 1, 1, 1)
    faults = [Fault("byte-order-mark", start, fix=Fix((Splice(start, ""),)))] if marked else []
    plain = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = plain.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [*faults, _undecodable(name, plain, error.start)]
    return text.replace("\r\n", "\n").replace("\r", "\n"), faults


def _wide(content: bytes) -> str:
    """Name the encoding of two or four bytes per character, where the bytes look like one."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name
    if b"\0" not in content and b"\x04" not in content:
        return ""
    for offset, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = content[offset:EXCERPT:2]
        if len(high) > 1 and sum(byte in (0, 4) for byte in high) > 0.8 * len(high):
            return name
    return ""


def _undecodable(name: str, content: bytes, start: int) -> Fault:
    before = content[:start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    first = max(content.rfind(b"\n", 0, start), content.rfind(b"\r", 0, start)) + 1
    rest = re.split(rb"[\r\n]", content[first : start + EXCERPT], maxsplit=1)[0]
    guess = _guess(content[start : start + EXCERPT])
    return _wrong(Place(name, line, column, line, column + 1), guess, rest.decode(guess, "replace") if guess else "")


def _guess(content: bytes) -> str:
    """Name the code page in which the bytes read most like Kazakh or Russian, or "" where none does."""
    foreign = b"\n".join(line for line in content.split(b"\n") if not _is_utf8(line))
    scores = {name: _likeness(foreign.decode(name, "replace")) for name in LEGACY}
    best = max(LEGACY, key=lambda name: scores[name])
    return best if scores[best] > 1 else ""


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _likeness(text: str) -> float:
    weights = [_weight(character) for character in text if not character.isascii()]
    return sum(weights) / len(weights) if len(weights) >= ENOUGH else 0.0


def _weight(character: str) -> float:
    if character in _COMMON:
        return 3.0
    if character in _LOWER:
        return 2.0
    if character in _SIGNS:
        return 0.5
    return 0.0 if character.lower() in _LOWER else -4.0


def _wrong(place: Place, guess: str, sample: str) -> Fault:
    return Fault("wrong-encoding", place, {"guess": guess, "sample": _short(sample)})


def _short(sample: str) -> str:
    line = sample.strip("\ufeff \t\r\n").split("\n", 1)[0].strip()
    return shown(line[:SHOWN])


def check_encoded_twice(name: str, text: str, rare: frozenset[str]) -> Iterator[Fault]:
    """Yield a fault where UTF-8 was taken for Windows-1251 and encoded again, as in `СЃС‚СЂ`; `rare` are its unusual characters."""
    match = _TWICE.search(text) if rare & _TRAILING.keys() else None
    if match:
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        meant = bytes((_LEADING | _TRAILING)[character] for character in match[0]).decode("utf-8", "replace")
        place = Place(name, line, column, line, column + len(match[0]))
        yield Fault("encoded-twice", place, {"sample": _short(meant)})
