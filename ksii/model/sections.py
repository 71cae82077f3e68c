"""sections/*.yaml and appendices/*.yaml: prose and views in the order in which they are printed."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Tag

from ksii.model.base import Base, Entity, Slug, StageRef, Text, Visibility


class Prose(Entity):
    """A paragraph."""

    text: Text
    """The paragraph."""


class Heading(Entity):
    """A heading below the section's own."""

    heading: Text
    """The heading."""
    level: Literal[2, 3] = 2
    """2 for a subsection, 3 below that."""


class Point(Entity):
    """One sub-point."""

    text: Text | None = None
    """The sub-point."""


class Points(Entity):
    """Numbered sub-points after a paragraph that ends with a colon."""

    points: tuple[Point, ...]
    """The sub-points, in order."""


class Note(Entity):
    """A notice set apart from the text."""

    note: Text
    """The notice."""
    tone: Literal["info", "warning", "example"] = "info"
    """What kind of notice."""


class GridRow(Entity):
    """A row of a table of texts."""

    cells: tuple[Text, ...] = ()
    """One text per column."""


class Grid(Entity):
    """A table of texts that is not made from entities."""

    title: Text | None = None
    """Its title."""
    columns: tuple[Text, ...]
    """Heads of the columns."""
    rows: tuple[GridRow, ...] = ()
    """Its rows."""
    landscape: bool = False
    """It needs a landscape page."""


class View(Base):
    """A table or figure made from entities."""

    view: Slug
    """Which one."""
    only: tuple[Slug, ...] = ()
    """Ids of the activities, regions or scenarios to print; all where empty."""
    severity: tuple[Literal["high", "medium", "low"], ...] = ()
    """For fears: which of them."""
    stage: StageRef | None = None
    """For plan, responsibilities and budget: one stage."""
    year: int | None = None
    """For the budget: one year."""


KINDS = {"text": "paragraph", "heading": "heading", "points": "points", "note": "note", "columns": "table", "view": "view"}


def _kind(value: Any) -> str | None:  # noqa: ANN401  (raw data or a model)
    keys = value if isinstance(value, dict) else getattr(value, "model_fields_set", ())
    return next((kind for key, kind in KINDS.items() if key in keys), None)


Block = Annotated[
    Annotated[Prose, Tag("paragraph")]
    | Annotated[Heading, Tag("heading")]
    | Annotated[Points, Tag("points")]
    | Annotated[Note, Tag("note")]
    | Annotated[Grid, Tag("table")]
    | Annotated[View, Tag("view")],
    Discriminator(
        _kind, custom_error_type="block_kind", custom_error_message="a block needs one of: text, heading, points, note, columns, view"
    ),
]


class Footnote(Entity):
    """A footnote. The text calls it with {{ note.ID }}, once."""

    text: Text | None = None
    """What it says."""


class Section(Entity):
    """A section of the document."""

    title: Text | None = None
    """Its heading."""
    body: tuple[Block, ...] = ()
    """Prose and views in the order in which they are printed."""
    notes: tuple[Footnote, ...] = ()
    """Footnotes that its paragraphs, sub-points and notices call; their numbers are counted."""
    visibility: Visibility = "public"
    """Who may read it; a restricted section or appendix is in no edition."""


class Appendix(Section):
    """An appendix."""

    kind: Slug | None = None
    """What kind of appendix, as the profile asks for it."""
