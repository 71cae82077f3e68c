"""The page for people: one file that asks nothing of the network, is whole without its script, and can be filtered with it."""

import base64
import hashlib
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from ksii import __version__, resources
from ksii.check.results import Obligation, Results
from ksii.check.rule import Page
from ksii.finding import Finding, Place, Waived
from ksii.report.excerpt import Excerpt, excerpt
from ksii.report.groups import by, folded, owner, themes
from ksii.report.summary import counts, fraction, gravest_first, incomplete, looked_at, readiness, verdict
from ksii.report.visible import location, visible
from ksii.report.words import area, page_words, say

WIDEST = 400
"""Longer lines of YAML are cut around the place."""

Label = tuple[str, str, Excerpt | None]
"""Another place of a finding: where, what is said of it, its line."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A finding with everything that stands beside it."""

    finding: Finding
    level: str
    area: str
    file: str
    owner: str
    location: str
    title: str
    excerpt: Excerpt | None
    labels: tuple[Label, ...]
    blocking: str


@dataclass(frozen=True, slots=True)
class _Row:
    """An obligation, in words."""

    state: str
    asked: str
    entity: str
    owner: str
    language: str
    location: str


@dataclass(frozen=True, slots=True)
class _Area:
    """The obligations of one area, what is not met first; open where something isn't."""

    name: str
    fraction: str
    open: bool
    rows: tuple[_Row, ...]


@dataclass(frozen=True, slots=True)
class _Covered:
    """A waived finding with its waiver; `days_left` is empty where the strategy is looked at on no day."""

    finding: Finding
    waiver: Waived
    approved_by: str
    days_left: str


def render(results: Results, root: str) -> str:
    """Return the page; `root` stands before every file name, such as strategy/."""
    theme = tomllib.loads((resources.templates() / "theme.toml").read_text(encoding="utf-8"))
    style, script = _fill("page.css", light=theme["light"], dark=theme["dark"]), _fill("page.js")
    findings = [_item(it, results, root) for it in gravest_first(results.findings)]
    return _fill(
        "page.html",
        results=results,
        words=page_words(results.lang),
        style=style,
        script=script,
        digests={"style": _digest(style), "script": _digest(script)},
        verdict=verdict(results),
        counts=counts(results),
        readiness=readiness(results),
        incomplete=list(incomplete(results)),
        findings=findings,
        choices={name: list(dict.fromkeys(getattr(it, name) for it in findings)) for name in ("level", "area", "file", "owner")},
        areas=[_area(name, its, results, root) for name, its in by(results.obligations, lambda it: it.area).items()],
        waivers=[_covered(it, it.waived, results) for it in results.waived if it.waived],
        version=__version__,
    )


def _item(finding: Finding, results: Results, root: str) -> _Item:
    lang = results.lang
    return _Item(
        finding,
        level=say(lang, finding.severity),
        area=area(lang, themes(results).get(finding.name, "")),
        file=finding.place.file,
        owner=owner(finding.entity, results) or say(lang, "nobody"),
        location=location(finding.place, root),
        title=results.titles.get(finding.entity, finding.entity),
        excerpt=excerpt(finding.place, results.texts, WIDEST),
        labels=tuple(_label(place, words, results, root) for place, words in finding.labels),
        blocking=f"{say(lang, 'blocks')}: {', '.join(finding.blocks)}" if finding.blocks else "",
    )


def _label(place: Place, words: str, results: Results, root: str) -> Label:
    return location(place, root), words, excerpt(place, results.texts, WIDEST)


def _area(name: str, obligations: Sequence[Obligation], results: Results, root: str) -> _Area:
    singly, texts = folded(sorted(obligations, key=lambda it: ("unmet", "waived", "met").index(it.state)))
    pages = {page.name: page for page in results.rules}
    many = (_Row("met", _asked(rule, pages, results.lang), f"× {count}", "", lang, "") for (rule, lang), count in texts.items())
    rows = (*(_row(it, _asked(it.rule, pages, results.lang), results, root) for it in singly), *many)
    return _Area(area(results.lang, name), fraction(obligations), any(it.state == "unmet" for it in singly), rows)


def _row(it: Obligation, asked: str, results: Results, root: str) -> _Row:
    owner_ = results.titles.get(f"role.{it.owner}", it.owner)
    return _Row(it.state, asked, results.titles.get(it.entity, it.entity), owner_, it.language, location(it.place, root))


def _asked(rule: str, pages: Mapping[str, Page], lang: str) -> str:
    """Return the code and name of a rule and its advice, where that holds for every entity alike."""
    page = pages.get(rule)
    advice = page.help.get(lang, "") if page else ""
    return f"{page.code} {rule}" + (f": {advice}" if advice and "{" not in advice else "") if page else rule


def _covered(finding: Finding, waiver: Waived, results: Results) -> _Covered:
    day = looked_at(results)
    approver = results.titles.get(f"role.{waiver.approved_by}", waiver.approved_by)
    return _Covered(finding, waiver, approver, str((waiver.expires - day).days) if day else "")


def _digest(text: str) -> str:
    """Return the SHA-256 of an element's text as content security policies spell it."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    """Return the environment: it escapes everything, and writes out what would hide or command."""
    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(resources.templates() / "report", encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=lambda value: visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.globals.clear()
    return made


def _fill(name: str, **context: object) -> Markup:
    return Markup(_environment().get_template(name).render(context))  # noqa: S704  (the environment escapes)
