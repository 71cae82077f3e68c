"""Views of channels.yaml: channels and monitoring tools."""

from ksii.compose.tables import Col, Shown, listing
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Inlines, Table, Text
from ksii.model.channels import Channel, LegalBasis
from ksii.model.sections import View


def channel_table(w: Writer, _: View) -> Table:
    """Channels with owner, languages, audiences, metric and accessibility."""
    columns = (
        Col("channel", _channel),
        Col("mode", lambda w, it: w.value("mode", it.mode)),
        Col("owner", lambda w, it: w.name("role", it.owner)),
        Col("languages", lambda w, it: ", ".join(w.value("language", lang) for lang in it.languages)),
        Col("audiences", lambda w, it: w.row("audience", it.audiences)),
        Col("metric", lambda w, it: tuple(w.text(text) for text in (it.metric, it.reach) if text)),
        Col("accessibility", lambda w, it: w.text(it.accessibility)),
    )
    return listing(w, "channel-table", w.strategy.channels.channels, columns)


def _channel(w: Writer, channel: Channel) -> tuple[Inlines, ...]:
    lines = [w.text(channel.title)]
    if channel.formats:
        lines.append(w.text(channel.formats))
    if channel.launch:
        lines.append((Text(w.labels.phrase("launch", date=w.date(channel.launch))),))
    if channel.two_way:
        lines.append((Text(w.labels.phrase("two-way")),))
    if channel.fallback:
        lines.append((Text(w.labels.phrase("fallback", channel=w.name("channel", channel.fallback))),))
    return tuple(lines)


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
    name = w.name("law", legal.law)
    lines: list[Inlines] = (
        [(Text(w.labels.phrase("law-article", law=name, article=legal.article) if legal.article else name),)] if legal.law else []
    )
    return (*lines, w.text(legal.note)) if legal.note else tuple(lines)


VIEWS = {"channel-table": channel_table, "tools-table": tools_table}
