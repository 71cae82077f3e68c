"""The packaged fonts as a page on screen carries them: only the letters that it can need, inside the page itself."""

import base64
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from itertools import chain
from pathlib import Path

from ksii.resources import fonts

FAMILIES = {"Source Serif Pro": "Ksii Serif", "Source Sans Pro": "Ksii Sans"}
"""What a family is called once letters are taken out of it: its licence keeps its own name for the whole of it."""

ALPHABETS = frozenset(map(chr, chain(range(0x20, 0x7F), range(0xA0, 0x100), range(0x410, 0x450))))
FURTHER = frozenset("ЁёӘәҒғҚқҢңӨөҰұҮүҺһІіŒœ\N{NARROW NO-BREAK SPACE}\N{EN DASH}\N{EM DASH}‘’‚“”„•…₸€№™→−≈≤≥✓")
USUAL = ALPHABETS | FURTHER
"""Letters that every page carries, so that all pages of an edition share their fonts."""

KEPT_NAMES = (0, 1, 2, 3, 4, 5, 6, 13, 14)  # copyright, the names of the face, version, licence
FAMILY_NAMES = {1: "{family}", 3: "{family} {weight}", 4: "{family} {weight}", 6: "{joined}-{weight}"}


def faces(characters: Iterable[str] = ()) -> str:
    """Return the `@font-face` rules for pages with these characters beside the usual ones; the same for the same characters."""
    return _faces(USUAL | frozenset(characters))


@cache
def _faces(characters: frozenset[str]) -> str:
    return "\n".join(_rule(family, weight, woff2(path, family, weight, characters)) for (family, weight), path in fonts().items())


def _rule(family: str, weight: int, content: bytes) -> str:
    data = base64.b64encode(content).decode("ascii")
    source = f"url(data:font/woff2;base64,{data}) format('woff2')"
    return f"@font-face {{ font-family: '{FAMILIES[family]}'; font-weight: {weight}; src: {source} }}"


def woff2(path: Path, family: str, weight: int, characters: frozenset[str]) -> bytes:
    """Return a font cut down to some characters, under its other name, compressed for the web."""
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415  (half as slow to import as all the rest of a page)
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    options = Options(hinting=False, layout_features=["ccmp", "kern", "locl", "mark", "mkmk"])
    out = BytesIO()
    with TTFont(path, recalcTimestamp=False, lazy=True) as font:
        names = font["name"]
        del font["name"]  # the subsetter would look through all tables for what refers to it: half of its time
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=map(ord, characters))
        subsetter.subset(font)
        names.names = [record for record in names.names if record.nameID in KEPT_NAMES and record.isUnicode()]
        for record in names.names:
            form = FAMILY_NAMES.get(record.nameID)
            if form:
                family_name = FAMILIES[family]
                record.string = form.format(family=family_name, weight=weight, joined=family_name.replace(" ", ""))
        font["name"] = names
        font.flavor = "woff2"
        font.save(out, reorderTables=False)
    return out.getvalue()
