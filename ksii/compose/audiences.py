"""Views of audiences.yaml: portraits, the fear matrix, myths."""

from ksii.compose.tables import Col, Shown, cell, heads, listing, row, table
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Cell, Inlines, Row, Table, Text
from ksii.model.audiences import Audience, Fear, Myth
from ksii.model.evidence import Fact
from ksii.model.narratives import Proof
from ksii.model.sections import View

SEVERITIES = ("high", "medium", "low")


def audience_table(w: Writer, _: View) -> Table:
    """Audiences with their portrait and what they should know, feel and do."""
    columns = (
        Col("audience", lambda w, it: w.text(it.title)),
        Col("portrait", _portrait),
        Col("languages", _reach),
        Col("know", lambda w, it: w.text(it.know)),
        Col("feel", lambda w, it: w.text(it.feel)),
        Col("do", lambda w, it: w.text(it.do)),
        Col("evidence", lambda w, it: tuple((Text(known(w, name)),) for name in it.evidence)),
    )
    return listing(w, "audience-table", w.strategy.audiences.audiences, columns)


def _portrait(w: Writer, audience: Audience) -> tuple[Inlines, ...]:
    return tuple(w.text(text) for text in (audience.demographic, audience.geographic, audience.psychographic) if text)


def _reach(w: Writer, audience: Audience) -> tuple[Inlines, ...]:
    languages = ", ".join(w.value("language", lang) for lang in audience.languages)
    return ((Text(languages or DASH),), (Text(f"{w.labels.phrase('connectivity')}: {w.value('strength', audience.connectivity)}"),))


def known(w: Writer, reference: str) -> str:
    """Return a piece of evidence, given as kind.id: a fact with value and date, or the name of a source."""
    kind, _, name = reference.partition(".")
    if kind != "fact":
        return w.name(kind, name)
    fact = next((fact for fact in w.strategy.facts.facts if fact.id == name), None)
    return f"{w.plain(fact.measure)}: {bounded(w, fact, dated=True)}" if fact else name


def bounded(w: Writer, fact: Fact, *, dated: bool) -> str:
    """Return a fact with the word that says whether its source gives it exactly."""
    bound = str(w.labels.get("values", "bound")[fact.bound])
    return f"{bound} {w.fact(fact, dated=dated)}".strip()


def fear_matrix(w: Writer, view: View) -> Table:
    """Fears by severity, each with its answer: message and proof, who says it, where, and how it will show."""
    columns = (
        Col("fear", lambda w, it: w.text(it.title)),
        Col("evidence", lambda w, it: tuple((Text(known(w, name)),) for name in it.evidence)),
        Col("audiences", lambda w, it: w.row("audience", it.audiences)),
        Col("messages", lambda w, it: w.names("message", it.messages)),
        Col("proofs", _proofs),
        Col("spokespersons", lambda w, it: w.names("spokesperson", it.spokespersons)),
        Col("channels", lambda w, it: w.row("channel", it.channels)),
        Col("kpis", lambda w, it: w.names("kpi", it.kpis)),
    )
    rows: list[Row] = []
    for severity in view.severity or SEVERITIES:
        fears = [fear for fear in w.strategy.audiences.fears if fear.severity == severity]
        if fears:
            rows.append(Row((cell(w.labels.phrase("severity", level=w.value("strength", severity)), header=True),), "group"))
            rows.extend(row(w, fear, columns, "fear") for fear in fears)
    return table(w, "fear-matrix", heads(w, "fear-matrix", columns), rows)


def fear_exclusions(w: Writer, _: View) -> Table:
    """Audiences that a fear does not concern, and why: what the matrix leaves out is left out on purpose."""
    columns = (Col("audience", lambda w, it: w.name("audience", it.audience)), Col("reason", lambda w, it: w.text(it.reason)))
    rows: list[Row] = []
    for fear in w.strategy.audiences.fears:
        if fear.not_applicable:
            rows.append(Row((Cell((w.text(fear.title),), header=True),), "group"))
            rows.extend(
                Row(tuple(cell(column.show(w, it), header=place == 0) for place, column in enumerate(columns)))
                for it in fear.not_applicable
            )
    return table(w, "fear-exclusions", heads(w, "fear-exclusions", columns), rows)


def _proofs(w: Writer, fear: Fear) -> Shown:
    messages = [message for message in w.strategy.narratives.messages if message.id in fear.messages]
    lines = [proof_line(w, proof) for message in messages for proof in message.proofs]
    return tuple((Text(line),) for line in dict.fromkeys(lines))


def proof_line(w: Writer, proof: Proof) -> str:
    """Return what a message rests on, in one line."""
    if proof.law:
        name = w.name("law", proof.law)
        return w.labels.phrase("law-article", law=name, article=proof.article) if proof.article else name
    if proof.fact:
        return known(w, f"fact.{proof.fact}")
    return w.name("case", proof.case) if proof.case else w.name("source", proof.source)


def myths_table(w: Writer, _: View) -> Table:
    """Myths with what is said before and after people meet them."""
    columns = (
        Col("claim", lambda w, it: w.text(it.claim)),
        Col("technique", lambda w, it: w.value("technique", it.technique)),
        Col("prebunk", lambda w, it: w.text(it.prebunk)),
        Col("debunk", _debunk),
    )
    return listing(w, "myths-table", w.strategy.audiences.myths, columns)


def _debunk(w: Writer, myth: Myth) -> Shown:
    if myth.debunk is None:
        return DASH
    return tuple(w.text(text) for text in (myth.debunk.fact, myth.debunk.trick, myth.debunk.closing) if text)


VIEWS = {"audience-table": audience_table, "fear-matrix": fear_matrix, "fear-exclusions": fear_exclusions, "myths-table": myths_table}
