"""A made-up document with every node type, in three languages, long enough to fill many pages."""

import datetime
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ksii.compose.labels import load
from ksii.document.nodes import (
    Bar,
    Block,
    Break,
    Callout,
    Cell,
    Cite,
    Column,
    Contents,
    Cover,
    Definition,
    Definitions,
    Document,
    Entry,
    Figure,
    Foreign,
    Gantt,
    Inlines,
    Item,
    Link,
    List,
    Paragraph,
    Ref,
    Row,
    Section,
    Sibling,
    Strong,
    Table,
    Text,
    Words,
)
from ksii.document.screen import Screen

WORDS = tomllib.loads(Path(__file__).with_name("sample.toml").read_text(encoding="utf-8"))
LANGUAGES = ("kk", "ru", "en")
ROMAN = ("I", "II", "III", "IV")
STEMS = {lang: f"sample-160126-{lang}" for lang in LANGUAGES}
LOCALES = {"kk": "kk-KZ", "ru": "ru-KZ", "en": "en-GB"}
NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
SIBLINGS = tuple(Sibling(lang, name, STEMS[lang], LOCALES[lang]) for lang, name in NAMES.items())


def text(words: str) -> Inlines:
    return (Text(words),)


def document(lang: str, *, draft: bool = True) -> Document:
    """Return the sample in a language."""
    say = WORDS[lang]
    body = (_context(lang), _plan(lang), _sources(lang), _appendix(lang))
    around = {name: say[name] for name in ("continued", "skip", "languages", "downloads", "search")}
    screen = Screen(**load(lang).get("screen"))
    words = Words(draft=say["draft"] * draft, draft_notice=say["draft-notice"] * draft, running_title=say["short"], screen=screen, **around)
    cover = Cover(
        "cover",
        stamp=(say["approved"], say["approved-by"], say["approved-date"]),
        kind=say["kind"],
        title=say["title"],
        subtitle=say["period"],
        details=((say["edition"], "160126"), (say["owner"], say["ministry"]), (say["status"], say["draft"])),
        notice=say["draft-notice"],
        place=say["place"],
    )
    contents = Contents("contents", say["contents"], tuple(_entries(body)))
    return Document(
        lang,
        LOCALES[lang],
        say["title"],
        say["short"],
        say["subject"],
        say["ministry"],
        "160126",
        datetime.date(2026, 1, 16),
        STEMS[lang],
        words,
        SIBLINGS,
        (cover, contents, *body),
    )


def _entries(blocks: tuple[Block, ...]) -> Iterator[Entry]:
    for block in blocks:
        if isinstance(block, Section):
            yield Entry(block.id, block.label, block.title, block.level)
            yield from _entries(block.children)


def _context(lang: str) -> Section:
    say = WORDS[lang]
    foreign = (Text(say["foreign-before"]), Foreign("en", text("AI literacy")), Text(say["foreign-after"] + " "))
    sources = (
        Ref("plan", say["ref"]),
        Text(" "),
        Cite("source-1", "[1]"),
        Text(" "),
        Link("https://adilet.zan.kz/rus", text("adilet.zan.kz")),
    )
    mixed = (Strong(text(say["strong"])), Text(" "), *foreign, *sources)
    points = List("points", tuple(Item(f"point-{n}", f"{n})", text(say[f"point-{1 + n % 3}"])) for n in range(1, 12)))
    lines = Paragraph("deepest-1", (*text(say["prose-1"]), Break(), *text(say["prose-3"])))
    deepest = Section("deepest", 4, text(say["deepest"]), (lines,), label="1.2.1.1")
    detail = Section("detail", 3, text(say["detail"]), (Paragraph("detail-1", text(say["prose-2"])), deepest), label="1.2.1")
    passport = Definitions("passport", _pairs(lang, "passport", 5), "passport")
    glossary = Definitions("glossary", _pairs(lang, "glossary", 4), "glossary")
    notices = tuple(
        Callout(f"call-{role}", role, text(say[f"call-{role}"]), (text(say["prose-3"]),))
        for role in ("info", "warning", "example", "statement")
    )
    first = Section("passport-section", 2, text(say["passport"]), (passport, Paragraph("mixed", mixed), points), "", "1.1", "1.1")
    second = Section("situation", 2, text(say["situation"]), (*_prose(lang, "s", 6), detail, glossary, *notices), "", "1.2", "1.2")
    return Section(
        "context", 1, text(say["context"]), (Paragraph("lead", text(say["prose-1"]), "lead"), first, second), "section", "1", "1"
    )


def _prose(lang: str, stem: str, count: int) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(f"{stem}-{n}", text(WORDS[lang][f"prose-{1 + n % 3}"] + " " + WORDS[lang]["prose-2"])) for n in range(count))


def _pairs(lang: str, stem: str, count: int) -> tuple[Definition, ...]:
    say = WORDS[lang]
    return tuple(Definition(f"{stem}-{n}", text(say[f"term-{1 + n % 4}"]), text(say[f"prose-{1 + n % 3}"])) for n in range(count))


def _plan(lang: str) -> Section:
    say = WORDS[lang]
    budget = Section("budget", 2, text(say["budget"]), (Paragraph("budget-1", text(say["prose-3"])), _budget(lang)), "", "2.2", "2.2")
    children = (Paragraph("plan-1", text(say["prose-2"])), _chart(lang), _measures(lang), Paragraph("plan-2", text(say["prose-1"])), budget)
    return Section("plan", 1, text(say["plan"]), children, "section", "2", "2")


