"""Views of goals.yaml: goals, principles, tasks, populations, indicators, escalations."""

from ksii.compose.refs import headed, linked, short, stated
from ksii.compose.tables import Col, Shown, by_number, listing
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Inlines, Table, Text
from ksii.model.goals import Baseline, Goal, Kpi, Population
from ksii.model.sections import View

TEXT = Col("text", lambda w, it: w.text(it.text))


def goals_table(w: Writer, _: View) -> Table:
    """Goals with the goals above them and their indicators; how the strategy serves the documents above it."""
    kpis = w.strategy.goals.kpis
    columns = (
        Col("goal", lambda w, it: (w.text(it.title), w.text(it.text)) if it.text else w.text(it.title)),
        Col("parents", _parents),
        Col("kpis", lambda w, it: w.names("kpi", [kpi.id for kpi in kpis if kpi.goal == it.id])),
    )
    above = [it for it in w.strategy.identity.parents if it.relation]
    notes = [stated(w, w.plain(it.title) if it.title else w.name("law", it.law), w.text(it.relation)) for it in above]
    return listing(w, "goals-table", w.strategy.goals.goals, columns, notes)


def _parents(w: Writer, goal: Goal) -> Shown:
    return tuple((*w.text(link.goal), Text(f" ({w.name('law', link.law)})")) for link in goal.parents)


def principles_table(w: Writer, _: View) -> Table:
    """Principles with what they ask for and the activities that carry them out."""
    columns = (Col("principle", lambda w, it: w.text(it.title)), TEXT, Col("measures", lambda w, it: _activities(w, it.measures)))
    return listing(w, "principles-table", w.strategy.goals.principles, columns)


def _activities(w: Writer, names: tuple[str, ...]) -> Shown:
    return linked(w, [f"activity.{name}" for name in names]) or DASH


def tasks_table(w: Writer, _: View) -> Table:
    """Tasks with result, deadline and owner."""
    columns = (
        Col("task", lambda w, it: w.text(it.title)),
        Col("goal", lambda w, it: short(w, "goal", [it.goal]) if it.goal else DASH),
        Col("result", lambda w, it: w.text(it.result)),
        Col("due", lambda w, it: w.date(it.due)),
        Col("owner", lambda w, it: w.name("role", it.owner)),
    )
    return listing(w, "tasks-table", w.strategy.goals.tasks, columns, by_number(w, "goal"))


def populations_table(w: Writer, _: View) -> Table:
    """The populations that shares refer to, with their size and where it comes from."""
    columns = (Col("population", lambda w, it: w.text(it.title)), Col("size", _size, "end"), Col("source", _size_source))
    return listing(w, "populations-table", w.strategy.goals.populations, columns)


def _size(w: Writer, population: Population) -> Shown:
    fact = next((fact for fact in w.strategy.facts.facts if fact.id == population.fact), None)
    return w.number(fact.value if fact else population.size)


def _size_source(w: Writer, population: Population) -> Shown:
    fact = next((fact for fact in w.strategy.facts.facts if fact.id == population.fact), None)
    if fact is None:
        return w.labels.phrase("example-figure") if population.example else DASH
    source = short(w, "source", [fact.source]) if fact.source else (Text(DASH),)
    return (*source, Text(f", {w.formats.as_of(fact.as_of)}")) if fact.as_of else source


def kpi_table(w: Writer, _: View) -> Table:
    """Indicators with what is to be reached by when; what each counts, and how, is the table of methods."""
    columns = (
        Col("indicator", _indicator),
        Col("baseline", lambda w, it: _baseline(w, it, noted="kpi-methods" not in w.views)),
        Col("interim", _interim),
        Col("target", _target),
        Col("owner", lambda w, it: (*w.names("role", [it.owner] if it.owner else []), (Text(w.value("frequency", it.frequency)),))),
        Col("threshold", _threshold),
    )
    return listing(w, "kpi-table", w.strategy.goals.kpis, columns)


