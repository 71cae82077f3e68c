"""Views of roles.yaml: bodies, roles, who is accountable for what, arbitration, spokespersons."""

from collections.abc import Callable, Iterable, Sequence

from ksii.compose.tables import Col, Shown, by_number, grouped, heads, listing, numbers_head, placed, row, table, usual
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Inlines, Table, Text
from ksii.model.plan import Activity
from ksii.model.roles import Body, Role
from ksii.model.sections import View


def bodies_table(w: Writer, _: View) -> Table:
    """National bodies with the acts that founded them; local bodies are in the regional profiles, roles in their own table."""
    roles = () if "roles-table" in w.views else (Col("roles", lambda w, it: w.row("role", _roles_of(w, it))),)
    bodies = [body for body in w.strategy.roles.bodies if body.region is None]
    common = usual(_without_act(w, it) for it in bodies if _without_act(w, it))
    columns = (
        Col("body", _body),
        Col("founding", lambda w, it: _founding(w, it, common)),
        Col("since", lambda w, it: w.labels.phrase("planned") if it.planned else w.date(it.valid_from)),
        *roles,
    )
    return listing(w, "bodies-table", bodies, columns, ((Text(f"{COMMON} {common}"),),) if common else ())


COMMON = "*"
"""Stands for the note that most bodies without a founding act have in common."""


def _without_act(w: Writer, body: Body) -> str:
    """Return what is known of a body's founding where no act is given."""
    return w.plain(body.founding_note) if body.founding_note and not body.founding_act else ""


def _founding(w: Writer, body: Body, common: str) -> str:
    if body.founding_act:
        return w.name("law", body.founding_act)
    note = _without_act(w, body)
    return COMMON if note and note == common else note or DASH


def _body(w: Writer, body: Body) -> tuple[Inlines, ...]:
    name = w.text(body.name)
    full = (*name, Text(f" {w.labels.phrase('by-agreement')}")) if body.consent else name
    former = tuple((Text(w.labels.phrase("former-name", name=w.plain(it.name), end=w.date(it.valid_to))),) for it in body.former_names)
    return (full, *former, w.text(body.distinction)) if body.distinction else (full, *former)


def _roles_of(w: Writer, body: Body) -> list[str]:
    return [role.id for role in w.strategy.roles.roles if role.body == body.id]


def roles_table(w: Writer, _: View) -> Table:
    """Roles with their body, functions and deputy."""
    columns = (
        Col("role", lambda w, it: w.text(it.title)),
        Col("body", _body_of),
        Col("functions", lambda w, it: w.names("function", it.functions)),
        Col("deputy", lambda w, it: w.name("role", it.deputy) if it.deputy else DASH),
    )
    return listing(w, "roles-table", w.strategy.roles.roles, columns)


def _body_of(w: Writer, role: Role) -> str:
    body = next((body for body in w.strategy.roles.bodies if body.id == role.body), None)
    if body is None:
        return DASH
    name = w.called(body)
    return f"{name} {w.labels.phrase('by-agreement')}" if body.consent else name


PAIR = 2
PARTS = ("accountable", "responsible", "consulted", "informed")


def raci(w: Writer, view: View) -> Table:
    """Who is accountable, responsible, consulted and informed for which activities.

    Where the action plan is printed, which names every activity with its number, one row per role says it in numbers;
    otherwise there is one row per activity, by stage.
    """
    return _by_role(w, view) if "action-plan" in w.views else _by_activity(w, view)


def _by_role(w: Writer, view: View) -> Table:
    activities = [it for _, chosen in by_stage(w, view) for it in chosen]
    head = (Col("role", lambda w, it: w.text(it.title)), *(Col(part, _part(activities, part)) for part in PARTS))
    concerned = [it for it in w.strategy.roles.roles if any(_takes(activity, part, it.id) for activity in activities for part in PARTS)]
    rows = [row(w, it, head, "raci") for it in concerned]
    return table(w, "raci", heads(w, "raci", head), rows, by_number(w, "activity"))


def _part(activities: Sequence[Activity], part: str) -> Callable[[Writer, Role], str]:
    return lambda w, role: ranges(int(w.position("activity", it.id)) for it in activities if _takes(it, part, role.id))


def _takes(activity: Activity, part: str, role: str) -> bool:
    named = getattr(activity, part)
    return role == named if part == "accountable" else role in named


def ranges(numbers: Iterable[int]) -> str:
    """Return rising numbers in one line; more than a pair in a row as from and to."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = (f"{run[0]}\N{EN DASH}{run[-1]}" if len(run) > PAIR else ", ".join(map(str, run)) for run in runs)
    return ", ".join(parts)


def _by_activity(w: Writer, view: View) -> Table:
    columns = (
        Col("activity", lambda w, it: w.text(it.title)),
        Col("accountable", lambda w, it: w.name("role", it.accountable)),
        Col("responsible", lambda w, it: _short(w, it.responsible)),
        Col("consulted", lambda w, it: _short(w, it.consulted)),
        Col("informed", lambda w, it: _short(w, it.informed)),
    )
    rows = grouped(((title, [placed(w, it, columns, "raci") for it in chosen]) for title, chosen in by_stage(w, view)))
    return table(w, "raci", (numbers_head(w), *heads(w, "raci", columns)), rows)


def by_stage(w: Writer, view: View) -> Iterable[tuple[str, list[Activity]]]:
    """Yield stages with their activities, in the order of the plan; a view may ask for one stage or some activities."""
    for stage in w.strategy.plan.stages:
        activities = [it for it in w.strategy.plan.activities if it.stage == stage.id and (not view.only or it.id in view.only)]
        if activities and view.stage in {None, stage.id}:
            yield f"{w.plain(stage.title)} ({w.formats.span(stage.start, stage.end)})", activities


def _short(w: Writer, names: Iterable[str]) -> Shown:
    return w.row("role", names)


def arbitration_table(w: Writer, _: View) -> Table:
    """Who decides when two roles hold the same function and disagree."""
    columns = (
        Col("arbitration", lambda w, it: w.text(it.title)),
        Col("roles", lambda w, it: w.names("role", it.roles)),
        Col("decider", lambda w, it: w.name("role", it.decider)),
        Col("limit", lambda w, it: w.formats.duration(it.limit) if it.limit else DASH),
        Col("record", lambda w, it: tuple(w.text(text) for text in (it.record, it.appeal) if text)),
    )
    return listing(w, "arbitration-table", w.strategy.roles.arbitrations, columns)


def spokespersons_table(w: Writer, _: View) -> Table:
    """Posts that speak in public, with deputy, topics, languages and training."""
    columns = (
        Col("post", lambda w, it: w.text(it.post)),
        Col("deputy", lambda w, it: w.name("spokesperson", it.deputy) if it.deputy else DASH),
        Col("topics", lambda w, it: w.text(it.topics)),
        Col("languages", lambda w, it: ", ".join(w.language(lang) for lang in it.languages)),
        Col("trained", lambda w, it: w.date(it.trained_on)),
        Col("first", lambda w, it: w.date(it.first_appearance)),
    )
    return listing(w, "spokespersons-table", w.strategy.roles.spokespersons, columns)


VIEWS = {
    "bodies-table": bodies_table,
    "roles-table": roles_table,
    "raci": raci,
    "arbitration-table": arbitration_table,
    "spokespersons-table": spokespersons_table,
}
