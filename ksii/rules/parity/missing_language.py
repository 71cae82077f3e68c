"""A text that one of the document's languages lacks."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text and language."""
    declared = strategy.identity.languages
    wanted = (*declared.authentic, *declared.translations)
    for wording in strategy.index.texts:
        missing = [lang for lang in wanted if not wording.text.get(lang, "").strip()]
        if missing and _printed(wording.path):
            field = next(key for key in reversed(wording.path) if isinstance(key, str))
            yield Gap(wording.path, {"field": field, "languages": ", ".join(missing)}, at="key")


def _printed(path: Path) -> bool:
    """An abbreviation or a register suffix may well exist in some languages only."""
    return path[-1] not in {"abbreviation", "number_suffix"}
