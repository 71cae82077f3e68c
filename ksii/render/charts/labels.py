"""Where the labels of points go: beside their own point, clear of each other, of other points and, where it can be had, of lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Spot = tuple[float, float]
Segment = tuple[Spot, ...]

MARK = 5.0
"""Half the side of the square that a mark takes."""
CLEAR = 2.0
LABEL, POINT, LINE, OUTSIDE = 100, 30, 1, 1000
"""What it costs to lie on another label, on a mark, on a line, or outside the panel."""
SAMPLES = 12


@dataclass(frozen=True, slots=True)
class Box:
    """A box; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Return whether two boxes share some ground."""
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom

    def within(self, other: "Box") -> bool:
        """Return whether this box lies inside another."""
        return other.left <= self.left and self.right <= other.right and other.top <= self.top and self.bottom <= other.bottom


def placed(spots: Sequence[Spot], sizes: Sequence[Spot], lines: Sequence[Segment], bounds: Box) -> tuple[Box, ...]:
    """Return a box per point for its label; sizes are width and height. Later points choose first: a target says most."""
    marks = [Box(x - MARK, y - MARK, x + MARK, y + MARK) for x, y in spots]
    chosen: dict[int, Box] = {}
    for place in reversed(range(len(spots))):
        taken = Taken(tuple(chosen.values()), (*marks[:place], *marks[place + 1 :]), tuple(lines), bounds)
        chosen[place] = min(_candidates(spots[place], sizes[place], bounds), key=taken.cost)
    return tuple(chosen[place] for place in range(len(spots)))


@dataclass(frozen=True, slots=True)
class Taken:
    """What a label has to keep clear of."""

    labels: tuple[Box, ...]
    marks: tuple[Box, ...]
    lines: tuple[Segment, ...]
    bounds: Box

    def cost(self, box: Box) -> int:
        """Return what it costs to put a label there."""
        labels, marks = (sum(map(box.meets, boxes)) for boxes in (self.labels, self.marks))
        crossed = sum(_crosses(box, line) for line in self.lines)
        return LABEL * labels + POINT * marks + LINE * crossed + OUTSIDE * (not box.within(self.bounds))


def _candidates(spot: Spot, size: Spot, bounds: Box) -> Iterator[Box]:
    """Yield boxes around a point, the best first: above, below, and on both sides at three heights."""
    (x, y), (width, height) = spot, size
    near = MARK + CLEAR
    middle = min(max(x - width / 2, bounds.left), bounds.right - width)
    lefts = (x + near, x - near - width)
    yield Box(middle, y - near - height, middle + width, y - near)
    yield Box(middle, y + near, middle + width, y + near + height)
    for top in (y - height / 2, y - height, y, y - near - height, y + near):
        for left in lefts:
            yield Box(left, top, left + width, top + height)


def _crosses(box: Box, line: Segment) -> bool:
    (x, y), (right, bottom) = line
    points = ((x + (right - x) * part / SAMPLES, y + (bottom - y) * part / SAMPLES) for part in range(SAMPLES + 1))
    return any(box.left <= px <= box.right and box.top <= py <= box.bottom for px, py in points)