def _indicator(w: Writer, kpi: Kpi) -> tuple[Inlines, ...]:
    kind = ", ".join(word for word in (w.labels.value("level", kpi.level), w.labels.value("unit", kpi.unit)) if word)
    return (w.text(kpi.title), (Text(kind),)) if kind else (w.text(kpi.title),)


def kpi_methods(w: Writer, _: View) -> Table:
    """What each indicator counts, of whom, how and from which data."""
    columns = (
        Col("indicator", lambda w, it: w.text(it.title)),
        Col("definition", lambda w, it: tuple(w.text(text) for text in (it.definition, it.contribution) if text)),
        Col("population", lambda w, it: w.name("population", it.population)),
        Col("method", _method),
    )
    return listing(w, "kpi-methods", w.strategy.goals.kpis, columns)


def _baseline(w: Writer, kpi: Kpi, *, noted: bool) -> Shown:
    base = kpi.baseline or Baseline()
    lines: list[Inlines] = []
    if base.value is not None:
        apart = f", {w.labels.phrase('not-comparable')}" if base.comparable is False else ""
        lines.append((Text(f"{w.number(base.value, kpi.unit)} ({w.date(base.date)}){apart}"),))
    if base.measured_by:
        lines.append((Text(w.labels.phrase("measured-by", number=w.position("activity", base.measured_by), due=w.date(base.due))),))
    if base.note and noted:
        lines.append(w.text(base.note))
    return tuple(lines)


def _interim(w: Writer, kpi: Kpi) -> Shown:
    return tuple((Text(f"{w.number(point.value, kpi.unit)} ({w.date(point.date)})"),) for point in kpi.interim)


def _target(w: Writer, kpi: Kpi) -> Shown:
    if kpi.target is None:
        return DASH
    lines: list[Inlines] = [(Text(f"{w.number(kpi.target.value, kpi.unit)} ({w.date(kpi.target.date)})"),)]
    if kpi.target.absolute is not None:
        lines.append((Text(w.labels.phrase("absolute", number=w.formats.number(kpi.target.absolute))),))
    return tuple(lines)


def _method(w: Writer, kpi: Kpi) -> Shown:
    lines = [w.text(kpi.method)]
    if kpi.data:
        lines.append(w.text(kpi.data))
    if kpi.source:
        lines.append(short(w, "source", [kpi.source]))
    if kpi.judged_with:
        lines.append((Text(f"{w.labels.phrase('judged-with')} "), *linked(w, [f"kpi.{name}" for name in kpi.judged_with])))
    if kpi.baseline and kpi.baseline.note:
        lines.append(headed(w, (Text(w.labels.phrase("baseline")),), w.text(kpi.baseline.note)))
    return tuple(lines)


def _threshold(w: Writer, kpi: Kpi) -> Shown:
    if kpi.threshold is None or kpi.threshold.value is None:
        return DASH
    phrase = "not-above" if kpi.direction == "down" else "not-below"
    shown = w.labels.phrase(phrase, value=w.number(kpi.threshold.value, kpi.unit))
    when = f" ({w.date(kpi.threshold.date)})" if kpi.threshold.date else ""
    return ((Text(shown + when),), (Text(w.name("escalation", kpi.threshold.escalation)),))


def escalations_table(w: Writer, _: View) -> Table:
    """What happens when an indicator misses its threshold."""
    columns = (
        Col("escalation", lambda w, it: w.text(it.title)),
        Col("steps", lambda w, it: w.text(it.steps)),
        Col("decider", lambda w, it: w.name("role", it.decider)),
        Col("limit", lambda w, it: w.formats.duration(it.limit) if it.limit else DASH),
    )
    return listing(w, "escalations-table", w.strategy.goals.escalations, columns)


VIEWS = {
    "goals-table": goals_table,
    "principles-table": principles_table,
    "tasks-table": tasks_table,
    "populations-table": populations_table,
    "kpi-table": kpi_table,
    "kpi-methods": kpi_methods,
    "escalations-table": escalations_table,
}
