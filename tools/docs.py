"""Writes the generated documents, or checks that they are up to date: `python tools/docs.py write|check`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_group

from ksii.check.rule import PHASES, Rule
from ksii.cli.app import app
from ksii.model import schema
from ksii.rules import CATALOGUE, catalogue

ROOT = Path(__file__).resolve().parent.parent
NOTICE = "<!-- Written by tools/docs.py: change its source, then run `make docs`. -->\n"


def documents() -> Iterator[tuple[str, str]]:
    """Yield every generated document: its path and its text."""
    yield "docs/cli.md", cli()
    yield "docs/schema.md", fields()
    yield "docs/rules/README.md", rules_index()
    for line, rule in zip(CATALOGUE, catalogue().values(), strict=True):
        yield f"docs/rules/{rule.page.name}.md", rule_page(line, rule)
    for kind in schema.kinds():
        yield f"schema/{kind}.schema.json", schema.text(kind)


def cli() -> str:
    """Return the reference of the command line."""
    group = get_group(app)
    context = typer.Context(group, info_name="ksii")
    parts = [NOTICE, "# Command line\n", group.help or "", "\n"]
    parts.extend(_commands(group, context, "ksii"))
    parts.append(EXITS)
    return "".join(parts)


def _commands(group: TyperGroup, context: typer.Context, words: str) -> Iterator[str]:
    """Yield the help of every command of a group, and of the groups in it."""
    for name in group.list_commands(context):
        command, called = group.commands[name], f"{words} {name}"
        inner = typer.Context(command, info_name=called, parent=context, max_content_width=100, terminal_width=100)
        yield f"\n## {called}\n\n```text\n{command.get_help(inner).replace(f'{words} {called}', called)}\n```\n"
        if isinstance(command, TyperGroup):
            yield from _commands(command, inner, called)


EXITS = """
## Exit codes

| code | meaning |
| --- | --- |
| 0 | done |
| 1 | findings at or above the gate |
| 2 | wrong usage or settings |
| 3 | an input file is refused: encoding, syntax, limits |
| 4 | environment: a library, a font, the disk, a permission |
| 5 | another build holds the lock |
| 6 | integrity: editions that disagree with the document |
| 7 | time or memory limit while rendering |
| 70 | a bug in ksii: a report file is written |
"""


def rules_index() -> str:
    """Return the table of all rules."""
    head = (
        f"{NOTICE}# Rules\n\n{len(catalogue())} rules. `ksii rule CODE` prints a page; levels are for the profiles {', '.join(PHASES)}.\n"
    )
    theme = ""
    lines = [head]
    for line, rule in zip(CATALOGUE, catalogue().values(), strict=True):
        if line.split("/")[0] != theme:
            theme = line.split("/")[0]
            lines.append(f"\n## {theme}\n\n| code | name | {' | '.join(PHASES)} | message |\n{'| --- ' * (len(PHASES) + 3)}|\n")
        page = rule.page
        levels = " | ".join(page.levels[phase] for phase in PHASES)
        lines.append(f"| {page.code} | [{page.name}]({page.name}.md) | {levels} | {page.message['en']} |\n")
    return "".join(lines)


def rule_page(line: str, rule: Rule) -> str:
    """Return a rule's page with its head as a table."""
    page = rule.page
    head = "".join(f"| {lang} | {page.message[lang]} | {page.help[lang]} |\n" for lang in page.message)
    levels = ", ".join(f"{phase}: {page.levels[phase]}" for phase in PHASES)
    title, _, body = page.body.partition("\n")
    waived = "can be waived" if page.waivable else "cannot be waived"
    facts = f"**{page.code}** · {levels} · confidence: {page.confidence} · {waived} · since {page.since}\n"
    source = f"Source: {page.source}. Page: `ksii/rules/{line}.md`.\n"
    return f"{NOTICE}{title}\n\n{facts}\n| language | message | help |\n| --- | --- | --- |\n{head}\n{source}{body}\n"


def fields() -> str:
    """Return the reference of all files and their fields."""
    parts = [NOTICE, "# Files and fields\n\nEvery file of a strategy, every entity in it and every field, as `ksii schema` has them.\n"]
    for kind in schema.kinds():
        data = schema.data(kind)
        parts.append(f"\n## {kind}\n\n{data.get('description', '')}\n")
        definitions: dict[str, Any] = {data["title"]: data, **data.get("$defs", {})}
        for name, definition in definitions.items():
            parts.extend(_entity(name, definition))
    return "".join(parts)


def _entity(name: str, definition: dict[str, Any]) -> Iterator[str]:
    if "properties" not in definition:
        return
    yield f"\n### {name}\n\n{definition.get('description', '')}\n\n| field | type | meaning |\n| --- | --- | --- |\n"
    for field, spec in definition["properties"].items():
        yield f"| `{field}` | {_type(spec)} | {spec.get('description', '')} |\n"


def _type(spec: dict[str, Any]) -> str:
    if "anyOf" in spec:
        return " or ".join(_type(option) for option in spec["anyOf"] if option.get("type") != "null")
    if "enum" in spec:
        return ", ".join(f"`{value}`" for value in spec["enum"])
    if "$ref" in spec:
        return str(spec["$ref"]).rpartition("/")[2]
    if spec.get("type") == "array":
        return f"list of {_type(spec.get('items', {}))}"
    if spec.get("type") == "object":
        return "language map"
    return str(spec.get("format") or spec.get("type") or spec.get("const") or "")


def main(mode: str) -> int:
    """Write all documents, or name those that are not up to date."""
    wanted = {ROOT / path: text for path, text in documents()}
    generated = [*ROOT.glob("docs/rules/*.md"), *ROOT.glob("schema/*.json")]
    stale = [path for path, text in wanted.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    left = [path for path in generated if path not in wanted]
    if mode == "check":
        for path in [*stale, *left]:
            sys.stderr.write(f"{path.relative_to(ROOT)} is not up to date: run make docs\n")
        return 1 if stale or left else 0
    for path in left:
        path.unlink()
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted[path], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
