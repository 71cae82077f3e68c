"""Views of plan.yaml: stages, the time chart, the action plan, January by week, milestones, outside events."""

import datetime
from collections.abc import Iterator

from ksii.compose.refs import short
from ksii.compose.roles import by_stage
from ksii.compose.tables import Col, by_number, grouped, heads, listing, lowered, money_note, numbers_head, placed, table
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Bar, Figure, Gantt, Table, Text
from ksii.model.budget import Line
from ksii.model.plan import Activity, Milestone, Stage
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
    alt = w.labels.phrase("gantt-alt", stages=w.formats.semicolon.join(f"{bar.label}{w.formats.colon}{bar.dates}" for bar in bars))
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
    following = [*days[1:], datetime.date.max]
    return [
        (max(day, start), w.formats.quarter_short(day)) for day, after in zip(days, following, strict=True) if after > start and day <= end
    ]


def action_plan(w: Writer, view: View) -> Table:
    """The plan with the columns of official action plans: measure, completion form, responsible, deadline, cost, source."""
    columns = (
        Col("activity", lambda w, it: w.text(it.title)),
        Col("completion", lambda w, it: w.text(it.completion)),
        Col("responsible", _responsible),
        Col("deadline", deadline),
        Col("cost", _cost),
    )
    rows = grouped(((title, [placed(w, it, columns) for it in activities]) for title, activities in by_stage(w, view)))
    return table(w, "action-plan", (numbers_head(w), *heads(w, "action-plan", columns)), rows, notes=(money_note(w),))


def _responsible(w: Writer, activity: Activity) -> str:
    lead = f"{w.name('role', activity.accountable)} {w.labels.phrase('accountable-mark')}"
    others = [name for name in activity.responsible if name != activity.accountable]
    return w.formats.semicolon.join((lead, *(w.name("role", name) for name in others)))


def deadline(w: Writer, activity: Activity) -> str:
    """Return when an activity takes place, with its rhythm where it is repeated, and what became of it."""
    dates = w.formats.span(activity.start, activity.due)
    said = f"{w.value('recurrence', activity.recurrence)}, {dates}" if activity.recurrence else dates
    dropped = w.labels.phrase("dropped", reason=w.plain(activity.dropped)) if activity.dropped else ""
    return w.formats.semicolon.join(part for part in (said, *_progress(w, activity), dropped) if part)


def _progress(w: Writer, item: Activity | Milestone) -> Iterator[str]:
    """Yield the days to which something was put off and on which it was done."""
    if item.moved_to:
        yield w.labels.phrase("moved-to", date=w.date(item.moved_to))
    if item.done:
        yield w.labels.phrase("done-on", date=w.date(item.done))


def _cost(w: Writer, activity: Activity) -> str:
    """Return what an activity costs and who pays, or why it costs nothing; the budget says who pays for a shared line."""
    if activity.cost_none:
        return w.labels.phrase("no-cost", reason=w.plain(activity.cost_none))
    lines = [line for line in w.strategy.budget.lines if line.id in activity.lines]
    return w.formats.semicolon.join(_share(w, line, activity) for line in lines)


def _share(w: Writer, line: Line, activity: Activity) -> str:
    users = [it.id for it in w.strategy.plan.activities if line.id in it.lines]
    if users == [activity.id] and line.amount is not None:
        return f"{w.formats.amount(line.amount)} ({lowered(w.name('funding', line.funding))})"
    return w.labels.phrase("within-line", number=w.position("line", line.id))


def january_plan(w: Writer, view: View) -> Table:
    """Activities that are planned by the week; where the action plan is printed, how they are completed is said there."""
    completion = () if "action-plan" in w.views else (Col("completion", lambda w, it: w.text(it.completion)),)
    columns = (
        Col("activity", lambda w, it: w.text(it.title)),
        *completion,
        Col("responsible", _responsible),
        Col("deadline", deadline),
    )
    chosen = [it for it in w.strategy.plan.activities if it.week and (not view.only or it.id in view.only)]
    weeks = sorted({it.week for it in chosen if it.week})
    rows = grouped((_week(w, week), [placed(w, it, columns, "week") for it in chosen if it.week == week]) for week in weeks)
    return table(w, "january-plan", (numbers_head(w), *heads(w, "january-plan", columns)), rows)


def _week(w: Writer, week: str) -> str:
    year, number = int(week[:4]), int(week[6:])
    first = datetime.date.fromisocalendar(year, number, 1)
    return w.labels.phrase("week", number=str(number), dates=w.formats.span(first, first + datetime.timedelta(days=6)))


def milestones_table(w: Writer, _: View) -> Table:
    """Milestones by stage with how they are shown."""
    columns = (
        Col("milestone", lambda w, it: w.text(it.title)),
        Col("date", lambda w, it: w.formats.semicolon.join((w.date(it.date), *_progress(w, it)))),
        Col("evidence", lambda w, it: w.text(it.evidence)),
    )
    milestones, stages = w.strategy.plan.milestones, [stage.id for stage in w.strategy.plan.stages]
    groups = [(w.name("stage", stage), [it for it in milestones if it.stage == stage]) for stage in stages]
    groups.append((DASH, [it for it in milestones if it.stage not in stages]))
    rows = grouped(((title, [placed(w, it, columns) for it in chosen]) for title, chosen in groups))
    return table(w, "milestones-table", (numbers_head(w), *heads(w, "milestones-table", columns)), rows)


def events_table(w: Writer, _: View) -> Table:
    """Outside events with the activities that accompany them."""
    columns = (
        Col("event-name", lambda w, it: w.text(it.title)),
        Col("date", lambda w, it: w.date(it.date)),
        Col("activities", lambda w, it: short(w, "activity", _accompanying(w, it.id)) or DASH),
        Col("note", lambda w, it: w.text(it.note)),
    )
    return listing(w, "events-table", w.strategy.plan.events, columns, by_number(w, "activity"))


def _accompanying(w: Writer, event: str) -> list[str]:
    return [it.id for it in w.strategy.plan.activities if event in it.events]


VIEWS = {
    "stages-table": stages_table,
    "gantt": gantt,
    "action-plan": action_plan,
    "january-plan": january_plan,
    "milestones-table": milestones_table,
    "events-table": events_table,
}
