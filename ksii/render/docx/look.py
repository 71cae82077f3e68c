"""The theme in Word's units: twips (twentieths of a point) for lengths, half points for type."""

from dataclasses import dataclass

from ksii.render.theme import Palette, Theme

TWIPS = 1440 / 25.4
HEADER_PLACE = 0.38
"""Where running heads stand in the margin, from the edge of the paper."""
INDENT = round(12.5 * TWIPS)
LABEL = round(8 * TWIPS)
"""The width of the label of a sub-point."""


@dataclass(frozen=True, slots=True)
class Look:
    """The theme as Word's styles and sections need it."""

    theme: Theme

    @property
    def colours(self) -> Palette:
        """The colours of paper."""
        return self.theme.light

    def text(self, points: float) -> int:
        """Return the half points in which text of a theme size is set."""
        return round(2 * points * self.theme.word.text_scale)

    def head(self, points: float) -> int:
        """Return the half points in which headings of a theme size are set."""
        return round(2 * points * self.theme.word.head_scale)

    def proofing(self, locale: str) -> str:
        """Return a locale as spelling and hyphenation know it: the one whose dictionaries there are."""
        return self.theme.proofing.get(locale, locale)

    def width(self, *, landscape: bool = False) -> int:
        """Return the width of the text in twips."""
        page = self.theme.page
        return round((page.height - page.top - page.bottom if landscape else page.width - page.left - page.right) * TWIPS)

    def height(self, *, landscape: bool = False) -> int:
        """Return the height of the text in twips."""
        return self.width(landscape=not landscape)

    def page_size(self, *, landscape: bool) -> tuple[int, int]:
        """Return width and height of a page in twips."""
        width, height = round(self.theme.page.width * TWIPS), round(self.theme.page.height * TWIPS)
        return (height, width) if landscape else (width, height)

    def margins(self, *, landscape: bool) -> str:
        """Return the margins of a page as attributes; a landscape page is turned to the left, so its top is the bound edge."""
        page = self.theme.page
        sides = (page.left, page.top, page.right, page.bottom) if landscape else (page.top, page.right, page.bottom, page.left)
        top, right, bottom, left = (round(side * TWIPS) for side in sides)
        edges = f'w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}"'
        return f'{edges} w:header="{round(top * HEADER_PLACE)}" w:footer="{round(bottom * HEADER_PLACE)}" w:gutter="0"'


def colour(value: str) -> str:
    """Return `#rrggbb` as Word writes it."""
    return value.lstrip("#").upper()
