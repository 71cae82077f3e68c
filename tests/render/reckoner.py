"""A small spreadsheet program for tests: it opens an XLSX file, forgets what formulas came to, and reckons them anew."""

import operator
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

from xlsxwriter.utility import xl_cell_to_rowcol

Q = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CELL = r"\$?[A-Z]{1,3}\$?[0-9]+"
TOKEN = re.compile(
    rf"""(?P<text>"(?:[^"]|"")*")|(?P<cells>(?:(?:'(?:[^']|'')*'|\w+)!)?{CELL}(?::{CELL})?)(?![\w(])"""
    r"""|(?P<number>[0-9.]+)|(?P<name>[A-Z]+)(?=\()|(?P<sign><>|<=|>=|[-=<>+*/(),])"""
)
COMPARE = {"=": operator.eq, "<>": operator.ne, "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge}
ADD = {"+": operator.add, "-": operator.sub}
MULTIPLY = {"*": operator.mul, "/": operator.truediv}

Value = str | float
At = tuple[str, int, int]
Thunk = Callable[[], Any]


class Cells(tuple[Value, ...]):
    """Cells side by side: compared and multiplied cell by cell, empty ones as 0."""

    __slots__ = ()

    def __eq__(self, other: object) -> Any:  # noqa: ANN401  (cell by cell)
        return Cells(float(value == other) for value in self)

    __hash__ = tuple.__hash__

    def __mul__(self, other: Any) -> Any:  # noqa: ANN401
        return Cells(float(left or 0) * float(right or 0) for left, right in zip(self, other, strict=True))


def _sum(cells: Cells) -> float:
    return sum(value for value in cells if isinstance(value, float))


def _rescued(tried: Thunk, other: Thunk) -> Any:  # noqa: ANN401
    try:
        return tried()
    except (ArithmeticError, TypeError):
        return other()


FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    "IF": lambda asked, then, other: then() if asked() else other(),
    "IFERROR": _rescued,
    "AND": lambda *said: all(it() for it in said),
    "OR": lambda *said: any(it() for it in said),
    "SUM": lambda cells: _sum(cells()),
    "SUMPRODUCT": lambda cells: _sum(cells()),
    "SUBTOTAL": lambda _, cells: _sum(cells()),
    "ISNUMBER": lambda value: isinstance(value(), float),
    "INDEX": lambda cells, place: cells()[place() - 1],
    "MATCH": lambda key, cells, _: list(cells()).index(key()) + 1,
}


class Reckoner:
    """An open file; what is put into `cells`, by sheet, row and column counted from 0, replaces what is written there."""

    def __init__(self, content: bytes) -> None:
        self.cells: dict[At, Value] = {}
        self.formulas: dict[At, str] = {}
        self.said: dict[At, Value] = {}
        with zipfile.ZipFile(BytesIO(content)) as package:
            items = _part(package, "sharedStrings")
            words = ["".join(it.text or "" for it in item.iter(f"{Q}t")) for item in items]
            self.sheets = [sheet.get("name", "") for sheet in _part(package, "workbook").iter(f"{Q}sheet")]
            for place, name in enumerate(self.sheets, 1):
                self._read(name, _part(package, f"worksheets/sheet{place}"), words)

    def _read(self, name: str, sheet: ET.Element, words: list[str]) -> None:
        for cell in sheet.iter(f"{Q}c"):
            at = (name, *xl_cell_to_rowcol(cell.get("r", "")))
            value, formula = cell.findtext(f"{Q}v") or "", cell.findtext(f"{Q}f")
            if formula is not None:
                self.formulas[at], self.said[at] = formula, float(value) if value and cell.get("t") != "str" else value
            elif value:
                self.cells[at] = words[int(value)] if cell.get("t") == "s" else float(value)

    def column(self, sheet: str, title: str) -> int:
        """Return the column under a title."""
        return next(column for (name, _, column), value in self.cells.items() if (name, value) == (sheet, title))

    def row(self, sheet: str, words: str) -> int:
        """Return the row in which a cell shows some words."""
        return next(row for (name, row, _), value in self.cells.items() if (name, value) == (sheet, words))

    def bottom(self, sheet: str, words: str) -> int:
        """Return the last row whose first cell shows some words."""
        return max(row for (name, row, column), value in self.cells.items() if (name, column, value) == (sheet, 0, words))

    def value(self, at: At) -> Value:
        """Return what a cell shows, reckoned anew."""
        if at in self.cells or at not in self.formulas:
            return self.cells.get(at, "")
        found: Value = _Parser(self.formulas[at], at[0], self).whole()()
        return float(found) if isinstance(found, int) else found

    def differing(self) -> Iterator[tuple[At, Value, Value]]:
        """Yield every formula that does not come to what the file says, with both values."""
        for at, said in self.said.items():
            found = self.value(at)
            if said != found and not (isinstance(said, float) and isinstance(found, float) and abs(said - found) < 1e-9):
                yield at, said, found


def _part(package: zipfile.ZipFile, name: str) -> ET.Element:
    return ET.fromstring(package.read(f"xl/{name}.xml"))  # noqa: S314  (a file of our own)


class _Parser:
    """Turns a formula into something that can be asked for its value."""

    def __init__(self, formula: str, sheet: str, file: Reckoner) -> None:
        self.tokens = list(TOKEN.finditer(formula))
        assert "".join(token[0] for token in self.tokens) == formula, formula
        self.sheet, self.file = sheet, file

    def whole(self) -> Thunk:
        thunk = self._compared()
        assert not self.tokens
        return thunk

    def _compared(self) -> Thunk:
        return self._chain(COMPARE, self._added)

    def _added(self) -> Thunk:
        return self._chain(ADD, lambda: self._chain(MULTIPLY, self._single))

    def _chain(self, signs: Mapping[str, Callable[[Any, Any], Any]], part: Callable[[], Thunk]) -> Thunk:
        left = part()
        while self.tokens and (sign := self.tokens[0][0]) in signs:
            self.tokens.pop(0)
            left = _both(signs[sign], left, part())
        return left

    def _single(self) -> Thunk:
        token = self.tokens.pop(0)
        if token["text"]:
            words = token["text"][1:-1].replace('""', '"')
            return lambda: words
        if token["number"]:
            return lambda: float(token["number"])
        if token["cells"]:
            return lambda: self._cells(token["cells"])
        if token["name"]:
            return self._call(token["name"])
        assert token[0] == "(", token[0]
        inner = self._compared()
        assert self.tokens.pop(0)[0] == ")"
        return inner

    def _call(self, name: str) -> Thunk:
        arguments: list[Thunk] = []
        while self.tokens.pop(0)[0] != ")":
            arguments.append(self._compared())
        return lambda: FUNCTIONS[name](*arguments)

    def _cells(self, reference: str) -> Any:  # noqa: ANN401
        sheet, _, cells = reference.rpartition("!")
        name = sheet.strip("'").replace("''", "'") or self.sheet
        start, _, end = cells.replace("$", "").partition(":")
        (top, left), (bottom, right) = xl_cell_to_rowcol(start), xl_cell_to_rowcol(end or start)
        found = [self.file.value((name, row, column)) for row in range(top, bottom + 1) for column in range(left, right + 1)]
        return Cells(found) if end else found[0]


def _both(sign: Callable[[Any, Any], Any], left: Thunk, right: Thunk) -> Thunk:
    return lambda: sign(left(), right())
