"""Views of budget.yaml: all lines by category, and sums by category, stage, year and source."""

from collections.abc import Iterable
from decimal import Decimal

from ksii.compose.tables import Col, Shown, cell, crosstab, heads, money_note, numbered, row, table
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Column, Inlines, Row, Table, Text
from ksii.model.budget import Category, Funding, Line, PriceBasis
from ksii.model.money import total
from ksii.model.plan import Stage
from ksii.model.sections import View

LINE_COLUMNS = (
    Col("line", lambda w, it: w.text(it.title)),
    Col("year", lambda _, it: str(it.year or DASH)),
    Col("quantity", lambda w, it: f"{w.number(it.quantity)} {w.plain(it.unit)}" if it.unit else w.number(it.quantity), "end"),
    Col("unit-price", lambda w, it: w.formats.amount(it.unit_price) if it.unit_price is not None else DASH, "end"),
    Col("amount", lambda w, it: w.formats.amount(it.amount) if it.amount is not None else DASH, "end"),
    Col("funding", lambda w, it: w.name("funding", it.funding)),
    Col("owner", lambda w, it: w.name("role", it.owner)),
    Col("price-basis", lambda w, it: _price_basis(w, it.price_basis)),
)
AMOUNT = next(place for place, column in enumerate(LINE_COLUMNS, 1) if column.key == "amount")


def budget_lines(w: Writer, view: View) -> Table:
    """Every line with quantity, unit price and amount, by category with subtotals, and the grand total."""
    chosen = [line for line in w.strategy.budget.lines if view.year in {None, line.year} and view.stage in {None, line.stage}]
    rows: list[Row] = []
    for category in w.strategy.budget.categories:
        lines = [line for line in chosen if line.category == category.id]
        if lines:
            rows.append(Row((cell(w.plain(category.title), header=True),), "group"))
            rows.extend(_line(w, line) for line in lines)
            rows.append(_sum(w, w.labels.phrase("subtotal"), total(lines)))
    rows.append(_sum(w, w.labels.phrase("total"), total(chosen)))
    number = Column((Text(w.labels.get("columns", "number")),), "end")
    notes: list[Inlines] = [money_note(w)]
    if (basis := w.strategy.budget.basis) and basis.text:
        notes.append(w.text(basis.text))
    return table(w, "budget-lines", (number, *heads(w, "budget-lines", LINE_COLUMNS)), rows, notes=notes)


def _line(w: Writer, line: Line) -> Row:
    return next(iter(numbered([row(w, line, LINE_COLUMNS, "line")], int(w.position("line", line.id)))))


def _sum(w: Writer, words: str, amount: Decimal) -> Row:
    cells = [cell("\N{NO-BREAK SPACE}")] * (len(LINE_COLUMNS) + 1)
    cells[1], cells[AMOUNT] = cell(words, header=True), cell(w.formats.amount(amount))
    return Row(tuple(cells), "total")


def _price_basis(w: Writer, basis: PriceBasis | None) -> Shown:
    if basis is None:
        return DASH
    return w.text(basis.text) if basis.text else w.name("source", basis.source)


def _years(w: Writer) -> list[tuple[str, str]]:
    years = sorted({line.year for line in w.strategy.budget.lines if line.year})
    return [(str(year), str(year)) for year in years]


def _by(w: Writer, view: str, fields: tuple[str, str], side: list[tuple[str, str]], top: list[tuple[str, str]]) -> Table:
    amounts: dict[tuple[str, str], Decimal] = {}
    for line in w.strategy.budget.lines:
        key = (str(getattr(line, fields[0])), str(getattr(line, fields[1])))
        amounts[key] = amounts.get(key, Decimal(0)) + (line.amount or Decimal(0))
    return crosstab(w, view, side, top, amounts)


def _titles(w: Writer, entities: Iterable[Category | Funding | Stage]) -> list[tuple[str, str]]:
    return [(it.id, w.plain(it.title)) for it in entities]


def budget_by_category(w: Writer, _: View) -> Table:
    """Sums by category and year."""
    return _by(w, "budget-by-category", ("category", "year"), _titles(w, w.strategy.budget.categories), _years(w))


def budget_by_stage(w: Writer, _: View) -> Table:
    """Sums by stage and year."""
    return _by(w, "budget-by-stage", ("stage", "year"), _titles(w, w.strategy.plan.stages), _years(w))


def budget_by_funding(w: Writer, _: View) -> Table:
    """Sums by source of money and year."""
    return _by(w, "budget-by-funding", ("funding", "year"), _titles(w, w.strategy.budget.funding), _years(w))


def budget_by_year(w: Writer, _: View) -> Table:
    """Sums by year and source of money."""
    return _by(w, "budget-by-year", ("year", "funding"), _years(w), _titles(w, w.strategy.budget.funding))


VIEWS = {
    "budget-lines": budget_lines,
    "budget-by-category": budget_by_category,
    "budget-by-stage": budget_by_stage,
    "budget-by-funding": budget_by_funding,
    "budget-by-year": budget_by_year,
}
