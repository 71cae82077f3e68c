"""`ksii digest`: what an approval is bound to, one digest per language."""

from typing import TYPE_CHECKING, Annotated

import typer

from ksii.cli.console import Exit, fail, find_strategy, unknown
from ksii.cli.options import StrategyArgument, loaded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ksii.model.digest import Content

LangOption = Annotated[
    list[str] | None,
    typer.Option("--lang", metavar="LANG", show_default=False, help="Only this language of the strategy. Repeatable. Default: all."),
]
ExplainOption = Annotated[bool, typer.Option("--explain", help="Show the digest of each file too, so that one sees which file differs.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON with the fields of an approval in registers.yaml.")]


def digest(strategy: StrategyArgument = None, lang: LangOption = None, explain: ExplainOption = False, as_json: JsonOption = False) -> None:
    """Print the digest of what the strategy says, per language, for the approval of whoever has read it.

    It changes with every number, date and link in all languages, with a text in the language of that text. It does not change with
    the layout of YAML, comments, the order of keys, waivers, confirmed translations, remarks, approvals and the document's status.
    """
    from ksii.model.digest import content, languages
    from ksii.model.strategy import UnreadError

    reading = loaded(find_strategy(strategy))
    try:
        found = {it: content(reading.strategy, it) for it in languages(reading.strategy)}
    except UnreadError:
        fail("a file of the strategy is missing or refused, so that nobody knows what it says; ksii lint says why", Exit.REFUSED)
    if not found:
        fail("strategy.yaml declares no languages, so that there is no text to agree to", Exit.REFUSED)
    for word in lang or ():
        if word not in found:
            unknown("language", word, found)
    found = {it: said for it, said in found.items() if not lang or it in lang}
    typer.echo(_json(found, explain) if as_json else "\n".join(_lines(found, explain)))


def _lines(found: "Mapping[str, Content]", explain: bool) -> "Iterator[str]":
    width = max(len(lang) for lang in found)
    for lang, said in found.items():
        yield f"{lang:{width}}  {said.whole}"
        if explain:
            yield from (f"{'':{width}}  {value}  {part}" for part, value in sorted(said.parts.items()))


def _json(found: "Mapping[str, Content]", explain: bool) -> str:
    import json

    data: dict[str, object] = {"digests": {lang: said.whole for lang, said in found.items()}}
    if explain:
        names = sorted({name for said in found.values() for name in said.parts})
        data["parts"] = [
            {"part": name, "digests": {lang: said.parts[name] for lang, said in found.items() if name in said.parts}} for name in names
        ]
    return json.dumps(data, ensure_ascii=False, indent=2)
