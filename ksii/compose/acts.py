"""References to acts, in the order that legal technique asks for: form, date, number, title.

Source: Law of Kazakhstan "On legal acts", article 25; the order of the pieces is a pattern of each language's labels.
"""

from ksii.compose.formats import Formats
from ksii.model.evidence import Law


def citation(law: Law, formats: Formats) -> str:
    """Return the full reference to an act; what is not known is left out with the words around it."""
    labels, lang = formats.labels, formats.labels.lang
    title = (law.title or {}).get(lang, "")
    form = labels.value("form", law.form)
    if not (law.date and law.number):
        return labels.phrase("act-undated", form=form, title=title).strip()
    number = law.number + (f" {suffix}" if (suffix := (law.number_suffix or {}).get(lang)) else "")
    issuer = labels.phrase("issuer", issuer=law.issuer[lang]) if law.issuer and lang in law.issuer else ""
    date = formats.act_date(law.date)
    return labels.phrase("act" if title else "act-untitled", form=form, issuer=issuer, date=date, number=number, title=title).replace(
        "  ", " "
    )
