"""Views of strategy.yaml: the title page, the passport and what is asked for accessibility."""

from collections.abc import Iterable

from ksii.compose.acts import citation
from ksii.compose.refs import linked
from ksii.compose.writer import Writer
from ksii.document.nodes import Break, Cover, Definition, Definitions, Inline, Inlines, Text
from ksii.model.identity import Accessibility, borne_out
from ksii.model.money import total
from ksii.model.sections import View

NOUNS = {"hours": "time_H", "days": "date_D"}
"""Units that a number needs beside it; the others are in the title of the indicator."""
FEW = 5
"""Most local bodies that the passport names one by one."""


def cover(w: Writer) -> Cover:
    """The title page."""
    it = w.strategy.identity
    stamp = tuple(str(w.labels.get("cover", line)) for line in ("approve", "approve-by", "approve-date"))
    details = [
        (
            w.labels.get("cover", "edition"),
            f"{it.edition.code or it.id}, {w.formats.date(it.edition.date) if it.edition.date else ''}".rstrip(", "),
        ),
        (w.labels.get("cover", "owner"), w.plain(_body_name(w, it.owner))),
        (w.labels.get("cover", "status"), w.value("status", borne_out(it.status, agreed=bool(w.agreement and w.agreement.complete)))),
        (w.labels.get("cover", "languages"), _languages(w)),
    ]
    period = (
        w.labels.phrase("years", start=str(it.period.start.year), end=str(it.period.end.year)) if it.period.start and it.period.end else ""
    )
    place = f"{w.plain(it.place)}, {it.edition.date.year}" if it.place and it.edition.date else ""
    notice = w.plain(it.note) if it.note else ""
    kind = w.plain(it.document_type) if it.document_type else ""
    title = w.plain(it.title)
    subtitle = "" if it.period.end and str(it.period.end.year) in title else period
    return Cover("cover", stamp, kind, title, subtitle, tuple(details), notice, place)


def _body_name(w: Writer, name: str | None) -> "dict[str, str] | None":
    body = next((body for body in w.strategy.roles.bodies if body.id == name), None)
    return dict(body.name) if body and body.name else None


def _languages(w: Writer) -> str:
    languages = w.strategy.identity.languages
    names = [w.language(lang) for lang in languages.authentic]
    authentic = w.labels.phrase("authentic", languages=", ".join(names))
    if w.lang in languages.translations:
        return f"{authentic}{w.formats.semicolon}{w.labels.phrase('translation')}"
    return authentic


def passport(w: Writer, _: View) -> Definitions:
    """The passport: the document on one page, made from its entities."""
    entries = tuple(
        Definition(f"passport-{key}", (Text(w.labels.column("passport", key)),), shown, "strategy.yaml") for key, shown in _rows(w) if shown
    )
    return Definitions("view-passport", entries, "passport")


def _rows(w: Writer) -> Iterable[tuple[str, Inlines]]:
    it, goals = w.strategy.identity, w.strategy.goals
    yield "name", w.text(it.title)
    acts = {law.id: law for law in w.strategy.laws.laws}
    yield "basis", lines(citation(acts[name], w.formats) for name in it.basis if name in acts)
    yield "developer", lines(w.plain(_body_name(w, name)) for name in (it.developers or ((it.owner,) if it.owner else ())))
    bodies = [body for body in w.strategy.roles.bodies if body.region is None and not body.planned and _acts(w, body.id)]
    yield "performers", lines([*(w.plain(body.name) for body in bodies), *_local_bodies(w)])
    yield "goals", lines(w.plain(goal.title) for goal in goals.goals)
    yield "tasks", lines(w.plain(task.title) for task in goals.tasks)
    yield "terms", (Text(_terms(w)),)
    yield "indicators", lines(_indicator(w, kpi.id) for kpi in goals.kpis if kpi.target)
    yield "funding", _funding(w)
    yield "languages", (Text(_languages(w)), Break(), *w.text(it.languages.clause)) if it.languages.clause else (Text(_languages(w)),)


def _local_bodies(w: Writer) -> list[str]:
    """Return the local bodies of the regions by name, one common word for them where they are many."""
    names = [w.plain(_body_name(w, it.local_body)) for it in w.strategy.regions if it.local_body]
    return names if len(names) <= FEW else [w.labels.phrase("akimats")]


def lines(words: Iterable[str]) -> Inlines:
    """Return words one below the other, numbered as sub-points where there are several."""
    rows = list(words)
    if len(rows) > 1:
        rows = [f"{place})\N{NO-BREAK SPACE}{line}" for place, line in enumerate(rows, 1)]
    shown: list[Inline] = []
    for line in rows:
        shown += [Break(), Text(line)] if shown else [Text(line)]
    return tuple(shown)


def _acts(w: Writer, body: str) -> bool:
    return any(role.body == body for role in w.strategy.roles.roles)


def _terms(w: Writer) -> str:
    period = w.strategy.identity.period
    years = w.labels.phrase("years", start=str(period.start.year), end=str(period.end.year)) if period.start and period.end else ""
    if period.extension:
        return f"{years} {w.labels.phrase('extension', year=str(period.extension.year))}"
    return years


def _indicator(w: Writer, name: str) -> str:
    kpi = next(kpi for kpi in w.strategy.goals.kpis if kpi.id == name)
    target = kpi.target
    if target is None:
        return w.plain(kpi.title)
    noun = NOUNS.get(kpi.unit or "")
    unit = f" {w.formats.plural(int(target.value), noun)}" if noun and target.value is not None else ""
    return f"{w.plain(kpi.title)}{w.formats.colon}{w.number(target.value, kpi.unit)}{unit} ({w.date(target.date)})"


def _funding(w: Writer) -> Inlines:
    budget = w.strategy.budget
    if not budget.lines:
        return ()
    example = f" {w.labels.phrase('amounts-example')}" if budget.basis and budget.basis.example else ""
    return (Text(f"{w.formats.money(total(budget.lines))}.{example}"), Break(), *lines(w.plain(it.title) for it in budget.funding))


def accessibility(w: Writer, _: View) -> Definitions:
    """What is asked for so that people with disabilities are reached: by which acts, by whom, and how it is checked."""
    it = w.strategy.identity.accessibility or Accessibility()
    checks = linked(w, [f"activity.{name}" for name in it.checks])
    rows = (
        ("requirements", w.text(it.text) if it.text else ()),
        ("legal", (Text(w.row("law", it.basis)),) if it.basis else ()),
        ("owner", (Text(w.name("role", it.owner)),) if it.owner else ()),
        ("checks", checks),
    )
    named = ((key, (Text(w.labels.column("accessibility", key)),), shown) for key, shown in rows if shown)
    entries = tuple(Definition(f"accessibility-{key}", term, shown, "strategy.yaml") for key, term, shown in named)
    return Definitions("view-accessibility", entries, "profile")


VIEWS = {"passport": passport, "accessibility": accessibility}
