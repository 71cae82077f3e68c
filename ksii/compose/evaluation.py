"""Views of evaluation.yaml: reviews, audits, triggers, surveys, privacy."""

from ksii.compose.refs import provision, stated
from ksii.compose.tables import Col, listing
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Table, Text
from ksii.model.evaluation import PrivacyRule
from ksii.model.sections import View


def reviews_table(w: Writer, _: View) -> Table:
    """Dated reviews of all indicators; how often is reported, and where the results are published."""
    columns = (
        Col("review", lambda w, it: w.text(it.title)),
        Col("date", lambda w, it: w.date(it.date)),
        Col("owner", lambda w, it: w.name("role", it.owner)),
        Col("output", lambda w, it: w.text(it.output)),
    )
    it = w.strategy.evaluation
    said = (("reporting", it.cadence), ("results-published", it.publication))
    notes = [stated(w, w.labels.phrase(phrase), w.text(text)) for phrase, text in said if text]
    return listing(w, "reviews-table", it.reviews, columns, notes)


def audits_table(w: Writer, _: View) -> Table:
    """Annual audits with auditor and publication."""
    columns = (
        Col("audit", lambda w, it: w.text(it.title)),
        Col("date", lambda w, it: w.date(it.date)),
        Col("auditor", lambda w, it: w.text(it.auditor) if it.auditor else w.name("body", it.body)),
        Col("scope", lambda w, it: w.text(it.scope)),
        Col("publication", lambda w, it: (*w.text(it.publication), Text(f" ({w.date(it.published_by)})"))),
    )
    return listing(w, "audits-table", w.strategy.evaluation.audits, columns)


def triggers_table(w: Writer, _: View) -> Table:
    """Events that make the strategy be revised before its time."""
    columns = (
        Col("condition", lambda w, it: w.text(it.condition)),
        Col("action", lambda w, it: w.text(it.action)),
        Col("limit", lambda w, it: w.formats.duration(it.limit) if it.limit else DASH),
        Col("decider", lambda w, it: w.name("role", it.decider)),
    )
    return listing(w, "triggers-table", w.strategy.evaluation.triggers, columns)


def surveys_table(w: Writer, _: View) -> Table:
    """Surveys with sample, method and breakdown."""
    columns = (
        Col("survey", lambda w, it: w.text(it.title)),
        Col("date", lambda w, it: w.date(it.date)),
        Col("population", lambda w, it: w.name("population", it.population)),
        Col("sample", lambda w, it: w.number(it.sample), "end"),
        Col("method", lambda w, it: w.text(it.method)),
        Col("cuts", lambda w, it: w.text(it.cuts)),
    )
    return listing(w, "surveys-table", w.strategy.evaluation.surveys, columns)


def privacy_table(w: Writer, _: View) -> Table:
    """Rules that protect the people who are asked or watched."""
    columns = (Col("rule", lambda w, it: w.text(it.title)), Col("text", lambda w, it: w.text(it.text)), Col("legal", _law))
    return listing(w, "privacy-table", w.strategy.evaluation.privacy, columns)


def _law(w: Writer, rule: PrivacyRule) -> str:
    return provision(w, rule.law, rule.article)


VIEWS = {
    "reviews-table": reviews_table,
    "audits-table": audits_table,
    "triggers-table": triggers_table,
    "surveys-table": surveys_table,
    "privacy-table": privacy_table,
}
