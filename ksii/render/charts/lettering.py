"""The words of charts: their sizes, about how wide they are, and where their lines break."""

SIZE, SMALL, LEADING = 13.0, 12.4, 16.0
PAD = 5.0
BOLD = 1.07
"""How much wider bold words are."""
NARROW, WIDE = frozenset("fijlrtI.,:;!|'()[] -"), frozenset("mwMWжмшщюфыЖМШЩЮФЫДЪ%@№—")


def wrap(text: str, width: float, size: float) -> tuple[str, ...]:
    """Break a text at its spaces into lines of about a width; a longer word stands alone."""
    lines: list[str] = []
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and estimate(joined, size) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    return tuple(lines)


def estimate(text: str, size: float) -> float:
    """Return about how wide a text is."""
    return sum(0.3 if letter in NARROW else 0.78 if letter in WIDE else 0.64 if letter.isupper() else 0.56 for letter in text) * size
