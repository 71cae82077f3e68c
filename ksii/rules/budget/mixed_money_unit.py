"""Money in another scale or currency than the amounts of the strategy."""

import re
from collections.abc import Iterator
from functools import cache

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._stems import GAP, either, lists

SCALES = ("thousand", "million", "billion")
FILES = ("budget.yaml", "plan.yaml")


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text of the budget and the plan that names money in another unit."""
    money = strategy.identity.money
    if not money.currency:
        return
    for wording in strategy.index.texts:
        if wording.path[0] in FILES:
            for lang, text in wording.text.items():
                if found := _other(money.unit, money.currency, lang).search(text):
                    yield Gap((*wording.path, lang), {"found": found[0], "unit": money.unit, "currency": money.currency})


@cache
def _other(unit: str, currency: str, lang: str) -> re.Pattern[str]:
    """Return what finds the own currency in another scale, or another currency after a number or scale."""
    words = {name: either(known[lang]) for name, known in lists("budget").items() if lang in known}
    currencies = [name for name in words if name.isupper()]
    scales = "|".join(words[name] for name in SCALES if name in words)
    others = "|".join(words[name] for name in currencies if name != currency)
    strange = "|".join(words[name] for name in SCALES if name in words and name != unit)
    own = words.get(currency)
    patterns = []
    if own and strange:
        patterns.append(rf"(?<!\w)(?:(?:{strange}){GAP}{own}|{own}{GAP}(?:{strange}))")
    if others:
        patterns.append(rf"(?:\d|(?<!\w)(?:{scales}))[^\w;:!?]{{0,3}}(?:{others})")
    return re.compile("|".join(patterns) or r"(?!)", re.IGNORECASE)
