"""Views of facts.yaml, sources.yaml and laws.yaml."""

from collections.abc import Iterable

from ksii.compose.acts import citation
from ksii.compose.audiences import bounded
from ksii.compose.refs import article, glued, headed, joined, numbers, provision, short
from ksii.compose.tables import Col, Shown, by_number, listing
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Inlines, Link, Table, Text
from ksii.model.evidence import Article, Fact, Law, Source
from ksii.model.sections import View

NOTED = "*"
"""Stands behind a fact of which the notes below the table say more."""


def facts_table(w: Writer, _: View) -> Table:
    """Facts with value, date and source, and below the table what to keep in mind of them; disputed ones are not printed."""
    facts = [fact for fact in w.strategy.facts.facts if not fact.disputed]
    columns = (
        Col("measure", lambda w, it: (*w.text(it.measure), Text(f" {NOTED}")) if it.note else w.text(it.measure)),
        Col("value", _value, "end"),
        Col("as-of", lambda w, it: w.date(it.as_of)),
        Col("source", lambda w, it: short(w, "source", [it.source] if it.source else [])),
    )
    return listing(w, "facts-table", facts, columns, _notes(w, facts))


def _notes(w: Writer, facts: Iterable[Fact]) -> tuple[Inlines, ...]:
    """Return every note with the numbers of the facts that it is about."""
    noted: dict[Inlines, list[str]] = {}
    for fact in facts:
        if fact.note:
            noted.setdefault(w.text(fact.note), []).append(fact.id)
    mark = f"{NOTED} {w.labels.get('columns', 'number')}\N{NO-BREAK SPACE}"
    return tuple(headed(w, glued(mark, numbers(w, "fact", names)), note) for note, names in noted.items())


def _value(w: Writer, fact: Fact) -> str:
    unit = str(w.labels.get("values", "fact-unit").get(fact.unit or "", "")).format(currency=w.formats.currency(fact.currency))
    return f"{bounded(w, fact, dated=False)} {unit}".strip()


def sources_table(w: Writer, _: View) -> Table:
    """Sources with publisher, date and rank; their running number is the citation mark."""
    columns = (
        Col("source-title", _title),
        Col("publisher", lambda w, it: w.text(it.publisher)),
        Col("published", lambda w, it: w.date(it.published)),
        Col("tier", lambda _, it: str(it.tier or DASH), "center"),
    )
    sources = w.strategy.sources.sources
    tiers = (f"{tier} \N{EN DASH} {w.value('tier', str(tier))}" for tier in sorted({it.tier for it in sources if it.tier}))
    notes = ((Text(f"{w.labels.column('sources-table', 'tier')}{w.formats.colon}{w.formats.semicolon.join(tiers)}."),),)
    return listing(w, "sources-table", sources, columns, notes)


def _title(w: Writer, source: Source) -> Inlines:
    title = w.text(source.title)
    return (Link(source.url, title),) if source.url else title


def laws_table(w: Writer, _: View) -> Table:
    """Acts with their full reference, the articles that the strategy uses, and the day on which they take force."""
    columns = (Col("act", _act), Col("in-force", _in_force))
    return listing(w, "laws-table", w.strategy.laws.laws, columns)


def _act(w: Writer, law: Law) -> tuple[Inlines, ...]:
    name = (Text(citation(law, w.formats)),)
    titles = joined(w, (_article(w, it) for it in law.articles if it.title))
    lead = Text(f"{w.labels.column('laws-table', 'articles')}{w.formats.colon}")
    note = (w.text(law.note),) if law.note else ()
    return (name, (lead, *titles), *note) if titles else (name, *note)


def _article(w: Writer, it: Article) -> Inlines:
    title = w.text(it.title)
    return (Text(f"{article(w, it.number)} \N{EN DASH} "), *title) if it.number else title


def _in_force(w: Writer, law: Law) -> Shown:
    return w.date(law.in_force) if law.in_force else DASH


def obligations_table(w: Writer, _: View) -> Table:
    """Duties that acts put on somebody, and who sees to them."""
    columns = (
        Col("duty", lambda w, it: w.text(it.duty)),
        Col("legal", lambda w, it: provision(w, it.law, it.article)),
        Col("addressee", lambda w, it: w.text(it.addressee)),
        Col("owner", lambda w, it: w.name("role", it.owner)),
        Col("activities", lambda w, it: short(w, "activity", it.activities)),
    )
    return listing(w, "obligations-table", w.strategy.laws.obligations, columns, by_number(w, "activity"))


VIEWS = {"facts-table": facts_table, "sources-table": sources_table, "laws-table": laws_table, "obligations-table": obligations_table}
