"""Transcripts of the command line, kept as Markdown: every chapter is a desk of its own, worked at from top to bottom.

A block ```` ```console ```` holds commands, `$ ksii …`, each followed by what it prints: lines of standard error begin with
`2> `, the exit code stands last as `=> 1` unless it is 0. A line `…` stands for any lines but that one, `…` within a line
for any words.

What is done between commands: ```` ```yaml strategy/goals.yaml ```` writes a file (```` ```yaml strategy/goals.yaml escapes ````
one in which `\\u0007` stands for that character), ```` ```edit strategy/goals.yaml ```` replaces the lines after `-` with
those after `+`.
"""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.cli.desk import Answer, Desk

HERE = Path(__file__).parent
HEADING = re.compile(r"^## (?P<title>.+)$", re.MULTILINE)
BLOCK = re.compile(
    r"^(?P<fence>`{3,})(?P<kind>console|edit|yaml|toml)(?: (?P<file>\S+))?(?P<escapes> escapes)?\n(?P<text>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
COMMAND = re.compile(r"^\$ ksii(?P<words>.*)\n(?P<said>(?:(?!\$ ksii).*\n)*)", re.MULTILINE)
ESCAPE = re.compile(r"\\u([0-9a-f]{4})")


@dataclass(frozen=True)
class Chapter:
    """A part of a transcript under one heading."""

    file: Path
    title: str
    text: str


def chapters() -> list[Chapter]:
    """Return the chapters of all transcripts."""
    return [Chapter(path, *part) for path in sorted(HERE.glob("*.md")) for part in _parts(path.read_text(encoding="utf-8"))]


def _parts(text: str) -> Iterator[tuple[str, str]]:
    parts = HEADING.split(text)[1:]
    return zip(parts[::2], parts[1::2], strict=True)


def play(text: str, desk: Desk) -> str:
    """Do everything that a chapter says at a desk; return the chapter as it turned out, itself where all came as written.

    Raise AssertionError where a command that does not end with 0 leaves other bytes in build/ than it found.
    """
    return BLOCK.sub(lambda block: _do(block, desk), text)


def _do(block: re.Match[str], desk: Desk) -> str:
    text = block["text"]
    if block["kind"] == "console":
        return block[0].replace(text, COMMAND.sub(lambda command: _command(command, desk), text))
    if block["kind"] == "edit":
        lines = text.splitlines()
        old, new = ("\n".join(line[1:] for line in lines if line.startswith(mark)) for mark in "-+")
        desk.change(block["file"], old, new)
        return block[0]
    path = desk.folder / block["file"]
    path.parent.mkdir(exist_ok=True)
    path.write_text(ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if block["escapes"] else text, encoding="utf-8")
    return block[0]


def _command(command: re.Match[str], desk: Desk) -> str:
    before = desk.built()
    answer = desk.run(*shlex.split(command["words"]))
    assert answer.code == 0 or desk.built() == before, f"ksii{command['words']}: build/ is not what it was"
    said = _said(answer)
    return command[0] if re.fullmatch(_pattern(command["said"]), said) else f"$ ksii{command['words']}\n{said}"


def _said(answer: Answer) -> str:
    lines = answer.out.splitlines() + [f"2> {line}" for line in answer.err.splitlines()] + [f"=> {answer.code}"] * bool(answer.code)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _pattern(expected: str) -> str:
    lines = (r"(?:(?!=> ).*\n)*?" if line == "…" else f"{re.escape(line).replace('…', '.*')}\n" for line in expected.splitlines())
    return "".join(lines)
