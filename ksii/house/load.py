"""Files of house rules, read as strictly as a strategy: a mistake is named with its line."""

import string
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from ksii import source
from ksii.check.settings import SettingsError
from ksii.house.model import Assertion, HouseFile, HouseRule
from ksii.house.rule import PLACEHOLDERS, broken
from ksii.house.select import SelectorError, compiled
from ksii.source import SourceFile


@dataclass(frozen=True, slots=True)
class House:
    """The rules of one file; `lines` holds the line on which each begins."""

    file: str
    rules: tuple[HouseRule, ...]
    lines: tuple[int, ...]


def load(folder: Path, names: Iterable[str]) -> tuple[House, ...]:
    """Read the files that the settings name, relative to the strategy folder.

    Raise SettingsError where one can't be used, OSError where the machine doesn't give it out.
    """
    return tuple(_house(name, (folder / name).read_bytes()) for name in names)


def _house(name: str, content: bytes) -> House:
    sources = source.parse({name: content})
    if sources.faults:
        fault = sources.faults[0]
        raise SettingsError(f"{name}:{fault.place.line}: {fault.rule}: {', '.join(fault.values.values())}".rstrip(": "))
    file = sources.files[name]
    try:
        rules = HouseFile.model_validate(file.data).rules
    except ValidationError as error:
        first = error.errors()[0]
        raise SettingsError(f"{_line(file, first['loc'])}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from None
    for position, rule in enumerate(rules):
        for problem in problems(rule):
            raise SettingsError(f"{_line(file, ('rules', position))}: {rule.code}: {problem}")
    return House(name, rules, tuple(file.place(("rules", position)).line for position in range(len(rules))))


def _line(file: SourceFile, way: tuple[str | int, ...]) -> str:
    return f"{file.name}:{file.place(way).line}"


def problems(rule: HouseRule) -> Iterator[str]:
    """Yield what makes a rule unusable: a selector or a placeholder that nobody understands, or no examples."""
    for selector in _selectors(rule):
        try:
            compiled(selector)
        except SelectorError as error:
            yield str(error)
    for words in (*rule.message.values(), *rule.help.values()):
        for _, name, _, _ in string.Formatter().parse(words):
            if name is not None and name not in PLACEHOLDERS:
                yield f"unknown placeholder {{{name}}}; known: {', '.join(sorted(PLACEHOLDERS))}"
    if not rule.examples.silent or not rule.examples.found:
        yield "examples: at least one under pass and one under fail"


def _selectors(rule: HouseRule) -> Iterator[str]:
    yield from rule.given
    for assertion in (*rule.when, *rule.then):
        yield from (f"${words[1:]}" for words in _asked(assertion) if words[:1] in {"$", "@"})


def _asked(assertion: Assertion) -> tuple[str, str]:
    return assertion.than, assertion.of


def untrue(rule: HouseRule) -> Iterator[str]:
    """Yield which of a rule's own examples is not what it says: a pass that is found, a fail that is not."""
    for number, example in enumerate(rule.examples.silent, 1):
        if next(broken(rule, _data(example)), None):
            yield f"pass {number}: the rule finds something"
    for number, example in enumerate(rule.examples.found, 1):
        if not next(broken(rule, _data(example)), None):
            yield f"fail {number}: the rule finds nothing"


def _data(example: object) -> Mapping[str, object]:
    plain = _lists(example)
    return plain if isinstance(plain, dict) else {}


def _lists(value: object) -> object:
    """Return data in which lists are lists, as selectors want them."""
    if isinstance(value, Mapping):
        return {key: _lists(item) for key, item in value.items()}
    return [_lists(item) for item in value] if isinstance(value, tuple | list) else value
