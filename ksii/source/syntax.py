"""What the YAML parser could not read, in terms of what the writer did."""

import re

from yaml.error import MarkedYAMLError

from ksii.finding import Fault, Place
from ksii.source.characters import NO_BREAK_SPACES, character_fault, shown
from ksii.source.nodes import Mark, Node

PROBLEMS = (
    ("unclosed-quote", r"end of stream.*quoted scalar|document separator.*quoted scalar"),
    ("bad-escape", r"escape|hexadecimal numbers|invalid Unicode character"),
    ("unclosed-bracket", r"',' or '[\]}]'"),
    ("colon-in-text", r"mapping values are not allowed|found unexpected ':'"),
    ("dash-in-text", r"sequence entries are not allowed"),
    ("missing-colon", r"could not find expected ':'"),
    ("alias-in-text", r"scanning an (alias|anchor)"),
    ("tag-in-text", r"scanning a tag|parsing a tag|tag handle"),
    ("block-header", r"scanning a block scalar"),
    ("directive", r"directive|incompatible YAML|document start"),
    ("reserved-character", r"cannot start any token"),
    ("unexpected-character", r"expected (the )?node content"),
    ("indentation", r"expected <block end>|did not find expected (key|'-' indicator)"),
)
"""The writer's mistake → how either parser (PyYAML or libyaml) words its complaint and the context of it."""

AT_CONTEXT = frozenset({"alias-in-text", "block-header", "missing-colon", "tag-in-text", "unclosed-bracket", "unclosed-quote"})
"""Mistakes that stand where the construct began, not where the parser gave up."""

_KEY = re.compile(r"[ \-]*([a-z_]+):")
_ODD_INDENT = re.compile(rf" *([\t{NO_BREAK_SPACES}])")
_PLACEHOLDER = re.compile(r"(?:^\s*|[:\-,\[]\s+)(\{\{.*)")


def syntax_fault(name: str, text: str, error: Exception, last: Node | None, opened: Node | None) -> Fault:
    """Return the fault for a parser error; `last` is the last scalar before it, `opened` the innermost open collection."""
    if not isinstance(error, MarkedYAMLError):
        return Fault("yaml-syntax", Place(name), _values("other", "", str(error)))
    problem = _problem(error)
    mark: Mark | None = (error.context_mark if problem in AT_CONTEXT else None) or error.problem_mark or error.context_mark
    if problem == "unexpected-character" and mark and opened and not text[mark.index :].strip():
        problem, mark = "unclosed-bracket", opened.start
    place = _place(name, mark)
    lines = text.split("\n")
    if problem != "unclosed-quote":
        placeholder = _PLACEHOLDER.search(_line(lines, place))
        if placeholder:
            return _unquoted_placeholder(place, placeholder)
        problem, place = _cause(problem, place, lines, last)
    character = _line(lines, place)[place.column - 1 : place.column]
    if character == "\t" and problem != "tab-indentation":
        return character_fault(character, place)
    detail = "; ".join(part for part in (error.context, error.problem) if part)
    return Fault("yaml-syntax", place, _values(problem, character, detail))


def _problem(error: MarkedYAMLError) -> str:
    words = f"{error.problem} {error.context}"
    return next((problem for problem, pattern in PROBLEMS if re.search(pattern, words)), "other")


def _values(problem: str, character: str, detail: str) -> dict[str, str]:
    return {"problem": problem, "character": shown(character), "detail": shown(detail[:200])}


def _place(name: str, mark: Mark | None) -> Place:
    if mark is None:
        return Place(name)
    return _one(name, mark.line + 1, mark.column + 1)


def _one(name: str, line: int, column: int) -> Place:
    return Place(name, line, column, line, column + 1)


def _line(lines: list[str], place: Place) -> str:
    return lines[place.line - 1] if place.line <= len(lines) else ""


def _cause(problem: str, place: Place, lines: list[str], last: Node | None) -> tuple[str, Place]:
    """Look behind the complaint: at the indentation of this line and the one above, and at the quotes before it."""
    odd = _odd_indent(place, lines)
    if odd:
        return odd
    if last and last.start.line < last.end.line == place.line - 1 and _quoted(last, lines):
        return "unclosed-quote", _place(place.file, last.start)
    line = _line(lines, place)
    if problem == "bad-escape":
        return problem, _one(place.file, place.line, line.rfind("\\", 0, place.column) + 1)
    key = _KEY.match(line) if problem == "colon-in-text" else None
    if key and key.end() == place.column:
        return "indentation", _one(place.file, place.line, key.start(1) + 1)
    if problem == "indentation" and line[: place.column - 1].rstrip().endswith(("'", '"')):
        return "text-after-quote", place
    return problem, place


def _odd_indent(place: Place, lines: list[str]) -> tuple[str, Place] | None:
    for number in (place.line, place.line - 1):
        match = _ODD_INDENT.match(lines[number - 1]) if 1 <= number <= len(lines) else None
        if match:
            kind = "tab-indentation" if match[1] == "\t" else "no-break-space"
            return kind, _one(place.file, number, match.start(1) + 1)
    return None


def _quoted(node: Node, lines: list[str]) -> bool:
    return lines[node.start.line][node.start.column : node.start.column + 1] in {"'", '"'}


def _unquoted_placeholder(place: Place, found: re.Match[str]) -> Fault:
    column = found.start(1) + 1
    here = Place(place.file, place.line, column, place.line, column + 2)
    return Fault("unquoted-placeholder", here, {"text": found[1].rstrip()})
