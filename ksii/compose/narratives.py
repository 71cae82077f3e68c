"""Views of narratives.yaml: narratives, messages, who hears which, and living cases."""

from ksii.compose.audiences import proof_line, spoken
from ksii.compose.refs import joined, run_in, short, stated
from ksii.compose.tables import Col, by_number, cell, grouped, heads, listing, lowered, numbers_head, placed, table, usual
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Column, Inlines, Row, Table, Text
from ksii.document.walk import plain
from ksii.model.audiences import Audience
from ksii.model.narratives import Case, Message, Pretest
from ksii.model.sections import View


def narratives_table(w: Writer, _: View) -> Table:
    """Narratives with their story and the goal they serve."""
    columns = (
        Col("narrative", lambda w, it: w.text(it.title)),
        Col("kind", lambda w, it: w.value("narrative-kind", it.kind)),
        Col("text", lambda w, it: w.text(it.text)),
        Col("goal", lambda w, it: short(w, "goal", [it.goal]) if it.goal else DASH),
    )
    return listing(w, "narratives-table", w.strategy.narratives.narratives, columns, by_number(w, "goal"))


def messages_table(w: Writer, _: View) -> Table:
    """Messages by narrative with their audiences, proofs and pretest; their number is used in the matrix.

    The pretest that most messages share is said once, below the table.
    """
    messages = w.strategy.narratives.messages
    common = usual(plain(_pretest(w, it.pretest)) for it in messages)
    columns = (
        Col("message", lambda w, it: _message(w, it, common)),
        Col("audiences", lambda w, it: short(w, "audience", it.audiences)),
        Col("proofs", lambda w, it: joined(w, (proof_line(w, proof) for proof in it.proofs))),
    )
    known = [narrative.id for narrative in w.strategy.narratives.narratives]
    groups = [(w.name("narrative", name), [it for it in messages if it.narrative == name]) for name in known]
    groups.append((DASH, [it for it in messages if it.narrative not in known]))
    rows = grouped(((title, [placed(w, it, columns) for it in chosen]) for title, chosen in groups))
    heading = (numbers_head(w), *heads(w, "messages-table", columns))
    return table(w, "messages-table", heading, rows, (*_usual_pretest(w, common), *by_number(w, "audience", "fact")))


def _message(w: Writer, message: Message, common: str) -> tuple[Inlines, ...]:
    """Return a message, with its pretest where that is not the one of most messages."""
    test = _pretest(w, message.pretest)
    if plain(test) == common:
        return (w.text(message.text),)
    return (w.text(message.text), stated(w, w.labels.phrase("pretest"), test or (Text(DASH),)))


def _usual_pretest(w: Writer, common: str) -> tuple[Inlines, ...]:
    tests = (_pretest(w, it.pretest) for it in w.strategy.narratives.messages)
    shown = next((test for test in tests if plain(test) == common), ()) if common else ()
    return (stated(w, w.labels.phrase("usual-pretest"), shown),) if shown else ()


def _pretest(w: Writer, test: Pretest | None) -> Inlines:
    """Return when, on how many people and in which languages a message was tested, and what came of it."""
    if test is None:
        return ()
    size = f"{lowered(w.labels.column('surveys-table', 'sample'))} \N{EN DASH} {w.number(test.sample)}" if test.sample else ""
    about = (w.date(test.date) if test.date else "", size, spoken(w, test.languages))
    parts = [(Text(f"{w.formats.joined(list(about))}."),)] if any(about) else []
    return run_in(w, [*parts, w.text(test.result)] if test.result else parts)


def narrative_matrix(w: Writer, _: View) -> Table:
    """Audiences against narratives: the cell names the messages by their number in the table of messages."""
    narratives = w.strategy.narratives.narratives
    columns = [Column((Text(w.labels.column("narrative-matrix", "audience")),))]
    columns += [Column(w.text(narrative.title), "center") for narrative in narratives]
    rows = [_heard(w, audience, [narrative.id for narrative in narratives]) for audience in w.strategy.audiences.audiences]
    notes = by_number(w, "message") or ((Text(w.labels.phrase("matrix-note")),),)
    return table(w, "narrative-matrix", columns, rows, notes)


def _heard(w: Writer, audience: Audience, narratives: list[str]) -> Row:
    messages = [message for message in w.strategy.narratives.messages if audience.id in message.audiences]
    cells = [
        cell(", ".join(w.position("message", message.id) for message in messages if message.narrative == narrative) or DASH)
        for narrative in narratives
    ]
    return Row((cell(w.text(audience.title), header=True), *cells), id=f"heard-{audience.id}")


def _case(w: Writer, case: Case) -> tuple[Inlines, ...]:
    place = Text(f"{w.labels.phrase('place')}{w.formats.colon}")
    return (w.text(case.title), (place, *w.text(case.place))) if case.place else (w.text(case.title),)


def cases_table(w: Writer, _: View) -> Table:
    """Living cases with the dates on which they are brought up to date."""
    columns = (
        Col("case", _case),
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
