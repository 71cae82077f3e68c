"""The strategy on one page, for those who decide: made from its entities, so that no figure on it can differ from the whole."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ksii.compose.beside import status, writer
from ksii.compose.writer import Writer
from ksii.document.nodes import Block, Definition, Definitions, Document, Inlines, Item, List, Paragraph, Section, Text
from ksii.document.passes.anchors import name_apart
from ksii.document.passes.references import resolve
from ksii.model.goals import Kpi
from ksii.model.money import by, total
from ksii.model.sections import Prose
from ksii.model.strategy import Strategy

KPIS, FEARS, RISKS = 5, 4, 4
"""How many of each there is room for."""
LEVELS = ("impact", "outcome", "outtake", "output")
SEVERITIES = ("high", "medium", "low")
ARROW = "\N{NO-BREAK SPACE}\N{RIGHTWARDS ARROW} "
MIDDLE_DOT = " \N{MIDDLE DOT} "
SENTENCE = re.compile(r".*?\w{3}[)»”]?[.!?](?=\s+[^\W\d_a-zа-яё])", re.DOTALL)
"""A sentence ends after a whole word, before one that begins with a capital."""

Pair = tuple[str, str]


def summarise(strategy: Strategy, document: Document) -> Document:
    """Return the one-page summary that stands beside a document: the same language, languages and marks."""
    w = writer(strategy, document)
    children = (*_head(w, status(strategy, document)), *_cards(w))
    head = Section("summary", 1, (Text(document.title),), children, role="summary", origin="strategy.yaml")
    page = replace(
        document,
        title=_word(w, "in-short", title=document.title),
        stem=f"{document.stem}-summary",
        siblings=tuple(replace(it, stem=f"{it.stem}-summary") for it in document.siblings),
        blocks=(head,),
        parallel="",
        attachments=(),
    )
    return resolve(name_apart(page))


def _word(w: Writer, key: str, **values: str) -> str:
    return str(w.labels.get("summary", key)).format(**values)


def _head(w: Writer, state: str) -> Iterator[Block]:
    it = w.strategy.identity
    edition = ", ".join(part for part in (it.edition.code or it.id, w.formats.date(it.edition.date) if it.edition.date else "") if part)
    parts = (
        _word(w, "title"),
        f"{w.labels.get('cover', 'edition')}{w.formats.colon}{edition}",
        f"{w.labels.get('cover', 'status')}{w.formats.colon}{w.value('status', state)}",
        w.formats.span(it.period.start, it.period.end),
    )
    yield Paragraph("summary-state", (Text(MIDDLE_DOT.join(part for part in parts if part)),), "note", "strategy.yaml")
    if purpose := _purpose(w):
        yield Paragraph("summary-purpose", (Text(purpose),), "lead")


def _purpose(w: Writer) -> str:
    """Return the first sentence of the text: it says what the strategy is for."""
    parts = {part.id: part for part in w.strategy.sections if part.visibility != "restricted"}
    printed = (parts[name] for name in w.strategy.identity.sections if name in parts)
    texts = (w.plain(block.text) for part in printed for block in part.body if isinstance(block, Prose) and block.text)
    text = next(texts, "")
    found = SENTENCE.match(text)
    return found[0] if found else text


def _cards(w: Writer) -> Iterator[Section]:
    made: tuple[tuple[str, Block | None], ...] = (
        ("goals", _points("goals", [w.plain(goal.title) for goal in w.strategy.goals.goals])),
        ("kpis", _pairs("kpis", [(w.plain(kpi.title), _reach(w, kpi)) for kpi in _headline(w)])),
        ("budget", _pairs("budget", list(_budget(w)))),
        ("stages", _pairs("stages", [(w.plain(it.title), w.formats.span(it.start, it.end)) for it in w.strategy.plan.stages])),
        ("audiences", _line("audiences", w.formats.semicolon.join(w.called(it) for it in w.strategy.audiences.audiences))),
        ("fears", _pairs("fears", list(_fears(w)))),
        ("risks", _pairs("risks", list(_risks(w)))),
        ("answers", _pairs("answers", list(_answers(w)))),
        ("decisions", _pairs("decisions", list(_decisions(w)))),
    )
    for key, block in made:
        if block:
            yield Section(f"summary-{key}", 2, (Text(_word(w, key)),), (block,), role="card")


def _points(key: str, lines: list[str]) -> List | None:
    items = tuple(Item(f"summary-{key}-{place}", f"{place})", (Text(line),)) for place, line in enumerate(lines, 1))
    return List(f"summary-{key}-list", items) if items else None


def _pairs(key: str, pairs: Iterable[Pair]) -> Definitions | None:
    entries = tuple(
        Definition(f"summary-{key}-{place}", (Text(term),), (Text(said),) if said else ()) for place, (term, said) in enumerate(pairs, 1)
    )
    return Definitions(f"summary-{key}-list", entries, "summary") if entries else None


def _line(key: str, text: str) -> Paragraph | None:
    shown: Inlines = (Text(text),)
    return Paragraph(f"summary-{key}-text", shown) if text else None


def _headline(w: Writer) -> list[Kpi]:
    """Return an indicator of each goal, the farthest along the chain of effects; where goals are few, further ones."""
    kpis = [kpi for kpi in w.strategy.goals.kpis if kpi.target and kpi.target.value is not None]
    ordered = sorted(kpis, key=lambda kpi: LEVELS.index(kpi.level) if kpi.level else len(LEVELS))
    first = {kpi.goal: kpi for kpi in reversed(ordered)}
    chosen = [*first.values(), *(kpi for kpi in ordered if kpi not in first.values())][:KPIS]
    return sorted(chosen, key=kpis.index)


def _reach(w: Writer, kpi: Kpi) -> str:
    """Return where an indicator starts, if the two can be compared, and where it must get by when."""
    base, target = kpi.baseline, kpi.target
    start = w.number(base.value, kpi.unit) + ARROW if base and base.value is not None and base.comparable else ""
    when = f" ({w.date(target.date)})" if target and target.date else ""
    return f"{start}{w.number(target.value if target else None, kpi.unit)}{when}"


def _budget(w: Writer) -> Iterator[Pair]:
    lines, basis = w.strategy.budget.lines, w.strategy.budget.basis
    for year, amount in sorted(by(lines, "year").items()):
        yield year, w.formats.money(amount)
    if lines:
        example = w.labels.phrase("amounts-example") if basis and basis.example else ""
        yield w.labels.phrase("total"), f"{w.formats.money(total(lines))}. {example}" if example else w.formats.money(total(lines))


def _fears(w: Writer) -> Iterator[Pair]:
    fears = [fear for severity in SEVERITIES for fear in w.strategy.audiences.fears if fear.severity == severity]
    for fear in fears[:FEARS]:
        yield w.plain(fear.title), w.name("message", fear.messages[0]) if fear.messages else ""


def _risks(w: Writer) -> Iterator[Pair]:
    weights = {it.id: (it.probability or 0) * (it.impact or 0) for it in w.strategy.crisis.risks}
    for risk in sorted(w.strategy.crisis.risks, key=lambda it: -weights[it.id])[:RISKS]:
        yield w.plain(risk.title), w.name("role", risk.owner) if risk.owner else ""


def _answers(w: Writer) -> Iterator[Pair]:
    it = w.strategy.identity
    owner = next((body.name for body in w.strategy.roles.bodies if body.id == it.owner), None)
    if owner:
        yield str(w.labels.get("cover", "owner")), w.plain(owner)
    if deciders := dict.fromkeys(it.decider for it in w.strategy.roles.arbitrations if it.decider):
        yield _word(w, "disputes"), w.row("role", deciders)


def _decisions(w: Writer) -> Iterator[Pair]:
    """Yield decisions on money that are due, and the last step of approval that is still open."""
    due = [it for it in w.strategy.budget.funding if it.decision_due]
    for funding in sorted(due, key=lambda it: str(it.decision_due)):
        yield _word(w, "financing", name=w.plain(funding.title)), w.date(funding.decision_due)
    decided = {it.step for it in w.strategy.registers.approvals if it.decision in {"agreed", "agreed_with_remarks"}}
    if steps := [step for step in w.strategy.identity.route if not step.follow_up and step.id not in decided]:
        yield w.plain(steps[-1].title), w.name("body", steps[-1].body) if steps[-1].body else ""
