"""The digest of content: what an approval is bound to changes with every change of meaning, and with nothing else."""

import hashlib
import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st

from ksii.model.base import LANGUAGE
from ksii.model.digest import Content, content, languages
from ksii.model.read import read
from ksii.model.schema import kinds, text
from ksii.model.strategy import UnreadError
from ksii.source import parse

MINIMAL = Path(__file__).parents[1] / "strategies" / "minimal"
REGISTERS = """\
demands: [{id: d1, text: {kk: Талап, ru: Требование}, response: partly}]
remarks: [{id: r1, text: {kk: Ескерту, ru: Замечание}, decision: open, date: "2026-01-12"}]
ai_uses: [{id: u1, item: {kk: Аударма, ru: Перевод}, published_input: true}]
approvals: [{id: a1, step: approval, post: {kk: Министр, ru: Министр}, acting: true, decision: agreed, at: "2026-01-15"}]
"""
DISCUSSION = 'discussion: {start: "2026-01-02", summary: {kk: Екі ескерту, ru: Два замечания}}\n'
WAIVERS = 'waivers: [{id: w1, rule: LNG010, reason: Later., expires: "2026-02-01"}]\n'
OUTSIDE = (
    ("registers.yaml", "remarks"),
    ("registers.yaml", "approvals"),
    ("waivers.yaml",),
    ("strategy.yaml", "status"),
    ("strategy.yaml", "discussion"),
)
LANGUAGES = ("kk", "ru")

Files = dict[str, Any]


def files() -> dict[str, bytes]:
    """Return the minimal strategy with registers and waivers."""
    found = {path.relative_to(MINIMAL).as_posix(): path.read_bytes() for path in sorted(MINIMAL.rglob("*.yaml"))}
    found["strategy.yaml"] += DISCUSSION.encode()
    return {**found, "registers.yaml": REGISTERS.encode(), "waivers.yaml": WAIVERS.encode()}


def digests(contents: dict[str, bytes]) -> dict[str, Content]:
    """Return the digests of files by language."""
    strategy, _ = read(parse(contents))
    return {lang: content(strategy, lang) for lang in languages(strategy)}


DATA: Files = {name: file.data for name, file in parse(files()).files.items()}
KNOWN = digests(files())


def dumped(data: object, draw: Callable[[st.SearchStrategy[Any]], Any]) -> bytes:
    """Return data as YAML with layout, quotes and the order of keys drawn at random, and a comment on top."""

    class Styled(yaml.SafeDumper):
        pass

    def words(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=draw(st.sampled_from([None, '"', "'", "|", ">"])))

    Styled.add_representer(str, words)
    Styled.add_representer(tuple, lambda dumper, value: dumper.represent_list(value))
    Styled.add_representer(Decimal, lambda dumper, value: dumper.represent_scalar("tag:yaml.org,2002:float", _number(value, draw)))
    flow, width = draw(st.sampled_from([True, False, None])), draw(st.sampled_from([20, 80, 1000]))
    written = yaml.dump(_shuffled(data, draw), Dumper=Styled, default_flow_style=flow, width=width, allow_unicode=True, sort_keys=False)
    return f"# laid out anew\n{written}".encode()


def _number(value: Decimal, draw: Callable[[st.SearchStrategy[Any]], Any]) -> str:
    return f"{value:f}{'0' * draw(st.integers(0, 2)) if value % 1 else ''}"


def _shuffled(data: object, draw: Callable[[st.SearchStrategy[Any]], Any]) -> object:
    if isinstance(data, dict):
        return {key: _shuffled(data[key], draw) for key in draw(st.permutations(list(data)))}
    return tuple(_shuffled(item, draw) for item in data) if isinstance(data, tuple) else data


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_layout_quotes_comments_and_the_order_of_keys_do_not_count(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(DATA)))
    assert digests({**files(), name: dumped(DATA[name], data.draw)}) == KNOWN