def _chart(lang: str) -> Figure:
    say = WORDS[lang]
    ticks = tuple((datetime.date(2026 + n // 4, 1 + 3 * (n % 4), 1), say["quarter"].format(ROMAN[n % 4], 2026 + n // 4)) for n in range(8))
    bars = tuple(_bars(lang))
    chart = Gantt(datetime.date(2026, 1, 1), datetime.date(2027, 12, 31), ticks, bars)
    return Figure("chart", text(say["chart"]), chart, say["chart-alt"], number="1", label=say["figure"].format(1))


def _bars(lang: str) -> Iterator[Bar]:
    say = WORDS[lang]
    for stage in range(3):
        start = datetime.date(2026 + stage * 8 // 12, 1 + stage * 8 % 12, 1)
        end = start + datetime.timedelta(days=240)
        yield Bar(say["stage"].format("I" * (stage + 1)), start, end, "stage", f"{start:%d.%m.%Y}–{end:%d.%m.%Y}")
        for place in range(2):
            begin = start + datetime.timedelta(days=30 * place)
            until = begin + datetime.timedelta(days=100)
            yield Bar(say[f"activity-{place + 1}"], begin, until, "activity", f"{begin:%d.%m.%Y}–{until:%d.%m.%Y}")
        yield Bar(say["milestone"], end, end, "milestone", f"{end:%d.%m.%Y}")


def _measures(lang: str) -> Table:
    """A landscape table with 60 rows in 7 columns."""
    say = WORDS[lang]
    widths = (5, 25, 15, 15, 14, 12, 14)
    columns = tuple(Column(text(say[f"col-{n}"]), "end" if n in (1, 7) else "start", float(width)) for n, width in enumerate(widths, 1))
    rows = tuple(
        Row(
            (
                Cell((text(f"{n}"),)),
                Cell((text(say[f"activity-{1 + n % 2}"]),), header=True),
                Cell((text(say["ministry"]),)),
                Cell((text(say["result"]), text(say["evidence"])) if n % 5 == 0 else (text(say["result"]),)),
                Cell((text(say["quarter"].format("IV", 2026)),)),
                Cell(((*text(say["source"] + "\u00a0"), Cite("source-2", "[2]")),)),
                Cell((text(f"{n * 1250}\u00a0000,5"),)),
            ),
            id=f"measure-{n}",
        )
        for n in range(1, 61)
    )
    return Table(
        "measures",
        text(say["measures"]),
        columns,
        rows,
        "measures",
        landscape=True,
        notes=(text(say["note"]),),
        number="1",
        label=say["table"].format(1),
    )


def _budget(lang: str) -> Table:
    """A portrait table with 60 rows, group rows and totals."""
    say = WORDS[lang]
    columns = (
        Column(text(say["col-2"]), "start", 46.0),
        Column(text("2026"), "end", 18.0),
        Column(text("2027"), "end", 18.0),
        Column(text(say["col-7"]), "end", 18.0),
    )
    rows: list[Row] = []
    for group in range(6):
        rows.append(Row((Cell((text(say["stage"].format(group + 1)),), header=True),), "group", f"group-{group}"))
        for n in range(1, 11):
            amounts = (n * 1_250, n * 1_500, n * 2_750)
            rows.append(
                Row(
                    (Cell((text(say[f"activity-{1 + n % 2}"]),)), *(Cell((text(f"{a:,}".replace(",", "\u00a0") + ",0"),)) for a in amounts))
                )
            )
    rows.append(Row((Cell((text(say["total"]),), header=True), *(Cell((text("412\u00a0500,0"),)) for _ in range(3))), "total"))
    return Table(
        "budget-table",
        text(say["budget"]),
        columns,
        tuple(rows),
        "budget",
        notes=(text(say["note"]),),
        number="2",
        label=say["table"].format(2),
    )


def _sources(lang: str) -> Section:
    say = WORDS[lang]
    columns = (Column(text("№"), "end", 8.0), Column(text(say["sources"]), "start", 92.0))
    rows = tuple(Row((Cell((text(str(n)),)), Cell((text(say["prose-3"]),))), id=f"source-{n}") for n in range(1, 5))
    table = Table("sources-table", text(say["sources"]), columns, rows, number="3", label=say["table"].format(3))
    return Section(
        "sources", 1, text(say["sources"]), (table, Definitions("abbr", _pairs(lang, "abbr", 3), "abbreviations")), "section", "", ""
    )


def _appendix(lang: str) -> Section:
    say = WORDS[lang]
    table = _measures(lang)
    rows = tuple(replace(row, id=f"risk-{n}") for n, row in enumerate(table.rows[:9]))
    risks = replace(table, id="risks", caption=text(say["risks"]), rows=rows, number="4", label=say["table"].format(4))
    wide = replace(_chart(lang), id="chart-wide", landscape=True, label=say["figure"].format(2))
    profile = Definitions("profile", _pairs(lang, "profile", 3), "profile")
    after = Section("appendix-after", 2, text(say["situation"]), (Paragraph("after-1", text(say["prose-1"])), profile))
    children = (Paragraph("appendix-lead", text(say["prose-3"])), risks, wide, after)
    return Section("appendix", 1, text(say["risks"]), children, "appendix", "1", say["appendix"], (say["appendix"], say["mark"]))
