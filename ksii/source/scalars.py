"""What an unquoted word means: the rules of YAML 1.2, narrowed until no two readers can disagree in silence.

Nothing, true, false, whole numbers and plain decimals are what they look like; everything else is text.
Where another YAML reader would see something that is not text, the value is ambiguous and is reported.
"""

import re
from decimal import Decimal

from ksii.source.limits import DIGITS
from ksii.source.nodes import Scalar

WORDS: dict[str, Scalar] = {"": None, "null": None, "true": True, "false": False}
ELSEWHERE = {
    **{spelled: "boolean" for word in ("yes", "no", "on", "off") for spelled in (word, word.title(), word.upper())},
    **{spelled: "boolean" for word in ("true", "false") for spelled in (word.title(), word.upper())},
    **dict.fromkeys(("~", "Null", "NULL"), "nothing"),
}
"""Words that are text here and something else elsewhere."""

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+")
_NUMERIC_START = frozenset("0123456789+-.")
_NUMBER_ELSEWHERE = re.compile(
    r"""[-+]?(?:
        [0-9][0-9_]*                                  # leading zero, plus sign, or underscores
      | (?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)      # the same with a fraction, or half of one: .5 and 5.
      | (?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)[eE][-+]?[0-9]+
      | 0o[0-7]+ | 0x[0-9a-fA-F_]+ | 0b[01_]+
      | [1-9][0-9_]*(?::[0-5]?[0-9])+                 # sexagesimal: 12:30 is 750
      | [0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*
      | \.(?:inf|Inf|INF)
    ) | \.(?:nan|NaN|NAN)""",
    re.VERBOSE,
)


def resolve(written: str) -> tuple[Scalar, str]:
    """Return the value of an unquoted word, and what it would be elsewhere ("" where all readers agree)."""
    if written in WORDS:
        return WORDS[written], ""
    if written[0] not in _NUMERIC_START:
        return written, ELSEWHERE.get(written, "")
    if len(written) <= DIGITS:
        if _INTEGER.fullmatch(written):
            return int(written), ""
        if _DECIMAL.fullmatch(written):
            return Decimal(written), ""
    return written, "number" if _NUMBER_ELSEWHERE.fullmatch(written) else ""


def key_elsewhere(written: str) -> str:
    """Return what another reader makes of an unquoted key ("" for text): here, a key is always text."""
    value, other = resolve(written)
    if other or isinstance(value, str):
        return other
    return {bool: "boolean", type(None): "nothing"}.get(type(value), "number")


def too_long(written: str) -> bool:
    """Tell whether an unquoted word is a number with more digits than any strategy needs."""
    return len(written) > DIGITS and bool(_INTEGER.fullmatch(written) or _DECIMAL.fullmatch(written))
