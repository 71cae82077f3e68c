"""Textures that tell the parts of a chart apart without colour: lines as paths, for not every program draws SVG patterns."""

from collections.abc import Iterator

STEP = 6.0


def lines(kind: int, x: float, width: float, height: float) -> str:
    """Return the path of a texture over a box that begins at height 0: 0 plain, 1 rising, 2 upright, 3 falling lines."""
    match kind:
        case 1:
            return " ".join(_slanted(x, width, height, rising=True))
        case 2:
            return " ".join(f"M{x + STEP * place:.1f} 0v{height:.1f}" for place in range(1, int(width / STEP)))
        case 3:
            return " ".join(_slanted(x, width, height, rising=False))
        case _:
            return ""


def _slanted(x: float, width: float, height: float, *, rising: bool) -> Iterator[str]:
    """Yield lines at 45 degrees, cut off at the sides of the box."""
    for place in range(int((width + height) / STEP)):
        foot = STEP * (place + 1) - height
        start, end = max(foot, 0.0), min(foot + height, width)
        if end - start > 1:
            first, last = start - foot, end - foot
            ys = (height - first, height - last) if rising else (first, last)
            yield f"M{x + start:.1f} {ys[0]:.1f}L{x + end:.1f} {ys[1]:.1f}"
