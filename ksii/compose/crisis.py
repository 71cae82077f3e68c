"""Views of crisis.yaml: levels, time limits, protocols, drills, bias audits, risks."""

from ksii.compose.refs import glued, joined, listed, number, provision, stated, told
from ksii.compose.tables import Col, Shown, by_number, listing, usual
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Inlines, Strong, Table, Text
from ksii.model.crisis import Scenario, Sla
from ksii.model.sections import View


def crisis_levels(w: Writer, _: View) -> Table:
    """Levels with what raises a situation to them and who declares them; the duty roster that makes it possible day and night."""
    columns = (
        Col("level-name", lambda w, it: w.text(it.title)),
        Col("trigger", lambda w, it: w.text(it.trigger)),
        Col("decider", lambda w, it: w.name("role", it.decider)),
    )
    roster = w.strategy.crisis.roster
    notes = (stated(w, w.labels.phrase("roster"), told(w, "activity", [roster])),) if roster else ()
    return listing(w, "crisis-levels", w.strategy.crisis.levels, columns, notes)


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
    return ((Text(_timed(w, legal.limit, legal.clock)),), (Text(provision(w, legal.law, legal.article)),))


def scenarios(w: Writer, view: View) -> Table:
    """One protocol per scenario: what sets it off, who leads, what is done by when, what is said first, when it is over."""
    chosen = [it for it in w.strategy.crisis.scenarios if not view.only or it.id in view.only]
    common = usual(w.name("kpi", it.kpi) for it in chosen if it.kpi)
    columns = (
        Col("scenario", lambda w, it: (w.text(it.title), w.text(it.trigger))),
        Col("owner", lambda w, it: _lead(w, it, common)),
        Col("response", _response),
        Col("channels", _ways),
        Col("statement", lambda w, it: w.text(it.holding_statement)),
        Col("closing", lambda w, it: w.text(it.closing)),
    )
    notes = (_named(w, "kpi", common),) if common else ()
    return listing(w, "scenarios", chosen, columns, (*notes, *by_number(w, "sla", "message")))


def _lead(w: Writer, it: Scenario, common: str) -> tuple[Inlines, ...]:
    """Return who leads at which level; the indicator of recovery where it is not that of most scenarios."""
    kpi = w.name("kpi", it.kpi)
    lines = (_named(w, "level-name", w.name("level", it.level)), _named(w, "cluster", w.value("cluster", it.cluster)))
    owner = (Strong((Text(w.name("role", it.owner)),)),)
    return (owner, *lines) if kpi == common else (owner, *lines, _named(w, "kpi", kpi))


def _named(w: Writer, key: str, words: str) -> Inlines:
    return (Text(f"{w.labels.column('scenarios', key)}{w.formats.colon}{words}"),)


def _response(w: Writer, it: Scenario) -> tuple[Inlines, ...]:
    slas = (sla for sla in w.strategy.crisis.slas if sla.id in it.slas)
    limits = joined(w, (_limit(w, sla) for sla in slas))
    lead = Text(f"{w.labels.column('scenarios', 'slas')}{w.formats.colon}")
    return (w.text(it.response), (lead, *limits)) if limits else (w.text(it.response),)


def _limit(w: Writer, sla: Sla) -> Inlines:
    mark = glued(f"{w.labels.get('columns', 'number')}\N{NO-BREAK SPACE}", (number(w, "sla", sla.id),))
    name = mark if listed(w, "sla", sla.id) else (Text(w.called(sla)),)
    return (*name, Text(f" \N{EN DASH} {limit(w, sla)}"))


def _ways(w: Writer, it: Scenario) -> tuple[Inlines, ...]:
    ways = (Text(w.row("channel", it.channels) or DASH),)
    return (ways, told(w, "message", it.messages)) if it.messages else (ways,)


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
