"""An approval of a text that reads otherwise by now."""

from collections.abc import Iterator, Sequence

from ksii.check.rule import Context, Gap
from ksii.model.digest import Content, content, languages
from ksii.model.registers import Approval
from ksii.model.strategy import Strategy
from ksii.rules.signoff._digests import standing

NAMED = 5
"""So many files a message names; of more it gives the number."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per language of a standing decision whose digest is not that of the content as it is."""
    now: dict[str, Content] = {}
    known = languages(strategy)
    for approval, covered in standing(strategy):
        for lang in covered:
            if lang not in approval.digests or lang not in known:
                continue
            now[lang] = now.get(lang) or content(strategy, lang)
            if approval.digests[lang] != now[lang].whole:
                values = {"id": approval.id, "language": lang, "parts": _named(_changed(approval, lang, now[lang]))}
                yield Gap((*strategy.index.path(approval), "digests", lang), values)


def _changed(approval: Approval, lang: str, now: Content) -> Sequence[str]:
    """Return the files that have changed since; none where the decision does not record how they were."""
    before = {it.part: it.digests[lang] for it in approval.parts if lang in it.digests}
    return now.changed(before) if before else ()


def _named(files: Sequence[str]) -> str:
    more = (f"+{len(files) - NAMED}",) if len(files) > NAMED else ()
    return ", ".join((*files[:NAMED], *more)) or "unrecorded"
