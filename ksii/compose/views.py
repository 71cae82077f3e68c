"""The catalogue of views: every table or figure that a section may ask for by name."""

from collections.abc import Callable, Mapping
from typing import Any

from ksii.compose import (
    audiences,
    budget,
    channels,
    charts,
    crisis,
    evaluation,
    evidence,
    goals,
    identity,
    narratives,
    plan,
    regions,
    registers,
    roles,
    terms,
)
from ksii.compose.writer import Writer
from ksii.document.nodes import Block
from ksii.model.sections import View

Shown = Block | tuple[Block, ...]

VIEWS: Mapping[str, Callable[[Writer, View], Any]] = {
    **identity.VIEWS,
    **goals.VIEWS,
    **audiences.VIEWS,
    **narratives.VIEWS,
    **channels.VIEWS,
    **roles.VIEWS,
    **crisis.VIEWS,
    **evaluation.VIEWS,
    **plan.VIEWS,
    **budget.VIEWS,
    **charts.VIEWS,
    **regions.VIEWS,
    **terms.VIEWS,
    **evidence.VIEWS,
    **registers.VIEWS,
}


def blocks(w: Writer, view: View) -> tuple[Block, ...]:
    """Return what a view prints."""
    shown: Shown = VIEWS[view.view](w, view)
    return shown if isinstance(shown, tuple) else (shown,)
