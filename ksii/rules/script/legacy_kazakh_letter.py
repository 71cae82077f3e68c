"""Letters that old fonts and encodings leave where Kazakh ones should be."""

import re
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Fix, Rewrite
from ksii.model.strategy import Strategy
from ksii.rules._languages import tongues
from ksii.rules._texts import corpora


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text; the fix replaces the letters of which it is known what they stand for."""
    for lang, corpus in corpora(strategy).items():
        old, new = tongues()[lang].legacy if lang in tongues() else ("", "")
        known = {one: other for one, other in zip(old, new, strict=True) if other != "_"}
        for spots in corpus.spots(re.compile(f"[{old}]")) if old else ():
            mended = spots.mended(lambda match, known=known: known.get(match[0], match[0]))  # type: ignore[misc]
            yield spots.gap(Fix((Rewrite(spots.path, mended),)) if mended != spots.text else None)
