"""What judging a strategy needs: the strategy, the day, the phase, the rules' pages and levels, and a way to the lines."""

from collections.abc import Mapping
from dataclasses import dataclass

from ksii.check.engine import Locate
from ksii.check.levels import Levels
from ksii.check.rule import Context, Page, Phase
from ksii.model.strategy import Strategy


@dataclass(frozen=True, slots=True)
class Desk:
    """One look at one strategy. `ran` names the rules that were run: only of these it is known what they did not find."""

    strategy: Strategy
    context: Context
    phase: Phase
    pages: Mapping[str, Page]
    levels: Levels
    locate: Locate
    ran: frozenset[str]
