"""Views of crisis.yaml: levels, time limits, protocols, drills, bias audits, risks."""

from collections.abc import Iterable

from ksii.compose.tables import Col, Shown, listing, origin
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Block, Callout, Definition, Definitions, Inlines, Section, Table, Text
from ksii.model.crisis import Scenario, Sla
from ksii.model.sections import View


def crisis_levels(w: Writer, _: View) -> Table:
    """Levels with what raises a situation to them and who declares them."""
    columns = (
        Col("level-name", lambda w, it: w.text(it.title)),
        Col("trigger", lambda w, it: w.text(it.trigger)),
        Col("decider", lambda w, it: w.name("role", it.decider)),
    )
    return listing(w, "crisis-levels", w.strategy.crisis.levels, columns)


def sla_table(w: Writer, _: View) -> Table:
    """Time limits with the event that starts the clock, and the limits that the law sets."""
    columns = (
        Col("sla", lambda w, it: w.text(it.title)),
        Col("event", lambda w, it: w.text(it.event)),
        Col("limit", limit),
        Col("legal-limit", _legal_limit),
        Col("owner", lambda w, it: w.name("role", it.owner)),
    )
    return listing(w, "sla-table", w.strategy.crisis.slas, columns)


def limit(w: Writer, sla: Sla) -> str:
    """Return the time allowed with its clock."""
    return _timed(w, sla.limit, sla.clock)


def _timed(w: Writer, iso: str | None, clock: str | None) -> str:
    if iso is None:
        return DASH
    if clock == "working" and iso.endswith("D"):
        return w.formats.duration(iso, working=True)
    return f"{w.formats.duration(iso)}, {w.value('clock', clock)}"


def _legal_limit(w: Writer, sla: Sla) -> Shown:
    legal = sla.legal_limit
    if legal is None or legal.limit is None:
        return DASH
    name = w.name("law", legal.law)
    where = w.labels.phrase("law-article", law=name, article=legal.article) if legal.article else name
    return ((Text(_timed(w, legal.limit, legal.clock)),), (Text(where),))


def scenarios(w: Writer, view: View) -> tuple[Block, ...]:
    """One protocol per scenario: what sets it off, who leads, what is done, what is said first, when it is over."""
    chosen = [it for it in w.strategy.crisis.scenarios if not view.only or it.id in view.only]
    return tuple(_protocol(w, scenario) for scenario in chosen)


def _protocol(w: Writer, scenario: Scenario) -> Section:
    name = f"scenario-{scenario.id}"
    place = origin(w, scenario)
    entries = tuple(
        Definition(f"{name}-{key}", (Text(w.labels.column("scenarios", key)),), shown, place) for key, shown in _rows(w, scenario) if shown
    )
    children: list[Block] = [Definitions(f"{name}-protocol", entries, "profile", place)]
    if scenario.holding_statement:
        title = (Text(w.labels.phrase("holding-statement")),)
        children.append(Callout(f"{name}-statement", "statement", title, (w.text(scenario.holding_statement),), place))
    return Section(name, 2, w.text(scenario.title), tuple(children), origin=place)


def _rows(w: Writer, it: Scenario) -> Iterable[tuple[str, Inlines]]:
    slas = [sla for sla in w.strategy.crisis.slas if sla.id in it.slas]
    yield "trigger", w.text(it.trigger)
    yield "level-name", (Text(w.name("level", it.level)),)
    yield "cluster", (Text(w.value("cluster", it.cluster)),)
    yield "owner", (Text(w.name("role", it.owner)),)
    yield "slas", (Text("; ".join(f"{w.called(sla)}: {limit(w, sla)}" for sla in slas) or DASH),)
    yield "response", w.text(it.response)
    yield "channels", (Text(w.row("channel", it.channels) or DASH),)
    yield "messages", (Text(w.row("message", it.messages) or DASH),)
    yield "closing", w.text(it.closing)
    yield "kpi", (Text(w.name("kpi", it.kpi)),)


def drills_table(w: Writer, _: View) -> Table:
    """Drills with scenario, participants and the date of their report."""
    columns = (
        Col("drill", lambda w, it: w.text(it.title)),
        Col("date", lambda w, it: w.date(it.date)),
        Col("scenario", lambda w, it: w.name("scenario", it.scenario)),
        Col("participants", lambda w, it: w.row("role", it.participants)),
        Col("report", lambda w, it: w.date(it.report_due)),
    )
    return listing(w, "drills-table", w.strategy.crisis.drills, columns)


def bias_audits_table(w: Writer, _: View) -> Table:
    """Audits for algorithmic bias."""
    columns = (
        Col("audit", lambda w, it: w.text(it.title)),
        Col("date", lambda w, it: w.date(it.date)),
        Col("scope", lambda w, it: w.text(it.scope)),
        Col("owner", lambda w, it: w.name("role", it.owner)),
        Col("output", lambda w, it: w.text(it.output)),
    )
    return listing(w, "bias-audits-table", w.strategy.crisis.bias_audits, columns)


def risks_table(w: Writer, _: View) -> Table:
    """Risks to the strategy with their weight (probability times impact) and response."""
    columns = (
        Col("risk", lambda w, it: w.text(it.title)),
        Col("probability", lambda w, it: w.number(it.probability), "end"),
        Col("impact", lambda w, it: w.number(it.impact), "end"),
        Col("weight", lambda w, it: w.number(it.probability * it.impact) if it.probability and it.impact else DASH, "end"),
        Col("response", lambda w, it: w.text(it.response)),
        Col("owner", lambda w, it: w.name("role", it.owner)),
    )
    return listing(w, "risks-table", w.strategy.crisis.risks, columns)


VIEWS = {
    "crisis-levels": crisis_levels,
    "sla-table": sla_table,
    "scenarios": scenarios,
    "drills-table": drills_table,
    "bias-audits-table": bias_audits_table,
    "risks-table": risks_table,
}
