"""A quotation of which the text does not say whose it is."""

import re
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._texts import every_text

WORDS = r"«([^«»]+)»|“([^“”]+)”|\"([^\"]+)\""
SPEECH = re.compile(rf":\s*(?:{WORDS})|(?:{WORDS})(?:,?\s*[–—]|\s+де(?:п|ді|йді)\b)")
"""Direct speech: after a colon, or before a dash or a Kazakh verb of saying; what else stands in quotation marks is a title or a term."""

SOURCED = re.compile(r"\{\{\s*(?:cite|source|fact|law|demand)\.")
LONG = 12
"""Shorter ones are sayings and examples of what may be answered."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text of a section or appendix that quotes at length and names no source."""
    for _lang, text, path in every_text(strategy):
        if not str(path[0]).startswith(("sections/", "appendices/")) or SOURCED.search(text):
            continue
        quotations = ("".join(filter(None, match.groups())) for match in SPEECH.finditer(text))
        if quoted := next((words for words in quotations if len(words.split()) >= LONG), None):
            yield Gap(path, {"quotation": " ".join(quoted.split()[:5]) + " …"})
