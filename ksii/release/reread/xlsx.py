"""Reading a workbook back, sheet by sheet and row by row, by the standard library; formulas count by the values they carry."""

import datetime
import math
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from io import BytesIO
from itertools import zip_longest
from xml.etree import ElementTree as ET

Q = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
EPOCH = datetime.date(1899, 12, 30)
"""Day 0 of spreadsheets: dates are numbers of days since then."""
SHEET = re.compile("xl/worksheets/sheet")
EXACT = 1e-12
"""Numbers are written with 16 digits."""

Read = str | float
Wanted = str | Decimal | datetime.date | None


def lost(sheets: Iterable[tuple[str, Iterable[Sequence[Wanted]]]], content: bytes) -> Iterator[str]:
    """Yield every line that a file does not show as it should: `sheets` are names with their lines, empty cells left out.

    Raise zipfile.BadZipFile or ElementTree's ParseError for a damaged file.
    """
    found = dict(read(content))
    for name, wanted in sheets:
        for line, shown in zip_longest(([_plain(value) for value in line] for line in wanted), found.get(name, ()), fillvalue=()):
            if len(line) != len(shown) or not all(map(_same, line, shown)):
                yield f"{name}: {'; '.join(map(str, line or shown))}"


def read(content: bytes) -> Iterator[tuple[str, list[list[Read]]]]:
    """Yield every sheet by name, with the values of its rows that are not empty."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        words = ["".join(part.text or "" for part in item.iter(f"{Q}t")) for item in _part(package, "xl/sharedStrings.xml")]
        targets = {it.get("Id"): it.get("Target") for it in _part(package, "xl/_rels/workbook.xml.rels")}
        for sheet in _part(package, "xl/workbook.xml").iter(f"{Q}sheet"):
            rows = _part(package, f"xl/{targets[sheet.get(RELATION)]}").iter(f"{Q}row")
            shown = ([value for cell in row if (value := _value(cell, words)) != ""] for row in rows)
            yield sheet.get("name", ""), [row for row in shown if row]


def formulas(content: bytes) -> list[str]:
    """Return all formulas of a file, in order."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        sheets = sorted(
            (name for name in package.namelist() if SHEET.match(name)), key=lambda name: int(SHEET.sub("", name).partition(".")[0])
        )
        return [formula.text or "" for name in sheets for formula in _part(package, name).iter(f"{Q}f")]


def _part(package: zipfile.ZipFile, name: str) -> ET.Element:
    return ET.fromstring(package.read(name))  # noqa: S314  (an edition of our own)


def _value(cell: ET.Element, words: Sequence[str]) -> Read:
    """Return what a cell shows; an empty text where that is nothing."""
    value = cell.findtext(f"{Q}v") or ""
    match cell.get("t") if value else "str":
        case "s":
            return words[int(value)]
        case "str":
            return value
        case _:
            return float(value)


def _plain(value: Wanted) -> Read:
    match value:
        case Decimal():
            return float(value)
        case datetime.date():
            return float((value - EPOCH).days)
        case _:
            return value or ""


def _same(wanted: Read, shown: Read) -> bool:
    if isinstance(wanted, float) and isinstance(shown, float):
        return math.isclose(wanted, shown, rel_tol=EXACT)
    return wanted == shown
