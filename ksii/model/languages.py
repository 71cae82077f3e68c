"""The languages of the strategy, and texts in any other. Looks at the data as written, so that a broken file shows its faults too."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pydantic import BaseModel

from ksii.finding import Fault, Path
from ksii.model.base import LANGUAGE
from ksii.model.schema_faults import entity_at
from ksii.model.shape import Option, inside, is_map, trace
from ksii.model.verdicts import language_values, step
from ksii.source import SourceFile
from ksii.source.suggest import ALIASES

MANY = 10
"""From how many texts on a language that the strategy does not have is reported once."""


def declared(identity: SourceFile | None) -> tuple[str, ...]:
    """Return the languages of strategy.yaml, a wrong code together with the right one; none where the list can't be relied on."""
    written = [code for _, code in _codes(identity)]
    codes = [code for code in written if isinstance(code, str) and re.fullmatch(LANGUAGE, code)]
    if len(codes) < len(written):
        return ()
    return tuple(dict.fromkeys([*(ALIASES.get(code, code) for code in codes), *codes]))


def wrong_codes(identity: SourceFile | None) -> Iterator[Fault]:
    """Find languages declared by a code that people use and that is not theirs: one fault here instead of one for each text."""
    for path, code in _codes(identity):
        if identity and isinstance(code, str) and code in ALIASES:
            yield Fault(
                "unknown-language", identity.place(path), {"language": code, "suggestion": ALIASES[code], "allowed": "", "count": "1"}
            )


def language_faults(file: SourceFile, model: type[BaseModel], languages: tuple[str, ...]) -> Iterator[Fault]:
    """Yield a fault for every text of a file in a language that the strategy does not have."""
    for path, texts in _language_maps([("", model)], file.data, ()) if languages else ():
        for code in texts:
            if code not in languages:
                place = file.place((*path, code), at="key")
                entity = entity_at(file.data, trace(model, path))
                yield Fault("unknown-language", place, language_values(code, languages), entity=entity)


def once(faults: Iterable[Fault]) -> Iterator[Fault]:
    """Yield only the first of many faults with the same language, which have one cause, and say how many there are."""
    found = list(faults)
    numbers = Counter(fault.values["language"] for fault in found)
    seen: set[str] = set()
    for fault in found:
        language = fault.values["language"]
        if numbers[language] < MANY or language not in seen:
            seen.add(language)
            yield replace(fault, values={**fault.values, "count": str(numbers[language] if numbers[language] >= MANY else 1)})


def _codes(identity: SourceFile | None) -> Iterator[tuple[Path, object]]:
    for group in ("authentic", "translations"):
        codes = step(identity.data if identity else None, ("languages", group))
        for position, code in enumerate(codes if isinstance(codes, tuple) else ()):
            yield ("languages", group, position), code


def _language_maps(options: list[Option], data: object, path: Path) -> Iterator[tuple[Path, Mapping[str, object]]]:
    """Yield every map from language to words in data that may have one of several types, with its path."""
    if isinstance(data, dict) and any(is_map(kind) for _, kind in options):
        yield path, data
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, tuple) else ()
    for segment, value in inner:
        if isinstance(value, dict | tuple):
            options_inside = [option for _, kind in options for option in inside(kind, segment)]
            yield from _language_maps(options_inside, value, (*path, segment))
