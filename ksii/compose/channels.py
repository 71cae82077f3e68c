"""Views of channels.yaml: channels and monitoring tools."""

from ksii.compose.audiences import spoken, usual_languages
from ksii.compose.refs import provision, short
from ksii.compose.tables import Col, Shown, by_number, listing, usual
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Inlines, Table, Text
from ksii.model.channels import Channel, LegalBasis
from ksii.model.sections import View


def channel_table(w: Writer, _: View) -> Table:
    """Channels with owner, audiences, metric and accessibility; languages that most share are said once."""
    channels = w.strategy.channels.channels
    common = usual(spoken(w, it.languages) for it in channels)
    columns = (
        Col("channel", lambda w, it: _channel(w, it, common)),
        Col("owner", lambda w, it: (*w.names("role", [it.owner] if it.owner else []), (Text(w.value("mode", it.mode)),))),
        Col("audiences", lambda w, it: short(w, "audience", it.audiences)),
        Col("metric", lambda w, it: tuple(w.text(text) for text in (it.metric, it.reach) if text)),
        Col("accessibility", lambda w, it: w.text(it.accessibility)),
    )
    return listing(w, "channel-table", channels, columns, (*usual_languages(w, common), *by_number(w, "audience")))


def _channel(w: Writer, channel: Channel, common: str) -> tuple[Inlines, ...]:
    languages = spoken(w, channel.languages)
    marks = [
        w.labels.phrase("launch", date=w.date(channel.launch)) if channel.launch else "",
        w.labels.phrase("two-way") if channel.two_way else "",
        w.labels.phrase("in-languages", languages=languages) if languages != common else "",
        w.labels.phrase("fallback", channel=w.name("channel", channel.fallback)) if channel.fallback else "",
    ]
    line = ". ".join(mark for mark in marks if mark)
    texts = (w.text(channel.title), w.text(channel.formats) if channel.formats else (), (Text(line),) if line else ())
    return tuple(text for text in texts if text)


def tools_table(w: Writer, _: View) -> Table:
    """Monitoring tools with the data they process and what allows it."""
    columns = (
        Col("tool", lambda w, it: (w.text(it.title), w.text(it.purpose))),
        Col("data", lambda w, it: w.text(it.data)),
        Col("legal", lambda w, it: basis(w, it.legal_basis)),
        Col("retention", lambda w, it: w.formats.duration(it.retention) if it.retention else DASH),
        Col("access", lambda w, it: tuple(w.text(text) for text in (it.access, it.hosting) if text)),
        Col("owner", lambda w, it: w.name("role", it.owner)),
    )
    return listing(w, "tools-table", w.strategy.channels.tools, columns)


def basis(w: Writer, legal: LegalBasis | None) -> Shown:
    """Return the provision that allows something, with its note."""
    if legal is None:
        return DASH
    lines: list[Inlines] = [(Text(provision(w, legal.law, legal.article)),)] if legal.law else []
    return (*lines, w.text(legal.note)) if legal.note else tuple(lines)


VIEWS = {"channel-table": channel_table, "tools-table": tools_table}
