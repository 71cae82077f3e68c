"""The regional profiles: the regions in figures, what communication there starts with, and what each local body still has to fill in."""

from collections.abc import Callable, Mapping, Sequence

from ksii.compose.audiences import spoken, usual_languages
from ksii.compose.refs import headed
from ksii.compose.tables import Col, Shown, heads, lowered, numbered, numbers_head, row, table, usual
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Inlines, Table, Text
from ksii.model.evidence import Fact
from ksii.model.regions import Region
from ksii.model.sections import View

TO_FILL = "*"
"""Stands where a local body will enter a value."""
OWN = ("internet", "partners", "venues", "media")
"""Texts that a region may add to its profile."""


def region_figures(w: Writer, view: View) -> Table:
    """All regions side by side: centre, local body and figures; a figure that no region has is in the note only."""
    regions = _regions(w, view)
    common = usual(spoken(w, it.languages) for it in regions)
    dated = usual(_day(w, it) for it in regions if it.population)
    columns = (
        Col("region", lambda w, it: _name(w, it, common)),
        Col("centre", lambda w, it: w.text(it.centre)),
        Col("local-body", _local_body),
        Col("population", lambda w, it: _population(w, it, dated), "end"),
        *(Col(key, _percent(field), "end") for key, field in FIGURES if any(getattr(it, field) is not None for it in regions)),
    )
    rows = numbered(row(w, it, columns, "figures") for it in regions)
    notes = (*_counted(w, dated), *usual_languages(w, common), *_gaps(w, regions))
    return table(w, "region-figures", (numbers_head(w), *heads(w, "region-figures", columns)), rows, notes)


FIGURES = (("rural-share", "rural_share"), ("state-language-share", "state_language_share"))


def _population(w: Writer, region: Region, dated: str) -> str:
    """Return the number of people, with its day where it is not that of most regions."""
    fact = _fact(w, region)
    if fact is None:
        return DASH
    return w.fact(fact, dated=False) if _day(w, region) == dated else f"{w.fact(fact, dated=False)} ({_day(w, region)})"


def _local_body(w: Writer, region: Region) -> str:
    """Return the official name of the local body."""
    body = next((body for body in w.strategy.roles.bodies if body.id == region.local_body), None)
    return w.plain(body.name) if body and body.name else w.name("body", region.local_body)


def _fact(w: Writer, region: Region) -> Fact | None:
    return next((fact for fact in w.strategy.facts.facts if fact.id == region.population), None)


def _day(w: Writer, region: Region) -> str:
    fact = _fact(w, region)
    return w.date(fact.as_of) if fact else ""


def _counted(w: Writer, dated: str) -> tuple[Inlines, ...]:
    return ((Text(w.labels.phrase("population-on", date=dated)),),) if dated else ()


def _percent(field: str) -> Callable[[Writer, Region], str]:
    def show(w: Writer, region: Region) -> str:
        value = getattr(region, field)
        return w.formats.percent(value) if value is not None else TO_FILL if field in region.to_fill else DASH

    return show


def _name(w: Writer, region: Region, common: str) -> tuple[Inlines, ...]:
    languages = spoken(w, region.languages)
    return (w.text(region.name),) if languages == common else (w.text(region.name), (Text(languages),))


def _gaps(w: Writer, regions: Sequence[Region]) -> tuple[Inlines, ...]:
    """Return the note that says once which values the local bodies will enter: all of them, or those of some regions."""
    fields = dict.fromkeys(field for region in regions for field in region.to_fill)
    everywhere = [field for field in fields if all(field in region.to_fill for region in regions)]
    notes = [_note(w, "to-fill-all", [_called(w, field) for field in everywhere])] if everywhere else []
    for field in fields:
        if field not in everywhere:
            names = [w.plain(it.name) for it in regions if field in it.to_fill]
            others = [w.plain(it.name) for it in regions if field not in it.to_fill]
            phrase, listed = ("to-fill-some", names) if len(names) <= len(others) else ("to-fill-others", others)
            notes.append(_note(w, phrase, listed, _called(w, field)))
    return tuple(notes)


def _note(w: Writer, phrase: str, names: Sequence[str], field: str = "") -> Inlines:
    return (Text(w.labels.phrase(phrase, names=", ".join(names), field=field)),)


def _called(w: Writer, field: str) -> str:
    return lowered(w.labels.column("region-profiles", field.replace("_", "-")))


def region_profiles(w: Writer, view: View) -> Table:
    """What is special about each region: audiences and channels that come first, what to start with, what to mind."""
    regions = _regions(w, view)
    own = (Col("own", _own),) if any(getattr(it, field) for it in regions for field in OWN) else ()
    columns = (
        Col("region", lambda w, it: w.text(it.name)),
        Col("reach", _reach),
        Col("emphasis", lambda w, it: w.text(it.emphasis)),
        Col("risks", lambda w, it: w.text(it.risks)),
        *own,
    )
    rows = numbered(row(w, it, columns, "region") for it in regions)
    return table(w, "region-profiles", (numbers_head(w), *heads(w, "region-profiles", columns)), rows)


def _reach(w: Writer, region: Region) -> Shown:
    """Return the audiences of special weight and the channels that come first."""
    found = (("audiences", w.row("audience", region.audiences)), ("channels", w.row("channel", region.channels)))
    return tuple((Text(f"{w.labels.get('columns', key)}{w.formats.colon}{names}"),) for key, names in found if names)


def _own(w: Writer, region: Region) -> Shown:
    found = ((field, getattr(region, field)) for field in OWN)
    return tuple(_labelled(w, field, text) for field, text in found if text)


def _labelled(w: Writer, field: str, text: Mapping[str, str]) -> Inlines:
    return headed(w, (Text(w.labels.column("region-profiles", field)),), w.text(text))


def _regions(w: Writer, view: View) -> list[Region]:
    """Return the regions to print, in the order in which the strategy lists them."""
    order = {name: place for place, name in enumerate(w.strategy.identity.regions)}
    regions = sorted(w.strategy.regions, key=lambda region: order.get(region.id, len(order)))
    return [region for region in regions if not view.only or region.id in view.only]


VIEWS = {"region-figures": region_figures, "region-profiles": region_profiles}
