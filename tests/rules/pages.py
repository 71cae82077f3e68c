"""The examples of rule pages: small strategies whose marked lines a rule must find, and no others.

A page shows files as fenced blocks, ```` ```yaml goals.yaml ````. Under *Gap* a comment `# gap: rule-name` marks each line
that must be found; under *Closed* nothing may be found. What a page does not show is taken from `BASE`.

A word after the file name says what Markdown can't show: `encoding=windows-1251` how the file is saved, `escapes` that `\\u0009` stands
for that character, `absent` that there is no such file.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ksii import source
from ksii.check import confirmed
from ksii.finding import Finding
from ksii.lint import Reading, as_of, lint
from ksii.model.read import read

BASE = {
    "strategy.yaml": """\
id: example
profile: kz-gov
edition: {code: "160126", date: "2026-01-16"}
period: {start: "2026-01-01", end: "2027-12-31"}
languages: {authentic: [kk, ru], translations: [en]}
money: {currency: KZT, unit: million}
""",
}
SHOWN_ELSEWHERE = {
    "file-unreadable": "a file in memory can always be read; tests/rules/test_refusals.py makes folders",
    "house-rule-without-match": "a file of house rules is no part of the strategy; tests/house shows it",
    "statement-unreadable": "a statement is no YAML; tests/signoff/test_folder.py shows it",
    "statement-chain-broken": "the same",
    "foreign-rule-failed": "it takes an installed package; tests/house shows it",
}
"""Rules whose pages have no examples that can be run, and why."""

BLOCK = re.compile(r"^```yaml (?P<file>\S+)(?: (?P<how>\S+))?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
ESCAPE = re.compile(r"\\u([0-9a-f]{4})")
MARK = re.compile(r"#\s*gap: (?P<name>[a-z0-9-]+)")
HEADING = re.compile(r"^## (?P<title>.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """One small strategy: `heading` is Gap, Closed or More cases; `marked` are the (file, line) pairs to be found.

    `files` maps names to contents, None for a file that is not there.
    """

    heading: str
    number: int
    files: dict[str, bytes | None]
    marked: set[tuple[str, int]]


def headings(body: str) -> list[str]:
    """Return the second-level headings of a page."""
    return [match["title"] for match in HEADING.finditer(body)]


def examples(body: str, name: str) -> Iterator[Example]:
    """Yield the examples of a page; `---` on a line of its own separates several under one heading."""
    parts = HEADING.split(body)[1:]
    for title, text in zip(parts[::2], parts[1::2], strict=True):
        for number, chunk in enumerate(re.split(r"^---$", text, flags=re.MULTILINE), 1):
            blocks = list(BLOCK.finditer(chunk))
            if blocks and title in {"Gap", "Closed", "More cases"}:
                files = {block["file"]: _content(block["text"], block["how"] or "") for block in blocks}
                texts = {block["file"]: block["text"] for block in blocks}
                yield Example(title, number, files, set(_marked(texts, name)))


def _content(text: str, how: str) -> bytes | None:
    if how == "absent":
        return None
    if how == "escapes":
        text = ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    return text.encode(how.removeprefix("encoding=") if how.startswith("encoding=") else "utf-8")


def _marked(texts: dict[str, str], name: str) -> Iterator[tuple[str, int]]:
    for file, text in texts.items():
        for number, line in enumerate(text.splitlines(), 1):
            if any(match["name"] == name for match in MARK.finditer(line)):
                yield file, number


def findings(files: dict[str, bytes | None], rule: str, lang: str) -> tuple[Finding, ...]:
    """Return what a rule says about a strategy made of these files, at the level of release."""
    contents = {**{name: text.encode() for name, text in BASE.items()}, **files}
    lock = contents.pop(confirmed.FILE, None)
    sources = source.parse({name: content for name, content in contents.items() if content is not None}, Path("strategy"))
    strategy, faults = read(sources)
    known = confirmed.parse(lock.decode()) if lock else {}
    reading = Reading(sources, strategy, (*sources.faults, *faults), confirmed=known)
    return lint(reading, "release", as_of(strategy, None), lang, only=(rule,)).findings


def found(files: dict[str, bytes | None], rule: str) -> set[tuple[str, int]]:
    """Return where a rule finds gaps in a strategy made of these files."""
    return {(finding.place.file, finding.place.line) for finding in findings(files, rule, "en")}
