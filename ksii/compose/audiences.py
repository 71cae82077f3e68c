"""Views of audiences.yaml: portraits, the fear matrix, myths."""

from collections.abc import Iterable

from ksii.compose.refs import headed, joined, linked, listed, number, provision, run_in, short
from ksii.compose.tables import Col, Shown, by_number, grouped, heads, listing, row, table, usual
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Inlines, Strong, Table, Text
from ksii.model.audiences import Audience, Fear, Myth
from ksii.model.evidence import Fact
from ksii.model.narratives import Proof
from ksii.model.sections import View

SEVERITIES = ("high", "medium", "low")


def audience_table(w: Writer, _: View) -> Table:
    """Audiences with their portrait and what they should know, feel and do; languages that most share are said once."""
    audiences = w.strategy.audiences.audiences
    common = usual(spoken(w, it.languages) for it in audiences)
    columns = (
        Col("audience", lambda w, it: _audience(w, it, common)),
        Col("portrait", _portrait),
        Col("know", lambda w, it: w.text(it.know)),
        Col("feel", lambda w, it: w.text(it.feel)),
        Col("do", lambda w, it: w.text(it.do)),
    )
    return listing(w, "audience-table", audiences, columns, usual_languages(w, common))


def _audience(w: Writer, audience: Audience, common: str) -> tuple[Inlines, ...]:
    strength, languages = audience.connectivity, spoken(w, audience.languages)
    lines = (
        f"{w.labels.phrase('connectivity')}{w.formats.colon}{w.value('strength', strength)}" if strength else "",
        "" if languages == common else languages,
    )
    return (w.text(audience.title), *((Text(line),) for line in lines if line))


def _portrait(w: Writer, audience: Audience) -> Inlines:
    texts = [w.text(text) for text in (audience.demographic, audience.geographic, audience.psychographic) if text]
    if audience.evidence:
        texts.append((Text(w.labels.phrase("evidence")), Text(" "), *evidence(w, audience.evidence)))
    return run_in(w, texts)


def spoken(w: Writer, languages: Iterable[str]) -> str:
    """Return languages in one line."""
    return ", ".join(w.language(lang) for lang in languages)


def usual_languages(w: Writer, common: str) -> tuple[Inlines, ...]:
    """Return the note that says the languages of all rows which name none."""
    return ((Text(w.labels.phrase("usual-languages", languages=common)),),) if common else ()


def evidence(w: Writer, references: Iterable[str]) -> Inlines:
    """Return pieces of evidence, given as kind.id, in one line: by number where the registers print them, else in words."""
    listing: list[str] = []
    named: list[str] = []
    for reference in references:
        kind, _, name = reference.partition(".")
        (listing if listed(w, kind, name) else named).append(reference)
    return joined(w, (*([linked(w, listing)] if listing else []), *((Text(known(w, name)),) for name in named)))


def known(w: Writer, reference: str) -> str:
    """Return a piece of evidence, given as kind.id: a fact with value and date, or the name of a source."""
    kind, _, name = reference.partition(".")
    if kind != "fact":
        return w.name(kind, name)
    fact = next((fact for fact in w.strategy.facts.facts if fact.id == name), None)
    return f"{w.plain(fact.measure)}{w.formats.colon}{bounded(w, fact, dated=True)}" if fact else name


def bounded(w: Writer, fact: Fact, *, dated: bool) -> str:
    """Return a fact with the word that says whether its source gives it exactly."""
    bound = str(w.labels.get("values", "bound")[fact.bound])
    return f"{bound} {w.fact(fact, dated=dated)}".strip()


def fear_matrix(w: Writer, view: View) -> Table:
    """Fears by severity, each with its answer: message and proof, who says it, where, and how it will show.

    Where the message house is printed, the proofs are found there, under the number of the message.
    """
    proofs = () if "messages-table" in w.views else (Col("proofs", _proofs),)
    columns = (
        Col("fear", lambda w, it: w.text(it.title)),
        Col("evidence", lambda w, it: evidence(w, it.evidence)),
        Col("audiences", lambda w, it: short(w, "audience", it.audiences)),
        Col("messages", _answers),
        *proofs,
        Col("spokespersons", lambda w, it: w.row("spokesperson", it.spokespersons)),
        Col("channels", lambda w, it: w.row("channel", it.channels)),
        Col("kpis", lambda w, it: w.row("kpi", it.kpis)),
    )
    fears = w.strategy.audiences.fears
    rows = grouped(
        (
            (
                w.labels.phrase("severity", level=w.value("strength", severity)),
                [row(w, fear, columns, "fear") for fear in fears if fear.severity == severity],
            )
            for severity in view.severity or SEVERITIES
        ),
    )
    return table(w, "fear-matrix", heads(w, "fear-matrix", columns), rows, by_number(w, "audience", "message"))


def _answers(w: Writer, fear: Fear) -> tuple[Inlines, ...]:
    return tuple((*marked(w, "message", name), Text(w.name("message", name))) for name in fear.messages)


def marked(w: Writer, kind: str, name: str) -> Inlines:
    """Return the number of an entity before its name, where its table is printed."""
    return (number(w, kind, name), Text(". ")) if listed(w, kind, name) else ()


def fear_exclusions(w: Writer, _: View) -> Table:
    """Audiences that a fear does not concern, and why: what the matrix leaves out is left out on purpose."""
    columns = (Col("fear", lambda w, it: w.text(it.title)), Col("reason", _reasons))
    rows = [row(w, fear, columns, "exclusion") for fear in w.strategy.audiences.fears if fear.not_applicable]
    return table(w, "fear-exclusions", heads(w, "fear-exclusions", columns), rows)


def _reasons(w: Writer, fear: Fear) -> Inlines:
    """Return audiences with the reason for each, one behind the other; those with the same reason together."""
    together: dict[Inlines, list[str]] = {}
    for it in fear.not_applicable:
        together.setdefault(w.text(it.reason), []).append(w.name("audience", it.audience))
    return run_in(w, (headed(w, (Strong((Text(", ".join(names)),)),), reason) for reason, names in together.items()))


def _proofs(w: Writer, fear: Fear) -> Shown:
    messages = [message for message in w.strategy.narratives.messages if message.id in fear.messages]
    lines = [proof_line(w, proof) for message in messages for proof in message.proofs]
    return tuple(dict.fromkeys(lines))


def proof_line(w: Writer, proof: Proof) -> Inlines:
    """Return what a message rests on, in one line."""
    if proof.law:
        return (Text(provision(w, proof.law, proof.article)),)
    if proof.fact:
        return evidence(w, [f"fact.{proof.fact}"])
    return (Text(w.name("case", proof.case)),) if proof.case else evidence(w, [f"source.{proof.source}"])


def myths_table(w: Writer, _: View) -> Table:
    """Myths with what is said before and after people meet them."""
    columns = (
        Col("claim", lambda w, it: w.text(it.claim)),
        Col("technique", lambda w, it: w.value("technique", it.technique)),
        Col("prebunk", lambda w, it: w.text(it.prebunk)),
        Col("debunk", _debunk),
    )
    return listing(w, "myths-table", w.strategy.audiences.myths, columns)


def _debunk(w: Writer, myth: Myth) -> Shown:
    if myth.debunk is None:
        return DASH
    return tuple(w.text(text) for text in (myth.debunk.fact, myth.debunk.trick, myth.debunk.closing) if text)


VIEWS = {"audience-table": audience_table, "fear-matrix": fear_matrix, "fear-exclusions": fear_exclusions, "myths-table": myths_table}
