"""The languages of a text are not made of the same parts."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._texts import corpora

PARTS: Mapping[str, "re.Pattern[str]"] = {
    "lines": re.compile(r"\n+"),
    "items": re.compile(r"(?:(?<=\s)|^)(?:\d{1,2}|[^\W\d_])\)|(?<=\n)[-–—•] "),
    "bold": re.compile(r"\*\*.+?\*\*", re.DOTALL),
    "links": re.compile(r"\]\("),
}
"""Part → what begins it."""

SIGN = re.compile(r"[*\[)](?:(?<=\*)(?=\*)|(?<=\[)|(?<=[\n ]\w\))|(?<=[\n ]\d\d\)))")
"""What bold words, links and items have."""

BRACKETS = re.compile(r"(?<!\])\((?:[^()]|\([^()]*\))*\)")


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text, for the first kind of part of which a language has more or fewer than most."""
    for number in sorted(_of_several_parts(strategy)):
        wording = strategy.index.texts[number]
        texts = {lang: BRACKETS.sub("", text.strip()) for lang, text in wording.text.items() if text.strip()}
        for part, pattern in PARTS.items():
            counts = {lang: len(pattern.findall(text)) + (part == "lines") for lang, text in texts.items()}
            usual = Counter(counts.values()).most_common(1)[0][0]
            odd = next((lang for lang, count in counts.items() if count != usual), None)
            if odd:
                listed = ", ".join(f"{lang}: {count}" for lang, count in counts.items())
                yield Gap((*wording.path, odd), {"part": part, "counts": listed})
                break


def _of_several_parts(strategy: Strategy) -> set[int]:
    """Return the texts with a line break, or a sign without which there are no other parts."""
    found = {spots.wording for corpus in corpora(strategy).values() for spots in corpus.spots(SIGN)}
    for corpus in corpora(strategy).values():
        found |= {wording for wording, text in zip(corpus.wordings, corpus.texts, strict=True) if "\n" in text}
    return found
