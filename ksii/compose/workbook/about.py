"""The first sheet: which edition this is, and how the others are used."""

from ksii.compose.workbook.cells import unit_note, word
from ksii.compose.writer import Writer
from ksii.document.workbook import Sheet
from ksii.model.digest import content

USE = ("use-entry", "use-reckon", "use-state", "use-source")


def about(w: Writer, status: str) -> Sheet:
    """Return title, edition, state, language, unit and digest, and how to use the tables."""
    it = w.strategy.identity
    day = w.formats.date(it.edition.date) if it.edition.date else ""
    facts = (
        (str(w.labels.get("cover", "edition")), ", ".join(part for part in (it.edition.code or it.id, day) if part)),
        (str(w.labels.get("cover", "status")), w.value("status", status)),
        (word(w, "language"), str(w.labels.get("name"))),
        (str(w.labels.get("cover", "owner")), _owner(w)),
        (word(w, "unit-of-money"), unit_note(w)),
        (word(w, "digest"), content(w.strategy, w.lang).whole),
        (str(w.labels.get("notes", "info")), w.plain(it.note) if it.note else ""),
        *((word(w, "use") if key == USE[0] else "", word(w, key)) for key in USE),
    )
    return Sheet(word(w, "about"), w.plain(it.title), facts=tuple(pair for pair in facts if pair[1]))


def _owner(w: Writer) -> str:
    """Return the body that answers for the document by its full name."""
    names = (body.name for body in w.strategy.roles.bodies if body.id == w.strategy.identity.owner)
    return next((w.plain(name) for name in names if name), "")
