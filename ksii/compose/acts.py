"""References to acts, in the order that legal technique asks for: form, date, number, title.

Source: Law of Kazakhstan "On legal acts", article 25; the order of the pieces is a pattern of each language's labels.
"""

from collections.abc import Mapping

from ksii.compose.formats import Formats
from ksii.model.evidence import Law


def citation(law: Law, formats: Formats) -> str:
    """Return the full reference to an act; what is not known is left out with the words around it."""
    labels, lang = formats.labels, formats.labels.lang
    title = _said(law.title, lang)
    if law.form == "constitution":
        return title
    issuer = labels.phrase("issuer", issuer=_said(law.issuer, lang)) if _said(law.issuer, lang) else ""
    number = " ".join(part for part in (law.number, _said(law.number_suffix, lang)) if part)
    date = formats.act_date(law.date) if law.date else ""
    text = labels.phrase(_pattern(law, title), form=labels.value("form", law.form), issuer=issuer, date=date, number=number, title=title)
    return text.replace("  ", " ").strip()


def _pattern(law: Law, title: str) -> str:
    if not law.date:
        return "act-undated"
    if not law.number:
        return "act-unnumbered"
    return "act" if title else "act-untitled"


def _said(words: Mapping[str, str] | None, lang: str) -> str:
    return (words or {}).get(lang, "")
