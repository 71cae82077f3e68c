"""Everything that YAML can hide or spoil: file text → rule, line and column, the same with both parsers."""

import pytest
import yaml

from ksii.source.composing import Loader, compose

LOADERS = [pytest.param(yaml.SafeLoader, id="pure")]
if yaml.__with_libyaml__:
    LOADERS.append(pytest.param(yaml.CSafeLoader, id="libyaml"))

TRAPS = {
    "duplicate key": ("a: 1\nb: 2\na: 3\n", "duplicate-key", 3, 1),
    "duplicate key in flow": ("m: {a: 1, b: 2, a: 3}\n", "duplicate-key", 1, 17),
    "duplicate key, composed and decomposed": ("й: 1\nи\u0306: 2\n", "duplicate-key", 2, 1),
    "anchor": ("a:\n  b: &x 1\n", "anchor-alias-merge-tag", 2, 6),
    "anchor on a list": ("a: &x\n  - 1\n", "anchor-alias-merge-tag", 1, 4),
    "tag": ("a: !!str 5\n", "anchor-alias-merge-tag", 1, 4),
    "python tag": ("a: !!python/object/apply:os.system [ls]\n", "anchor-alias-merge-tag", 1, 4),
    "merge key": ("a:\n  <<: {b: 1}\n", "anchor-alias-merge-tag", 2, 3),
    "second document": ("a: 1\n---\nb: 2\n", "several-documents", 2, 1),
    "list as a key": ("? [a]\n: 1\n", "complex-key", 1, 3),
    "empty file": ("", "empty-file", 1, 1),
    "comments only": ("# nothing yet\n", "empty-file", 1, 1),
    "null only": ("null\n", "empty-file", 1, 1),
    "text lost after a number sign": ("a: цель #1 и #2\n", "text-after-hash", 1, 9),
    "value lost after a number sign": ("- #ЖИ\n", "text-after-hash", 1, 3),
    "placeholder alone": ("a: {{ kpi.awareness.target }}\n", "unquoted-placeholder", 1, 4),
    "placeholder before text": ("a: {{ kpi.awareness.target }} к концу года\n", "unquoted-placeholder", 1, 4),
    "depth in flow": ("a: " + "[" * 100_000, "too-large", 1, 35),
    "depth in dashes": ("- " * 100_000, "too-large", 1, 65),
    "depth in blocks": ("\n".join(" " * n + "a:" for n in range(1000)), "too-large", 33, 33),
    "scalar too long": (f"a: {'я' * 100_001}\n", "too-large", 1, 4),
    "tab inside a word": ("a: x\ty\n", "forbidden-character", 1, 5),
    "escaped bidi control": ('a: "100 \\u202e900"\n', "forbidden-character", 1, 4),
    "escaped null": ('a: "\\0"\n', "forbidden-character", 1, 4),
    "escaped zero-width space": ('a: "\\u200b"\n', "unusual-character", 1, 4),
}

