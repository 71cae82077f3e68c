"""Views of registers.yaml: demands, remarks, uses of AI tools; and the approval route of strategy.yaml."""

from ksii.compose.refs import joined, linked, stated
from ksii.compose.tables import Col, Shown, grouped, heads, listing, numbers_head, placed, table
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Inlines, Link, Strong, Table, Text
from ksii.model.identity import Discussion, Step
from ksii.model.registers import AiUse, Remark
from ksii.model.sections import View


def demands_table(w: Writer, _: View) -> Table:
    """Demands of experts with the answer and where it can be seen."""
    columns = (
        Col("demand", lambda w, it: (w.text(it.title), w.text(it.text))),
        Col("response", lambda w, it: w.value("demand-response", it.response)),
        Col("answer", lambda w, it: w.text(it.answer)),
        Col("links", lambda w, it: linked(w, it.links)),
    )
    return listing(w, "demands-table", w.strategy.registers.demands, columns)


def remarks_table(w: Writer, _: View) -> Table:
    """Remarks by author with the decision, its reason and where it can be seen."""
    remarks = w.strategy.registers.remarks
    columns = (
        Col("remark", _remark),
        Col("decision", lambda w, it: w.value("remark-decision", it.decision)),
        Col("reason", lambda w, it: w.text(it.reason)),
        Col("links", lambda w, it: linked(w, it.links)),
    )
    authors = dict.fromkeys(w.plain(it.author) for it in remarks)
    rows = grouped((author, [placed(w, it, columns) for it in remarks if w.plain(it.author) == author]) for author in authors)
    return table(w, "remarks-table", (numbers_head(w), *heads(w, "remarks-table", columns)), rows)


def _remark(w: Writer, remark: Remark) -> tuple[Inlines, ...]:
    return ((Strong(w.text(remark.subject)),), w.text(remark.text)) if remark.subject else (w.text(remark.text),)


def ai_uses_table(w: Writer, _: View) -> Table:
    """Uses of AI tools, with what they made, who checked it, and what followed where a use broke the rules."""
    uses = w.strategy.registers.ai_uses
    results = (Col("results", _results),) if any(it.results for it in uses) else ()
    columns = (
        Col("item", lambda w, it: (w.text(it.item), w.text(it.incident)) if it.incident else w.text(it.item)),
        Col("tool", lambda w, it: w.text(it.tool)),
        Col("hosting", lambda w, it: w.value("hosting", it.hosting)),
        *results,
        Col("reviewer", lambda w, it: w.name("role", it.reviewer)),
        Col("date", lambda w, it: w.date(it.date)),
    )
    return listing(w, "ai-uses-table", uses, columns)


def _results(w: Writer, use: AiUse) -> Shown:
    """Return what a tool made for an edition or the public, and how that is marked."""
    words = ([w.value("ai-result", it) for it in use.results], [w.value("ai-mark", it) for it in use.marks])
    return tuple((Text(w.formats.joined(found)),) for found in words if found)


def route_table(w: Writer, _: View) -> Table:
    """Steps of the approval route; the public discussion, where it has been held."""
    columns = (
        Col("step", lambda w, it: w.text(it.title)),
        Col("body", _body),
        Col("languages", lambda w, it: ", ".join(w.language(lang) for lang in it.languages) or w.labels.phrase("all-languages")),
    )
    held = w.strategy.identity.discussion
    shown = _discussed(w, held) if held else ()
    notes = (stated(w, w.labels.phrase("discussion"), shown),) if shown else ()
    return listing(w, "route-table", w.strategy.identity.route, columns, notes)


def _discussed(w: Writer, held: Discussion) -> Inlines:
    """Return when and where the draft was discussed in public, and what came of it."""
    days = w.formats.span(held.start, held.end)
    place: Inlines = (Link(held.url, (Text(held.url),)),) if held.url else ()
    summary = w.text(held.summary) if held.summary else ()
    return joined(w, (part for part in ((Text(days),) if days else (), place, summary) if part))


def _body(w: Writer, step: Step) -> str:
    name = w.name("body", step.body) if step.body else w.name("role", step.role) if step.role else DASH
    return f"{name} {w.labels.phrase('by-agreement')}" if step.consent else name


VIEWS = {"demands-table": demands_table, "remarks-table": remarks_table, "ai-uses-table": ai_uses_table, "route-table": route_table}
