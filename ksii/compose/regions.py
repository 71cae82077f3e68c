"""The regional profiles: what is published, and what each local body still has to fill in."""

from collections.abc import Iterable, Mapping

from ksii.compose.tables import origin
from ksii.compose.writer import Writer
from ksii.document.nodes import Block, Definition, Definitions, Inlines, Section, Text
from ksii.model.regions import Region
from ksii.model.sections import View


def region_profiles(w: Writer, view: View) -> tuple[Block, ...]:
    """One profile per region, in the order in which the strategy lists its regions."""
    order = {name: place for place, name in enumerate(w.strategy.identity.regions)}
    regions = sorted(w.strategy.regions, key=lambda region: order.get(region.id, len(order)))
    return tuple(_profile(w, region) for region in regions if not view.only or region.id in view.only)


def _profile(w: Writer, region: Region) -> Section:
    name = f"region-{region.id}"
    place = origin(w, region)
    entries = tuple(
        Definition(f"{name}-{key}", (Text(w.labels.column("region-profiles", key)),), shown, place)
        for key, shown in _rows(w, region)
        if shown
    )
    return Section(name, 2, w.text(region.name), (Definitions(f"{name}-profile", entries, "profile", place),), origin=place)


def _rows(w: Writer, region: Region) -> Iterable[tuple[str, Inlines]]:
    yield "centre", _text(w, region.centre)
    yield "local-body", _words(w.name("body", region.local_body) if region.local_body else "")
    fact = next((fact for fact in w.strategy.facts.facts if fact.id == region.population), None)
    yield "population", _words(w.fact(fact, dated=True) if fact else "")
    yield "rural-share", _words(w.formats.percent(region.rural_share) if region.rural_share is not None else "")
    yield "kk-share", _words(w.formats.percent(region.kk_share) if region.kk_share is not None else "")
    yield "languages", _words(", ".join(w.value("language", lang) for lang in region.languages))
    for key in ("internet", "risks", "partners", "venues", "media"):
        yield key, _text(w, getattr(region, key))
    yield "audiences", _words(w.row("audience", region.audiences))
    yield "channels", _words(w.row("channel", region.channels))
    yield "emphasis", _text(w, region.emphasis)
    yield "to-fill", _words(", ".join(_lowered(w.labels.column("region-profiles", field.replace("_", "-"))) for field in region.to_fill))


def _words(words: str) -> Inlines:
    return (Text(words),) if words else ()


def _text(w: Writer, words: Mapping[str, str] | None) -> Inlines:
    return w.text(words) if words else ()


def _lowered(words: str) -> str:
    """Return words for the middle of a sentence; an abbreviation stays as it is."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


VIEWS = {"region-profiles": region_profiles}
