"""A square code (QR) as SVG, for a telephone held over a printed page."""

import segno
from markupsafe import Markup

QUIET = 4
"""Modules of white around the code, as readers want it."""


def square(content: str, alt: str) -> Markup:
    """Return a complete `<svg>` of a code whose error correction is of level M, with its text alternative."""
    rows = segno.make_qr(content, error="m").matrix
    side = len(rows) + 2 * QUIET
    drawn = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows, QUIET) for x, dark in enumerate(row, QUIET) if dark)
    return Markup(
        '<svg class="code" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" role="img" aria-label="{alt}">'
        '<title>{alt}</title><rect width="{side}" height="{side}" fill="#fff"/><path d="{drawn}" fill="#000"/></svg>'
    ).format(side=side, alt=alt, drawn=drawn)
