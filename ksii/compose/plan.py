"""Views of plan.yaml: stages, the time chart, the action plan, January by week, milestones, outside events."""

import datetime

from ksii.compose.roles import by_stage
from ksii.compose.tables import Col, Shown, cell, heads, listing, money_note, numbered, row, table
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Bar, Column, Figure, Gantt, Inlines, Row, Table, Text
from ksii.model.plan import Activity, Stage
from ksii.model.sections import View

QUARTER_STARTS = (1, 4, 7, 10)


def stages_table(w: Writer, _: View) -> Table:
    """Stages with their dates and the conditions for entering and leaving them."""
    columns = (
        Col("stage", lambda w, it: w.text(it.title)),
        Col("period", lambda w, it: w.formats.span(it.start, it.end)),
        Col("text", lambda w, it: w.text(it.text)),
        Col("entry", lambda w, it: w.text(it.entry)),
        Col("exit", lambda w, it: w.text(it.exit)),
    )
    return listing(w, "stages-table", w.strategy.plan.stages, columns)


def gantt(w: Writer, _: View) -> Figure:
    """Stages as bands with their milestones."""
    stages = [stage for stage in w.strategy.plan.stages if stage.start and stage.end]
    start = min(stage.start for stage in stages if stage.start)
    end = max(stage.end for stage in stages if stage.end)
    bars = tuple(bar for stage in stages for bar in _bars(w, stage))
    alt = w.labels.phrase("gantt-alt", stages="; ".join(f"{bar.label}: {bar.dates}" for bar in bars))
    chart = Gantt(start, end, tuple(_ticks(w, start, end)), bars)
    return Figure("view-gantt", (Text(w.labels.caption("gantt")),), chart, alt)


def _bars(w: Writer, stage: Stage) -> list[Bar]:
    if stage.start is None or stage.end is None:
        return []
    band = Bar(w.plain(stage.title), stage.start, stage.end, "stage", w.formats.span(stage.start, stage.end))
    milestones = [it for it in w.strategy.plan.milestones if it.stage == stage.id]
    return [band, *(Bar(w.plain(it.title), it.date, it.date, "milestone", w.date(it.date)) for it in milestones if it.date)]


def _ticks(w: Writer, start: datetime.date, end: datetime.date) -> list[tuple[datetime.date, str]]:
    days = [datetime.date(year, month, 1) for year in range(start.year, end.year + 1) for month in QUARTER_STARTS]
    return [(day, w.formats.quarter_short(day)) for day in days if start <= day <= end]


def action_plan(w: Writer, view: View) -> Table:
    """The plan with the columns of official action plans: measure, completion form, responsible, deadline, cost, source."""
    columns = (
        Col("activity", lambda w, it: w.text(it.title)),
        Col("completion", lambda w, it: w.text(it.completion)),
        Col("responsible", _responsible),
        Col("deadline", deadline),
        Col("cost", _cost, "end"),
        Col("funding", _funding),
    )
    rows: list[Row] = []
    for title, activities in by_stage(w, view):
        rows.append(Row((cell(title, header=True),), "group"))
        start = int(w.position("activity", activities[0].id))
        rows.extend(numbered((row(w, activity, columns, "activity") for activity in activities), start))
    number = Column((Text(w.labels.get("columns", "number")),), "end")
    return table(w, "action-plan", (number, *heads(w, "action-plan", columns)), rows, notes=(money_note(w),))


def _responsible(w: Writer, activity: Activity) -> Shown:
    lead = (Text(f"{w.name('role', activity.accountable)} {w.labels.phrase('accountable-mark')}"),)
    others = [name for name in activity.responsible if name != activity.accountable]
    return (lead, *w.names("role", others))


def deadline(w: Writer, activity: Activity) -> str:
    """Return when an activity takes place, with its rhythm where it is repeated."""
    dates = w.formats.span(activity.start, activity.due)
    return f"{w.value('recurrence', activity.recurrence)}, {dates}" if activity.recurrence else dates


def _cost(w: Writer, activity: Activity) -> Shown:
    lines = [line for line in w.strategy.budget.lines if line.id in activity.lines]
    if not lines:
        return w.labels.phrase("not-needed") if activity.cost_none else DASH
    return tuple((Text(_share(w, line.id, activity)),) for line in lines)


def _share(w: Writer, line: str, activity: Activity) -> str:
    users = [it.id for it in w.strategy.plan.activities if line in it.lines]
    amount = next(it.amount for it in w.strategy.budget.lines if it.id == line)
    if users == [activity.id] and amount is not None:
        return w.formats.amount(amount)
    return w.labels.phrase("within-line", number=w.position("line", line))


def _funding(w: Writer, activity: Activity) -> Shown:
    if activity.cost_none:
        return w.text(activity.cost_none)
    kinds = [line.funding for line in w.strategy.budget.lines if line.id in activity.lines and line.funding]
    return "; ".join(w.name("funding", kind) for kind in dict.fromkeys(kinds))


def january_plan(w: Writer, view: View) -> Table:
    """Activities that are planned by the week."""
    columns = (
        Col("activity", lambda w, it: w.text(it.title)),
        Col("completion", lambda w, it: w.text(it.completion)),
        Col("responsible", _responsible),
        Col("deadline", deadline),
    )
    chosen = [it for it in w.strategy.plan.activities if it.week and (not view.only or it.id in view.only)]
    rows: list[Row] = []
    for week in sorted({it.week for it in chosen if it.week}):
        rows.append(Row((cell(_week(w, week), header=True),), "group"))
        rows.extend(row(w, it, columns, "week") for it in chosen if it.week == week)
    return table(w, "january-plan", heads(w, "january-plan", columns), rows)


def _week(w: Writer, week: str) -> str:
    year, number = int(week[:4]), int(week[6:])
    first = datetime.date.fromisocalendar(year, number, 1)
    return w.labels.phrase("week", number=str(number), dates=w.formats.span(first, first + datetime.timedelta(days=6)))


def milestones_table(w: Writer, _: View) -> Table:
    """Milestones with how they are shown."""
    columns = (
        Col("milestone", lambda w, it: w.text(it.title)),
        Col("date", lambda w, it: w.date(it.date)),
        Col("stage", lambda w, it: w.name("stage", it.stage)),
        Col("evidence", lambda w, it: w.text(it.evidence)),
    )
    return listing(w, "milestones-table", w.strategy.plan.milestones, columns)


def events_table(w: Writer, _: View) -> Table:
    """Outside events with the activities that accompany them."""
    columns = (
        Col("event-name", lambda w, it: w.text(it.title)),
        Col("date", lambda w, it: w.date(it.date)),
        Col("activities", lambda w, it: _accompanying(w, it.id)),
        Col("note", lambda w, it: w.text(it.note)),
    )
    return listing(w, "events-table", w.strategy.plan.events, columns)


def _accompanying(w: Writer, event: str) -> tuple[Inlines, ...]:
    return w.names("activity", [it.id for it in w.strategy.plan.activities if event in it.events])


VIEWS = {
    "stages-table": stages_table,
    "gantt": gantt,
    "action-plan": action_plan,
    "january-plan": january_plan,
    "milestones-table": milestones_table,
    "events-table": events_table,
}