def _leaves(value: object, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _leaves(item, (*path, key))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _leaves(item, (*path, position))
    else:
        yield path


def _other(value: object) -> object:
    """Return another value of the same kind, mostly one that the schema allows."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | Decimal):
        return value + 1
    days = {"2026-": "2027-", "2025-": "2024-"}
    return next((str(value).replace(old, new) for old, new in days.items() if old in str(value)), f"{value}x")


def _changed(data: Any, path: tuple[Any, ...]) -> Any:  # noqa: ANN401  (data of any shape)
    """Return data with another value at a path."""
    if not path:
        return _other(data)
    first, *rest = path
    if isinstance(data, tuple):
        return tuple(_changed(item, tuple(rest)) if position == first else item for position, item in enumerate(data))
    return {key: _changed(item, tuple(rest)) if key == first else item for key, item in data.items()}


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(sorted(_leaves(DATA, ()), key=str)))
def test_one_other_value_changes_the_digests_that_it_must_and_no_others(path: tuple[Any, ...]) -> None:
    name = path[0]
    assume(path[:2] != ("strategy.yaml", "languages"))
    try:
        after = digests({**files(), name: _plain(_changed(DATA, path)[name])})
    except UnreadError:
        reject()  # the schema refuses the other value
    outside = any(path[: len(it)] == it for it in OUTSIDE)
    expected = set() if outside else {path[-1]} if path[-1] in LANGUAGES else set(LANGUAGES)
    assert {lang for lang in LANGUAGES if after[lang].whole != KNOWN[lang].whole} == expected
    assert {lang: after[lang].changed(KNOWN[lang].parts) for lang in LANGUAGES} == {
        lang: (name,) if lang in expected else () for lang in LANGUAGES
    }


def _plain(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, default=float).encode()


def one(text: str, lang: str = "ru") -> Content:
    """Return the digests of a strategy that has a text and a goal file."""
    identity = "id: x\nlanguages: {authentic: [kk, ru]}\n"
    return digests({"strategy.yaml": identity.encode(), "goals.yaml": text.encode()})[lang]


def test_the_digest_can_be_made_without_this_program() -> None:
    got = one("populations: [{id: adults, title: {kk: Ересектер, ru: Взрослые}, size: 1350.50}]")
    said = {"populations": [{"id": "adults", "size": {"$number": "1350.5"}, "title": "Взрослые"}]}
    assert got.parts["goals.yaml"] == _by_hand({"content": said, "language": "ru", "part": "goals.yaml"})
    assert got.whole == _by_hand({"language": "ru", "parts": dict(sorted(got.parts.items()))})


def _by_hand(what: dict[str, Any]) -> str:
    canonical = json.dumps(what, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return f"sha256:{hashlib.sha256(f'ksii-content/1{chr(10)}{canonical}'.encode()).hexdigest()}"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("size: 1350.5", "size: 1350.500"),
        ("size: 100", "size: 100.0"),
        ("example: false", ""),
        ("title: {ru: Й}", "title: {ru: И\N{COMBINING BREVE}}"),
        ("title: {kk: Иә, ru: Да}", "title: {kk: Жоқ, ru: Да}"),
        ("title: {kk: Иә}", ""),
    ],
)
def test_the_same_meaning_has_the_same_digest(a: str, b: str) -> None:
    assert population(a) == population(b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("size: 0.1", "size: 0.10000000000000000000000000000000001"),
        ("size: 12345678901234567890123456789012", "size: 12345678901234567890123456789013"),
        ("title: {ru: Да}", "title: {ru: да}"),
        ("title: {ru: Да}", ""),
        ("example: true", ""),
    ],
)
def test_another_meaning_has_another_digest(a: str, b: str) -> None:
    assert population(a) != population(b)


def population(words: str) -> Content:
    """Return the digests of a strategy with one population that has a field more."""
    return one(f"populations:\n  - id: adults\n    {words}\n")


def test_a_language_has_digests_of_its_own_even_where_there_are_only_numbers() -> None:
    written = "populations: [{id: adults, size: 1}]"
    assert one(written, "kk").parts["goals.yaml"] != one(written, "ru").parts["goals.yaml"]


def test_the_act_that_approves_may_be_entered_when_everybody_has_agreed() -> None:
    identity = "id: x\nlanguages: {authentic: [ru]}\n"
    before = {"strategy.yaml": identity.encode(), "laws.yaml": b'laws: [{id: law, number: "1"}]'}
    after = {
        "strategy.yaml": f"{identity}approved_by: order\nstatus: approved\n".encode(),
        "laws.yaml": b'laws: [{id: law, number: "1"}, {id: order, number: "7"}]',
    }
    assert digests(after) == digests(before)


def test_what_could_not_be_read_has_no_digest() -> None:
    for contents in ({"goals.yaml": b"goals: []\n"}, {"strategy.yaml": b"id: x\n", "goals.yaml": b"goals: none\n"}):
        with pytest.raises(UnreadError):
            content(read(parse(contents))[0], "ru")


@pytest.mark.parametrize("kind", kinds())
def test_maps_with_free_keys_are_from_language_to_words(kind: str) -> None:
    def maps(schema: object) -> Iterator[object]:
        if isinstance(schema, dict):
            yield from schema.get("patternProperties", ())
            yield from ["any key"] if isinstance(schema.get("additionalProperties"), dict) else ()
            for inner in schema.values():
                yield from maps(inner)
        elif isinstance(schema, list):
            for inner in schema:
                yield from maps(inner)

    assert set(maps(json.loads(text(kind)))) <= {LANGUAGE}
