"""The languages of a text do not print the same values and references."""

from collections import Counter
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.prose import Placeholder, placeholders
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per language whose placeholders are not those of the text's first language; filters may differ."""
    for wording in strategy.index.texts:
        if not any("{{" in words for words in wording.text.values()):
            continue
        languages = [lang for lang, words in wording.text.items() if words.strip()]
        counted = {lang: _paths(wording.text[lang]) for lang in languages}
        for lang in languages[1:]:
            odd = (counted[languages[0]] - counted[lang]) + (counted[lang] - counted[languages[0]])
            if odd:
                yield Gap((*wording.path, lang), {"first": languages[0], "language": lang, "placeholders": ", ".join(sorted(odd))})


def _paths(text: str) -> Counter[str]:
    return Counter(".".join(it.path) for it in placeholders(text) if isinstance(it, Placeholder))
