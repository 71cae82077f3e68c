"""How cells look, made from the theme: fonts, colours and number formats."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from ksii.document.workbook import Column
from ksii.render.theme import Theme

TITLE, BODY = 14, 10
"""Sizes of type in points."""


@dataclass(slots=True)
class Look:
    """The formats of a workbook; each is made once."""

    book: Workbook
    theme: Theme
    day: str
    share: str
    money: int
    made: dict[tuple[tuple[str, object], ...], Format] = field(default_factory=dict)

    def words(self, **settings: object) -> Format:
        """Return a format by the settings of the library, on top of the common ones."""
        whole: dict[str, Any] = {
            "font_name": self.theme.word.head,
            "font_size": BODY,
            "font_color": self.theme.light.ink,
            "valign": "top",
            **settings,
        }
        key = tuple(sorted(whole.items()))
        if key not in self.made:
            self.made[key] = self.book.add_format(whole)
        return self.made[key]

    def title(self) -> Format:
        """Return the format of a sheet's title."""
        return self.words(bold=True, font_size=TITLE, font_color=self.theme.light.accent)

    def draft(self) -> Format:
        """Return the format of the draft mark."""
        return self.words(bold=True, font_color=self.theme.light.signal)

    def note(self) -> Format:
        """Return the format of a note above a table."""
        return self.words(font_color=self.theme.light.muted)

    def head(self, column: Column) -> Format:
        """Return the format of a column's title."""
        return self._celled(bold=True, bg_color=self.theme.light.soft, valign="bottom", bottom=2, **_side(column))

    def total(self, pattern: str = "", *, wrapped: bool = True) -> Format:
        """Return the format of a cell in the row of sums; words that are not wrapped run on over empty cells."""
        return self._celled(bold=True, bg_color=self.theme.light.soft, num_format=pattern or "General", top=2, text_wrap=wrapped)

    def cell(self, column: Column, pattern: str = "") -> Format:
        """Return the format of a body cell; cells to be filled in are shaded and unlocked."""
        entry = {"bg_color": self.theme.light.soft, "locked": False} if column.entry else {}
        return self._celled(num_format=pattern or "General", **_side(column), **entry)

    def light(self, kind: str) -> Format:
        """Return what makes a word stand out. It is the word that says how things are; the worst one is bold as well."""
        colours = self.theme.light
        inks = {"good": colours.series4, "fair": colours.series2, "bad": colours.signal}
        ground = colours.signal_soft if kind == "bad" else colours.paper
        return self.book.add_format({"bg_color": ground, "font_color": inks[kind], "bold": kind == "bad"})

    def pattern(self, column: Column, value: object) -> str:
        """Return the number format of a value in a column."""
        match column.kind:
            case "date":
                return self.day
            case "share":
                return self.share
            case "money":
                return digits(self.money)
            case "number":
                return digits(max(0, -int(value.normalize().as_tuple().exponent))) if isinstance(value, Decimal) else "General"
            case _:
                return "General" if column.kind == "text" else "0"

    def _celled(self, **settings: object) -> Format:
        line = {"bottom": 1, "bottom_color": self.theme.light.rule, "text_wrap": True}
        return self.words(**{**line, **settings})


def _side(column: Column) -> dict[str, object]:
    """Return the settings that put words to the left and figures to the right."""
    return {"align": "left", "indent": 1} if column.kind == "text" else {"align": "right"}


def digits(places: int) -> str:
    """Return the number format with so many decimals."""
    return f"#,##0.{'0' * places}" if places > 0 else "#,##0"


def share_pattern(pattern: str) -> str:
    """Return the number format of shares: `{number} %` of a language with one decimal, the sign outside quotes to be effective."""
    before, _, behind = pattern.partition("{number}")
    return "".join(map(_quoted, (before, "0.0", behind)))


def _quoted(words: str) -> str:
    return "".join(letter if letter in "%0." else f'"{letter}"' for letter in words)
