"""A promise that no one can keep: always, never, a hundred per cent."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._texts import excerpt
from ksii.rules.narratives._shared import promise

SAID = {
    "narratives.yaml": ("title", "text"),
    "audiences.yaml": ("prebunk", "fact", "trick", "closing"),
    "crisis.yaml": ("holding_statement",),
}
"""File → the fields in it whose text is meant to be said to people."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text with an absolute promise, for the first one in it."""
    for wording in strategy.index.texts:
        if wording.path[-1] not in SAID.get(str(wording.path[0]), ()):
            continue
        for lang, text in wording.text.items():
            if found := promise(text, lang):
                start, end = found
                yield Gap((*wording.path, lang), {"phrase": text[start:end], "found": excerpt(text, start, end)})
