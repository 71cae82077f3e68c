"""What all charts share: their width, their words for the ear, their font and colours."""

from ksii.document.described import described
from ksii.document.nodes import Figure
from ksii.document.walk import plain
from ksii.render.charts.lettering import LEADING, PAD, SIZE, SMALL
from ksii.render.templates import fill
from ksii.render.theme import Theme

PORTRAIT, LANDSCAPE = 720.0, 1120.0


def breadth(figure: Figure) -> float:
    """Return the width of a chart in units of its view box."""
    return LANDSCAPE if figure.landscape else PORTRAIT


def filled(template: str, figure: Figure, theme: Theme, **context: object) -> str:
    """Return a chart's template filled in; `context` holds its `height` and what else the template asks for."""
    return fill(
        f"svg/{template}",
        id=figure.id,
        title=figure.alt or plain(figure.caption),
        description="; ".join(described(figure.chart)),
        width=breadth(figure),
        sizes={"size": SIZE, "small": SMALL, "leading": LEADING, "pad": PAD},
        palette=theme.light,
        family=theme.fonts.sans,
        **context,
    )
