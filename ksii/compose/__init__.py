"""A strategy in one language as a document: title page, contents, sections and appendices in the writer's order, then the passes."""

import datetime
from collections.abc import Sequence

from ksii.compose import labels as words
from ksii.compose.approval_sheet import sheet
from ksii.compose.formats import Formats
from ksii.compose.identity import cover
from ksii.compose.labels import Labels
from ksii.compose.sections import section
from ksii.compose.writer import Writer
from ksii.document.nodes import Block, Contents, Document, Sibling, Words
from ksii.document.passes import finish
from ksii.document.screen import Screen
from ksii.model.sections import Section as SectionPart
from ksii.model.sections import View
from ksii.model.strategy import Strategy
from ksii.signoff.agreement import Agreement


def stem(strategy: Strategy, lang: str) -> str:
    """Return the file name of an edition without its ending, such as ks-ii-160126-ru."""
    identity = strategy.identity
    return "-".join(part for part in (identity.id, identity.edition.code, lang) if part)


def languages(strategy: Strategy) -> tuple[str, ...]:
    """Return the languages of a strategy, authentic ones first."""
    declared = strategy.identity.languages
    return (*declared.authentic, *declared.translations)


def compose(strategy: Strategy, lang: str, as_of: datetime.date, agreement: Agreement | None = None) -> Document:
    """Return the strategy in one language, numbered and with its references resolved; a draft unless everybody has agreed to it."""
    labels = words.load(lang)
    identity = strategy.identity
    w = Writer(strategy, lang, labels, Formats(labels, identity.money), _whole(strategy), agreement)
    blocks: list[Block] = [
        cover(w),
        Contents("contents", str(labels.get("phrases", "contents"))),
        Contents("captions", str(labels.get("phrases", "captions")), role="captions"),
    ]
    blocks += [section(w, part, "section") for part in _ordered(strategy.sections, identity.sections)]
    blocks += [section(w, part, "appendix") for part in _ordered(strategy.appendices, identity.appendices)]
    blocks += sheet(w)
    return finish(
        Document(
            lang=lang,
            locale=str(labels.get("locale")),
            title=w.plain(identity.title),
            short=w.plain(identity.short or identity.title),
            subject=w.plain(identity.document_type) if identity.document_type else "",
            author=w.name("body", identity.owner) if identity.owner else "",
            code=identity.edition.code or identity.id,
            date=identity.edition.date or as_of,
            stem=stem(strategy, lang),
            words=_words(w, labels),
            siblings=tuple(_sibling(strategy, it) for it in languages(strategy)),
            blocks=tuple(blocks),
        )
    )


def _sibling(strategy: Strategy, lang: str) -> Sibling:
    labels = words.load(lang)
    return Sibling(lang, str(labels.get("name")), stem(strategy, lang), str(labels.get("locale")))


def _ordered(parts: Sequence[SectionPart], order: Sequence[str]) -> list[SectionPart]:
    """Return the parts in the order of strategy.yaml; a restricted one is in no edition."""
    known = {part.id: part for part in parts if part.visibility != "restricted"}
    return [known[name] for name in order if name in known]


def printed(strategy: Strategy) -> tuple[SectionPart, ...]:
    """Return the sections and appendices that an edition prints."""
    identity = strategy.identity
    return (*_ordered(strategy.sections, identity.sections), *_ordered(strategy.appendices, identity.appendices))


def _whole(strategy: Strategy) -> frozenset[str]:
    """Return the views that the document shows with all their rows."""
    views = (block for part in printed(strategy) for block in part.body if isinstance(block, View))
    return frozenset(view.view for view in views if view == View(view=view.view))


def _words(w: Writer, labels: Labels) -> Words:
    texts = {name: str(labels.get("around", name)) for name in labels.get("around")}
    if w.agreement and w.agreement.complete:
        texts |= {"draft": "", "draft_notice": ""}
    elif w.agreement and w.agreement.total:
        progress = labels.phrase("agreed-so-far", done=str(w.agreement.done), total=str(w.agreement.total))
        texts |= {"draft": f"{texts['draft']} · {progress}"}
    return Words(
        running_title=w.plain(w.strategy.identity.short or w.strategy.identity.title), screen=Screen(**labels.get("screen")), **texts
    )
