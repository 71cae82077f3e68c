"""Views of narratives.yaml: narratives, messages, who hears which, and living cases."""

from ksii.compose.audiences import proof_line
from ksii.compose.tables import Col, cell, listing, table
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Column, Row, Table, Text
from ksii.model.audiences import Audience
from ksii.model.sections import View


def narratives_table(w: Writer, _: View) -> Table:
    """Narratives with their story and the goal they serve."""
    columns = (
        Col("narrative", lambda w, it: w.text(it.title)),
        Col("kind", lambda w, it: w.value("narrative-kind", it.kind)),
        Col("text", lambda w, it: w.text(it.text)),
        Col("goal", lambda w, it: w.name("goal", it.goal)),
    )
    return listing(w, "narratives-table", w.strategy.narratives.narratives, columns)


def messages_table(w: Writer, _: View) -> Table:
    """Messages with their narrative, audiences and proofs; their running number is used in the matrix."""
    columns = (
        Col("message", lambda w, it: w.text(it.text)),
        Col("narrative", lambda w, it: w.name("narrative", it.narrative)),
        Col("audiences", lambda w, it: w.row("audience", it.audiences)),
        Col("proofs", lambda w, it: tuple((Text(proof_line(w, proof)),) for proof in it.proofs)),
    )
    return listing(w, "messages-table", w.strategy.narratives.messages, columns)


def narrative_matrix(w: Writer, _: View) -> Table:
    """Audiences against narratives: the cell names the messages by their number in the table of messages."""
    narratives = w.strategy.narratives.narratives
    columns = [Column((Text(w.labels.column("narrative-matrix", "audience")),))]
    columns += [Column(w.text(narrative.title), "center") for narrative in narratives]
    rows = [_heard(w, audience, [narrative.id for narrative in narratives]) for audience in w.strategy.audiences.audiences]
    note = (Text(w.labels.phrase("matrix-note")),)
    return table(w, "narrative-matrix", columns, rows, notes=(note,))


def _heard(w: Writer, audience: Audience, narratives: list[str]) -> Row:
    messages = [message for message in w.strategy.narratives.messages if audience.id in message.audiences]
    cells = [
        cell(", ".join(w.position("message", message.id) for message in messages if message.narrative == narrative) or DASH)
        for narrative in narratives
    ]
    return Row((cell(w.text(audience.title), header=True), *cells), id=f"heard-{audience.id}")


def cases_table(w: Writer, _: View) -> Table:
    """Living cases with the dates on which they are brought up to date."""
    columns = (
        Col("case", lambda w, it: w.text(it.title)),
        Col("text", lambda w, it: w.text(it.text)),
        Col("narrative", lambda w, it: w.name("narrative", it.narrative)),
        Col("date", lambda w, it: w.date(it.date)),
        Col("refresh", lambda w, it: w.formats.duration(it.refresh_every) if it.refresh_every else DASH),
    )
    return listing(w, "cases-table", w.strategy.narratives.cases, columns)


VIEWS = {
    "narratives-table": narratives_table,
    "messages-table": messages_table,
    "narrative-matrix": narrative_matrix,
    "cases-table": cases_table,
}
