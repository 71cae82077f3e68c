"""Views of budget.yaml: all lines by category, and sums by category, stage, year and source."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from ksii.compose.refs import headed
from ksii.compose.tables import Col, cell, crosstab, heads, money_note, numbers_head, placed, table
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Column, Inlines, Row, Table, Text
from ksii.model.budget import Category, Funding, Line, PriceBasis
from ksii.model.money import total
from ksii.model.plan import Stage
from ksii.model.sections import View


def _bases(w: Writer) -> dict[Inlines, str]:
    """Return every price basis once, with the mark by which the lines name it."""
    said = dict.fromkeys(_price_basis(w, line.price_basis) for line in w.strategy.budget.lines if line.price_basis)
    return {words: f"{place})" for place, words in enumerate(said, 1)}


def _basis_mark(w: Writer, line: Line) -> str:
    return _bases(w)[_price_basis(w, line.price_basis)] if line.price_basis else DASH


def _price_basis(w: Writer, basis: PriceBasis) -> Inlines:
    return w.text(basis.text) if basis.text else (Text(w.name("source", basis.source)),)


LINE_COLUMNS = (
    Col("line", lambda w, it: w.text(it.title)),
    Col("year", lambda _, it: str(it.year or DASH)),
    Col("quantity", lambda w, it: f"{w.number(it.quantity)} {w.plain(it.unit)}" if it.unit else w.number(it.quantity), "end"),
    Col("unit-price", lambda w, it: w.formats.amount(it.unit_price) if it.unit_price is not None else DASH, "end"),
    Col("amount", lambda w, it: w.formats.amount(it.amount) if it.amount is not None else DASH, "end"),
    Col("funding", lambda w, it: w.name("funding", it.funding)),
    Col("owner", lambda w, it: w.name("role", it.owner)),
    Col("price-basis", _basis_mark, "center"),
)
AMOUNT = next(place for place, column in enumerate(LINE_COLUMNS, 1) if column.key == "amount")


def budget_lines(w: Writer, view: View) -> Table:
    """Every line with quantity, unit price and amount, by category with its sum, and the grand total."""
    chosen = [line for line in w.strategy.budget.lines if view.year in {None, line.year} and view.stage in {None, line.stage}]
    rows: list[Row] = []
    for category in w.strategy.budget.categories:
        lines = [line for line in chosen if line.category == category.id]
        if lines:
            named = f"{w.plain(category.title)}{w.formats.colon}{w.formats.amount(total(lines))}"
            rows.append(Row((cell(named, header=True),), "group"))
            rows.extend(placed(w, line, LINE_COLUMNS) for line in lines)
    rows.append(_sum(w, w.labels.phrase("total"), total(chosen)))
    notes: list[Inlines] = [money_note(w)]
    if (basis := w.strategy.budget.basis) and basis.text:
        notes.append(w.text(basis.text))
    notes += [headed(w, w.text(it.title), w.text(it.note)) for it in w.strategy.budget.funding if it.note]
    notes += [(Text(f"{mark} "), *words) for words, mark in _bases(w).items()]
    return table(w, "budget-lines", (numbers_head(w), *heads(w, "budget-lines", LINE_COLUMNS)), rows, notes=notes)


def _sum(w: Writer, words: str, amount: Decimal) -> Row:
    cells = [cell("\N{NO-BREAK SPACE}")] * (len(LINE_COLUMNS) + 1)
    cells[1], cells[AMOUNT] = cell(words, header=True), cell(w.formats.amount(amount))
    return Row(tuple(cells), "total")


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


def budget_summary(w: Writer, _: View) -> Table:
    """Sums by stage, category and source of money, year by year, in one table."""
    budget, years = w.strategy.budget, _years(w)
    parts: tuple[tuple[str, str, Sequence[Category | Funding | Stage]], ...] = (
        ("budget-by-stage", "stage", w.strategy.plan.stages),
        ("budget-by-category", "category", budget.categories),
        ("budget-by-funding", "funding", budget.funding),
    )
    tables = [(view, _by(w, view, (field, "year"), _titles(w, side), years)) for view, field, side in parts]
    rows = [line for view, it in tables for line in (Row((cell(w.labels.caption(view), header=True),), "group"), *it.rows[:-1])]
    last = tables[0][1]
    columns = (Column((Text(w.labels.column("budget-summary", "side")),)), *last.columns[1:])
    return table(w, "budget-summary", columns, [*rows, last.rows[-1]], last.notes)


def budget_regions(w: Writer, _: View) -> Table:
    """Lines that are split by region: the part of every region."""
    lines = [line for line in w.strategy.budget.lines if line.region_split]
    regions = dict.fromkeys(share.region for line in lines for share in line.region_split if share.region)
    parts = {(share.region, line.id): share.amount for line in lines for share in line.region_split if share.region}
    rows = [
        _amounts(w, w.name("region", region), [parts.get((region, line.id)) or Decimal(0) for line in lines], f"split-{region}")
        for region in regions
    ]
    whole = [sum((share.amount or Decimal(0) for share in line.region_split), Decimal(0)) for line in lines]
    heading = (
        Column((Text(w.labels.column("budget-regions", "region")),)),
        *(Column(w.text(line.title), "end") for line in lines),
        Column((Text(w.labels.get("columns", "sum")),), "end"),
    )
    total_row = Row(_amounts(w, w.labels.phrase("total"), whole, "").cells, "total")
    return table(w, "budget-regions", heading, [*rows, total_row], (money_note(w),))


def _amounts(w: Writer, words: str, amounts: Sequence[Decimal], name: str) -> Row:
    return Row((cell(words, header=True), *(cell(w.formats.amount(it)) for it in (*amounts, sum(amounts, Decimal(0))))), id=name)


VIEWS = {
    "budget-summary": budget_summary,
    "budget-regions": budget_regions,
    "budget-lines": budget_lines,
    "budget-by-category": budget_by_category,
    "budget-by-stage": budget_by_stage,
    "budget-by-funding": budget_by_funding,
    "budget-by-year": budget_by_year,
}
