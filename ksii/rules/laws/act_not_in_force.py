"""An act that the strategy rests on although it is a draft or repealed."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.evidence import Law
from ksii.model.strategy import Strategy
from ksii.rules.laws._shared import cited, status, successor

CITED = {"kk": "осы жерде сілтеме берілген", "ru": "ссылка на него здесь", "en": "it is cited here"}


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per act that is cited and, on the day in question, is only a draft, is repealed, or has been replaced."""
    for law in strategy.laws.laws:
        now = "replaced" if successor(strategy, law, context.as_of) else status(law, context.as_of)
        places = list(cited(strategy, law.id)) if now in {"draft", "repealed", "replaced"} else []
        if places:
            values = {"id": law.id, "status": str(now), "date": context.as_of.isoformat()}
            yield Gap(_place(strategy, law), values, labels=((places[0], CITED),))


def _place(strategy: Strategy, law: Law) -> Path:
    path = strategy.index.path(law)
    field = next((name for name in ("repealed", "statuses") if getattr(law, name)), "id")
    return (*path, field)
