"""Views of registers.yaml: demands, remarks, uses of AI tools; and the approval route of strategy.yaml."""

from ksii.compose.refs import linked
from ksii.compose.tables import Col, grouped, heads, listing, numbers_head, placed, table
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Table
from ksii.model.identity import Step
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
        Col("remark", lambda w, it: w.text(it.text)),
        Col("decision", lambda w, it: w.value("remark-decision", it.decision)),
        Col("reason", lambda w, it: w.text(it.reason)),
        Col("links", lambda w, it: linked(w, it.links)),
    )
    authors = dict.fromkeys(w.plain(it.author) for it in remarks)
    rows = grouped((author, [placed(w, it, columns) for it in remarks if w.plain(it.author) == author]) for author in authors)
    return table(w, "remarks-table", (numbers_head(w), *heads(w, "remarks-table", columns)), rows)


def ai_uses_table(w: Writer, _: View) -> Table:
    """Uses of AI tools, with who checked the result and what followed where a use broke the rules."""
    columns = (
        Col("item", lambda w, it: (w.text(it.item), w.text(it.incident)) if it.incident else w.text(it.item)),
        Col("tool", lambda w, it: w.text(it.tool)),
        Col("hosting", lambda w, it: w.value("hosting", it.hosting)),
        Col("reviewer", lambda w, it: w.name("role", it.reviewer)),
        Col("date", lambda w, it: w.date(it.date)),
    )
    return listing(w, "ai-uses-table", w.strategy.registers.ai_uses, columns)


def route_table(w: Writer, _: View) -> Table:
    """Steps of the approval route."""
    columns = (
        Col("step", lambda w, it: w.text(it.title)),
        Col("body", _body),
        Col("languages", lambda w, it: ", ".join(w.language(lang) for lang in it.languages) or w.labels.phrase("all-languages")),
    )
    return listing(w, "route-table", w.strategy.identity.route, columns)


def _body(w: Writer, step: Step) -> str:
    name = w.name("body", step.body) if step.body else w.name("role", step.role) if step.role else DASH
    return f"{name} {w.labels.phrase('by-agreement')}" if step.consent else name


VIEWS = {"demands-table": demands_table, "remarks-table": remarks_table, "ai-uses-table": ai_uses_table, "route-table": route_table}
