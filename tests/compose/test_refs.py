"""What has a numbered table of its own goes by its number elsewhere; without that table, by its name."""

from ksii.compose import compose
from ksii.compose.refs import glued
from ksii.compose.roles import ranges
from ksii.compose.tables import usual
from ksii.document.nodes import Document, Ref, Table, Text
from ksii.document.walk import blocks, plain
from ksii.lint import as_of
from ksii.model.read import read
from ksii.source import parse

PLAN = """
stages:
  - {id: all, title: {ru: Весь срок}, start: "2026-01-01", end: "2026-12-31"}
activities:
  - {id: first, title: {ru: Открыть портал}, stage: all, accountable: office, responsible: [office], consulted: [press]}
  - {id: second, title: {ru: Провести опрос}, stage: all, accountable: office, responsible: [press], events: [fair]}
  - {id: third, title: {ru: Издать отчет}, stage: all, accountable: office, responsible: [press], events: [fair]}
events:
  - {id: fair, title: {ru: Ярмарка}, date: "2026-05-01"}
"""
ROLES = "roles: [{id: office, title: {ru: Офис}}, {id: press, title: {ru: Пресса}}]"


def composed(*views: str) -> Document:
    """Return a small strategy that shows some views."""
    body = "".join(f"  - view: {view}\n" for view in views)
    files = {
        "strategy.yaml": 'id: x\nlanguages: {authentic: [ru]}\nedition: {date: "2026-01-16"}\nsections: [s]\n',
        "sections/s.yaml": f"id: s\ntitle: {{ru: Раздел}}\nbody:\n{body}",
        "plan.yaml": PLAN,
        "roles.yaml": ROLES,
    }
    strategy, _ = read(parse({name: text.encode() for name, text in files.items()}))
    return compose(strategy, "ru", as_of(strategy, None))


def rows(document: Document, view: str) -> list[list[str]]:
    """Return the cells of a view's rows as text."""
    shown = next(block for block in blocks(document) if isinstance(block, Table) and block.role == view)
    return [["; ".join(plain(part) for part in cell.paragraphs) for cell in row.cells] for row in shown.rows]


def test_an_event_names_its_activities_by_number_where_the_plan_is_printed() -> None:
    assert rows(composed("events-table"), "events-table")[0][3] == "Провести опрос; Издать отчет"
    assert rows(composed("events-table", "action-plan"), "events-table")[0][3] == "2, 3"


def test_responsibility_is_said_by_role_where_the_plan_is_printed_and_by_activity_elsewhere() -> None:
    assert rows(composed("raci", "action-plan"), "raci") == [["Офис", "1\N{EN DASH}3", "1", "—", "—"], ["Пресса", "—", "2, 3", "1", "—"]]
    assert rows(composed("raci"), "raci")[1] == ["1", "Открыть портал", "Офис", "Офис", "Пресса", "—"]


def test_numbers_in_a_row_are_written_as_from_and_to() -> None:
    assert ranges([1, 2, 3, 5, 7, 8]) == "1\N{EN DASH}3, 5, 7, 8"
    assert ranges([]) == ""


def test_only_what_more_than_half_of_the_rows_share_is_said_once() -> None:
    assert usual(["kk, ru", "kk, ru", "ru"]) == "kk, ru"
    assert usual(["kk", "ru"]) == ""
    assert usual([]) == ""


def test_a_sign_tied_to_a_number_belongs_to_the_link() -> None:
    shown = (Ref("fact-a", "3"), Text(", "), Ref("fact-b", "4"))
    assert glued("facts No.\N{NO-BREAK SPACE}", shown)[:2] == (Text("facts "), Ref("fact-a", "No.\N{NO-BREAK SPACE}3"))
    assert glued("Appendix ", (Ref("appendix-a"),)) == (Text("Appendix "), Ref("appendix-a"))
