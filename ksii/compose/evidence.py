"""Views of facts.yaml, sources.yaml and laws.yaml."""

from ksii.compose.acts import citation
from ksii.compose.audiences import bounded
from ksii.compose.tables import Col, Shown, listing
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Inlines, Link, Table, Text
from ksii.model.evidence import Fact, Law, Source
from ksii.model.sections import View


def facts_table(w: Writer, _: View) -> Table:
    """Facts with value, date and source; disputed ones are not printed."""
    columns = (
        Col("measure", lambda w, it: w.text(it.measure)),
        Col("value", _value, "end"),
        Col("as-of", lambda w, it: w.date(it.as_of)),
        Col("source", lambda w, it: w.name("source", it.source)),
    )
    return listing(w, "facts-table", [fact for fact in w.strategy.facts.facts if not fact.disputed], columns)


def _value(w: Writer, fact: Fact) -> str:
    unit = str(w.labels.get("values", "fact-unit").get(fact.unit or "", ""))
    return f"{bounded(w, fact, dated=False)} {unit}".strip()


def sources_table(w: Writer, _: View) -> Table:
    """Sources with publisher, date and rank; their running number is the citation mark."""
    columns = (
        Col("source-title", _title),
        Col("publisher", lambda w, it: w.text(it.publisher)),
        Col("published", lambda w, it: w.date(it.published)),
        Col("tier", lambda w, it: w.value("tier", str(it.tier) if it.tier else None)),
    )
    return listing(w, "sources-table", w.strategy.sources.sources, columns)


def _title(w: Writer, source: Source) -> Inlines:
    title = w.text(source.title)
    return (Link(source.url, title),) if source.url else title


def laws_table(w: Writer, _: View) -> Table:
    """Acts with their full reference and the day on which they take force."""
    columns = (
        Col("act", lambda w, it: citation(it, w.formats)),
        Col("in-force", _in_force),
        Col("articles", lambda w, it: tuple(w.text(article.title) for article in it.articles if article.title)),
    )
    return listing(w, "laws-table", w.strategy.laws.laws, columns)


def _in_force(w: Writer, law: Law) -> Shown:
    return w.date(law.in_force) if law.in_force else DASH


def obligations_table(w: Writer, _: View) -> Table:
    """Duties that acts put on somebody, and who sees to them."""
    columns = (
        Col("duty", lambda w, it: w.text(it.duty)),
        Col("legal", lambda w, it: w.labels.phrase("law-article", law=w.name("law", it.law), article=it.article or DASH)),
        Col("addressee", lambda w, it: w.text(it.addressee)),
        Col("owner", lambda w, it: w.name("role", it.owner)),
        Col(
            "activities",
            lambda w, it: tuple((Text(f"{w.position('activity', name)}. {w.name('activity', name)}"),) for name in it.activities),
        ),
    )
    return listing(w, "obligations-table", w.strategy.laws.obligations, columns)


VIEWS = {"facts-table": facts_table, "sources-table": sources_table, "laws-table": laws_table, "obligations-table": obligations_table}
