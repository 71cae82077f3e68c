"""Charts as SVG, the same for pages on screen, in PDF and in Word.

Geometry is worked out here, drawing is the template's. Units are those of the view box; at the width of a printed
page one unit is about two thirds of a point. Widths of words are estimated: no font is opened for a chart.
"""

from typing import assert_never

from ksii.document.charts import Gantt, Matrix, Stacked, Trajectories
from ksii.document.nodes import Figure
from ksii.render.charts import gantt, matrix, stacked, trajectory
from ksii.render.theme import Theme


def draw(figure: Figure, theme: Theme) -> str:
    """Return the chart of a figure as a complete `<svg>`."""
    match figure.chart:
        case Gantt():
            return gantt.draw(figure, figure.chart, theme)
        case Stacked():
            return stacked.draw(figure, figure.chart, theme)
        case Trajectories():
            return trajectory.draw(figure, figure.chart, theme)
        case Matrix():
            return matrix.draw(figure, figure.chart, theme)
        case _:
            assert_never(figure.chart)
