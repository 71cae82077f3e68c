"""The approval sheet: who decided what on this text and by which evidence, what became of remarks, and the digest of the text."""

from collections.abc import Iterator

from ksii.compose.signatures import signatures
from ksii.compose.tables import Col, cells, heads, table
from ksii.compose.writer import Writer
from ksii.document.nodes import Block, Inlines, Paragraph, Row, Section, Table, Text
from ksii.model.registers import Remark
from ksii.signoff.agreement import Agreement
from ksii.signoff.state import StepState

SHEET = "approval-sheet"
DIGITS = 16
"""So many digits of a statement's digest are printed."""
GROUP = 4


def sheet(w: Writer) -> tuple[Section, ...]:
    """Return the approval sheet as the last section; none where nobody is asked to agree, or where it isn't known who has."""
    agreement = w.agreement
    if agreement is None or not agreement.rows:
        return ()
    children = tuple(_children(w, agreement))
    return (Section(SHEET, 1, (Text(w.labels.phrase(SHEET)),), children, role="sheet", origin="strategy.yaml"),)


def _children(w: Writer, agreement: Agreement) -> Iterator[Block]:
    yield _decisions(w, agreement)
    remarks = _remarks(w, agreement)
    if remarks:
        yield _closed(w, remarks)
    edition = w.strategy.identity.edition.code or w.strategy.identity.id
    said = w.labels.phrase("approval-digest", edition=edition, digest=agreement.digest)
    yield Paragraph(f"{SHEET}-digest", (Text(said),), "note", "strategy.yaml")
    if agreement.published is not None:
        yield signatures(w, agreement.digest, agreement.published)


def _decisions(w: Writer, agreement: Agreement) -> Table:
    steps = {step.id: step for step in w.strategy.identity.route}
    columns = (
        Col("step", lambda w, it: w.text(steps[it.step].title)),
        Col("post", lambda _, it: it.post),
        Col("decision", lambda w, it: w.value("signoff-state", it.state)),
        Col("date", lambda w, it: w.date(it.date)),
        Col("evidence", lambda w, it: w.value("evidence", it.level)),
        Col("statement", _statement),
    )
    rows = [Row(cells(w, it, columns), id=f"approval-{it.step}", origin="strategy.yaml") for it in agreement.rows]
    return table(w, SHEET, heads(w, SHEET, columns), rows)


def _statement(_: Writer, it: StepState) -> str:
    """Return the beginning of a digest in groups, which no hyphen divides at the end of a line."""
    shown = it.statement.removeprefix("sha256:")[:DIGITS]
    return " ".join(shown[at : at + GROUP] for at in range(0, len(shown), GROUP))


def _remarks(w: Writer, agreement: Agreement) -> list[Remark]:
    """Return the remarks with which a step agreed, or for which it refused."""
    named = {name for it in agreement.rows for name in it.remarks}
    return [it for it in w.strategy.registers.remarks if it.id in named]


def _closed(w: Writer, remarks: list[Remark]) -> Table:
    columns = (
        Col("remark", lambda w, it: w.text(it.text)),
        Col("decision", lambda w, it: w.value("remark-decision", it.decision)),
        Col("reason", _reason),
        Col("date", lambda w, it: w.date(it.closed)),
    )
    rows = [Row(cells(w, it, columns), id=f"approval-remark-{it.id}") for it in remarks]
    return table(w, "approval-remarks", heads(w, "approval-remarks", columns), rows)


def _reason(w: Writer, it: Remark) -> Inlines:
    return w.text(it.reason) if it.reason else ()