MISTAKES = {
    "colon in text": ("title: КС ИИ: стратегия\n", "colon-in-text", 1, 13),
    "dash in text": ("a: - b\n", "dash-in-text", 1, 4),
    "percent sign first": ("a: %70\n", "reserved-character", 1, 4),
    "at sign first": ("a: @ministry\n", "reserved-character", 1, 4),
    "backtick first": ("a: `b`\n", "reserved-character", 1, 4),
    "asterisk first": ("a: *важно* для всех\n", "alias-in-text", 1, 4),
    "more-than sign first": ("a: > 50 %\n", "block-header", 1, 4),
    "tab as indentation": ("a:\n\tb: 1\n", "tab-indentation", 2, 1),
    "tab after a sibling": ("a:\n  b: 1\n\tc: 2\n", "tab-indentation", 3, 1),
    "no-break spaces as indentation": ("a:\n\u00a0\u00a0b: 1\n", "no-break-space", 2, 1),
    "no-break space in an indentation that fails": ("a:\n  b:\n    c: 1\n   \u00a0d: [\n", "no-break-space", 4, 4),
    "too deep": ("a: 1\n b: 2\n", "indentation", 2, 2),
    "no colon": ("a: 1\nb\nc: 2\n", "missing-colon", 2, 1),
    "quote never closed": ('a: 1\nb: "text\nc: 2\n', "unclosed-quote", 2, 4),
    "quote closed by the next one": ('a: "text\nb: "other"\nc: 1\n', "unclosed-quote", 1, 4),
    "apostrophe in apostrophes": ("a: 'it's'\n", "text-after-quote", 1, 8),
    "text after a quote": ('a: "КС ИИ" стратегия\n', "text-after-quote", 1, 12),
    "bracket never closed": ("a: [1, 2\nb: 1\n", "unclosed-bracket", 1, 4),
    "bracket open at the end": ("a: 1\nb: [\n", "unclosed-bracket", 2, 4),
    "two commas": ("a: [1, , 2]\n", "unexpected-character", 1, 8),
    "unknown escape": ('a: "C:\\qazaq"\n', "bad-escape", 1, 7),
    "other version of YAML": ("%YAML 3.0\n---\na: 1\n", "directive", 1, 1),
}


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(("text", "rule", "line", "column"), TRAPS.values(), ids=TRAPS.keys())
def test_a_trap_is_found_where_it_is(loader: Loader, text: str, rule: str, line: int, column: int) -> None:
    faults = compose("a.yaml", text, loader).faults
    assert [(fault.rule, fault.place.line, fault.place.column) for fault in faults] == [(rule, line, column)]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(("text", "problem", "line", "column"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_named_where_the_writer_made_it(loader: Loader, text: str, problem: str, line: int, column: int) -> None:
    (fault,) = compose("a.yaml", text, loader).faults
    assert (fault.rule, fault.values["problem"]) == ("yaml-syntax", problem)
    assert (fault.place.line, fault.place.column) == (line, column)


@pytest.mark.parametrize("loader", LOADERS)
def test_too_many_values_are_not_read(loader: Loader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ksii.source.composing.NODES", 50)
    (fault,) = compose("a.yaml", "[" + "1," * 60 + "]", loader).faults
    assert (fault.rule, fault.place.column, dict(fault.values)) == ("too-large", 102, {"what": "nodes", "limit": "50"})


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("layers", [1, 12])
def test_an_alias_is_never_followed(loader: Loader, layers: int) -> None:
    bomb = "a0: &a0 [лол]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, layers))
    composed = compose("a.yaml", bomb + "b: *a0\n", loader)
    assert composed.root is None
    assert {fault.values["what"] for fault in composed.faults} == {"anchor", "alias"}
    assert composed.faults[-1].place.line == layers + 1


def test_a_merge_bomb_is_not_merged() -> None:
    bomb = "a0: &a0 {x: 1}\n" + "".join(f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 12))
    assert {fault.rule for fault in compose("a.yaml", bomb).faults} == {"anchor-alias-merge-tag"}


def test_a_duplicate_key_shows_both_places_and_keeps_the_first_value() -> None:
    composed = compose("a.yaml", "total: 100\nother: 1\ntotal: 900\n")
    (fault,) = composed.faults
    assert dict(fault.values) == {"key": "total", "first": "a.yaml:1"}
    assert fault.labels[0].place.line == 1
    assert composed.root is not None
    assert composed.root.data == {"total": 100, "other": 1}


@pytest.mark.parametrize(
    "text",
    [
        "a: b # a remark\n",
        "a: # a remark\n  b: 1\n",
        "a: #remark\n  b: 1\n",
        'a: "цель #1"\n',
        "a: >-\n  цель #1 и #2\n",
        "#title: x\nb: 1\n",
        "a: C#\n",
    ],
)
def test_remarks_and_quoted_number_signs_are_fine(text: str) -> None:
    assert compose("a.yaml", text).faults == ()


def test_the_text_after_a_number_sign_is_quoted() -> None:
    (fault,) = compose("a.yaml", "- цель #1 и #2\n").faults
    assert dict(fault.values) == {"lost": "#1 и #2"}
