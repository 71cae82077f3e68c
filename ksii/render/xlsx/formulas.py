"""Formulas as spreadsheets spell them. Every one works in any spreadsheet program: no newer function, no named formula."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from xlsxwriter.utility import quote_sheetname, xl_col_to_name

from ksii.document.workbook import Achieved, Bounded, Days, Difference, Lookup, Matching, Product, Role, RowSum, Share, State, Whole


@dataclass(frozen=True, slots=True)
class Place:
    """Where a table stands: its sheet, its first and last body row (counted from 0) and column key → column."""

    sheet: str
    first: int
    last: int
    columns: Mapping[str, int]

    def whole(self, column: str) -> str:
        """Return the body cells of a column, with the sheet's name."""
        name = xl_col_to_name(self.columns[column], col_abs=True)
        return f"{quote_sheetname(self.sheet)}!{name}${self.first + 1}:{name}${self.last + 1}"


Places = Mapping[str, Place]


@dataclass(frozen=True, slots=True)
class Speller:
    """Spells the formulas of one row of a table."""

    places: Places
    table: str
    row: int

    def spell(self, role: Role) -> str:
        """Return a formula, with its sign of equality."""
        return f"={self._spelt(role)}"

    def _spelt(self, role: Role) -> str:  # noqa: PLR0911  (one for each role)
        match role:
            case Product(left, right):
                return f"{self._own(left)}*{self._own(right)}"
            case RowSum(first, last):
                return f"SUM({self._own(first)}:{self._own(last)})"
            case Share(part, whole):
                return f"IF(SUM({self._whole(whole)})=0,0,{self._own(part)}/SUM({self._whole(whole)}))"
            case Matching(column, keys, key):
                return f"SUMPRODUCT(({self._whole(keys)}={self._own(key)})*{self._whole(column)})"
            case Lookup(column, keys, key):
                found = f"INDEX({self._whole(column)},MATCH({self._own(key)},{self._whole(keys)},0))"
                return f'IF({self._own(key)}="","",{found})'
            case Difference():
                return self._difference(role)
            case Days(start, end):
                return self._unless_empty((start, end), f"{self._own(end)}-{self._own(start)}+1")
            case Bounded():
                return self._bounded(role)
            case Achieved():
                return self._achieved(role)
            case State():
                return self._state(role)
            case _:
                assert_never(role)

    def _own(self, column: str) -> str:
        return f"{xl_col_to_name(self.places[self.table].columns[column], col_abs=True)}{self.row + 1}"

    def _whole(self, whole: Whole) -> str:
        return self.places[whole.table].whole(whole.column)

    def _unless_empty(self, columns: tuple[str, ...], said: str) -> str:
        empty = ",".join(f'{self._own(column)}=""' for column in columns)
        return f'IF(OR({empty}),"",{said})'

    def _difference(self, role: Difference) -> str:
        columns = (role.minuend, role.subtrahend)
        minuend, subtrahend = map(self._own, columns)
        if not role.relative:
            return self._unless_empty(columns, f"{minuend}-{subtrahend}")
        return self._unless_empty(columns, f'IF({subtrahend}=0,"",({minuend}-{subtrahend})/{subtrahend})')

    def _bounded(self, role: Bounded) -> str:
        cell, least, most = map(self._own, (role.cell, role.least, role.most))
        said = f"IF(AND({cell}>={least},{cell}<={most}),{literal(role.inside)},{literal(role.outside)})"
        return self._unless_empty((role.least, role.most), said)

    def _achieved(self, role: Achieved) -> str:
        actual, target = self._own(role.actual), self._own(role.target)
        done = f"{actual}/{target}" if role.better == "up" else f"{target}/{actual}"
        if role.baseline:
            base = self._own(role.baseline)
            done = f'IF(OR({base}="",{base}={target}),{done},({actual}-{base})/({target}-{base}))'
        return self._unless_empty((role.actual, role.target), f'IFERROR({done},"")')

    def _state(self, role: State) -> str:
        actual, achieved, threshold = map(self._own, (role.actual, role.achieved, role.threshold))
        none, reached, missed, going = map(literal, role.words)
        worse = f"{actual}{'<' if role.better == 'up' else '>'}{threshold}"
        late = f'IF(AND({threshold}<>"",{worse}),{missed},{going})'
        return f'IF({actual}="",{none},IF(AND(ISNUMBER({achieved}),{achieved}>=1),{reached},{late}))'


def literal(words: str) -> str:
    """Return words as a formula quotes them."""
    doubled = words.replace('"', '""')
    return f'"{doubled}"'
