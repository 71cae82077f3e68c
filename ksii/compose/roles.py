"""Views of roles.yaml: bodies, roles, who is accountable for what, arbitration, spokespersons."""

from collections.abc import Iterable

from ksii.compose.tables import Col, Shown, cell, heads, listing, numbered, row, table
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Column, Inlines, Row, Table, Text
from ksii.model.plan import Activity
from ksii.model.roles import Body, Role
from ksii.model.sections import View


def bodies_table(w: Writer, _: View) -> Table:
    """National bodies with the acts that founded them; local bodies are in the regional profiles."""
    columns = (
        Col("body", _body),
        Col("founding", lambda w, it: w.name("law", it.founding_act) if it.founding_act else DASH),
        Col("since", lambda w, it: w.labels.phrase("planned") if it.planned else w.date(it.valid_from)),
        Col("roles", lambda w, it: w.names("role", _roles_of(w, it))),
    )
    bodies = [body for body in w.strategy.roles.bodies if body.region is None]
    return listing(w, "bodies-table", bodies, columns)


def _body(w: Writer, body: Body) -> tuple[Inlines, ...]:
    name = w.text(body.name)
    full = (*name, Text(f" {w.labels.phrase('by-agreement')}")) if body.consent else name
    former = tuple((Text(w.labels.phrase("former-name", name=w.plain(it.name), end=w.date(it.valid_to))),) for it in body.former_names)
    return (full, *former)


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


def raci(w: Writer, view: View) -> Table:
    """Who is accountable, responsible, consulted and informed for each activity, by stage."""
    columns = (
        Col("activity", lambda w, it: w.text(it.title)),
        Col("accountable", lambda w, it: w.name("role", it.accountable)),
        Col("responsible", lambda w, it: _short(w, it.responsible)),
        Col("consulted", lambda w, it: _short(w, it.consulted)),
        Col("informed", lambda w, it: _short(w, it.informed)),
    )
    rows: list[Row] = []
    for title, activities in by_stage(w, view):
        rows.append(Row((cell(title, header=True),), "group"))
        start = int(w.position("activity", activities[0].id))
        rows.extend(numbered((row(w, activity, columns, "raci") for activity in activities), start))
    number = Column((Text(w.labels.get("columns", "number")),), "end")
    return table(w, "raci", (number, *heads(w, "raci", columns)), rows)


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
        Col("languages", lambda w, it: ", ".join(w.value("language", lang) for lang in it.languages)),
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
