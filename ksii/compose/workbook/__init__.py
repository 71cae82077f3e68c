"""The tables that officials reckon with, as a workbook: about it, budget, its totals, indicators, plan."""

from collections.abc import Mapping

from ksii.compose.beside import status, writer
from ksii.compose.workbook.about import about
from ksii.compose.workbook.budget import budget
from ksii.compose.workbook.kpi import kpis
from ksii.compose.workbook.plan import plan
from ksii.compose.workbook.totals import totals
from ksii.compose.writer import Writer
from ksii.document.nodes import Document
from ksii.document.workbook import Sheet, Workbook
from ksii.model.strategy import Strategy

Bounds = Mapping[str, tuple[int, int]]
"""Budget category → least and most of the total that it takes, in per cent."""


def tabulate(strategy: Strategy, document: Document, bounds: Bounds) -> Workbook:
    """Return the tables of a strategy beside its document, with the same marks; a sheet that would be empty is left out."""
    w = writer(strategy, document)
    return Workbook(
        lang=document.lang,
        locale=document.locale,
        stem=document.stem,
        title=document.title,
        subject=document.subject,
        author=document.author,
        code=document.code,
        date=document.date,
        draft=document.words.draft,
        draft_notice=document.words.draft_notice,
        not_a_number=str(w.labels.get("workbook", "not-a-number")),
        not_a_date=str(w.labels.get("workbook", "not-a-date")),
        day_pattern=str(w.labels.get("formats", "short")).format(day="dd", month="mm", year="yyyy"),
        money_places=_places(w),
        share_pattern=str(w.labels.get("formats", "percent")),
        sheets=(about(w, status(strategy, document)), *_sheets(w, bounds)),
    )


def _places(w: Writer) -> int:
    """Return the most decimals with which an amount is written."""
    amounts = [line.amount for line in w.strategy.budget.lines if line.amount is not None]
    return max((-int(amount.as_tuple().exponent) for amount in amounts), default=0)


def _sheets(w: Writer, bounds: Bounds) -> list[Sheet]:
    sheets = [budget(w), totals(w, bounds)] if w.strategy.budget.lines else []
    if w.strategy.goals.kpis:
        sheets.append(kpis(w))
    if w.strategy.plan.activities:
        sheets.append(plan(w))
    return sheets
