"""facts.yaml, sources.yaml and laws.yaml: what is known, who says so, and what the law asks."""

from typing import Literal

from ksii.model.base import ActivityRef, Base, Day, Entity, FactRef, Language, LawRef, Number, PopulationRef, RoleRef, Slug, SourceRef, Text
from ksii.model.goals import Unit


class Fact(Entity):
    """A dated figure or statement with its source. A later value supersedes an earlier one; it never overwrites it."""

    measure: Text | None = None
    """What is measured, with the exact verb."""
    value: Number | None = None
    """The figure."""
    text: Text | None = None
    """The statement, where it is not a figure."""
    unit: Unit | Literal["currency", "million_currency"] | None = None
    """Unit of the figure."""
    currency: str | None = None
    """Currency of an amount, by its code of three letters, where it is not that of the strategy."""
    bound: Literal["exact", "at_least", "about", "at_most"] = "exact"
    """Whether the source gives it exactly."""
    population: PopulationRef | None = None
    """Who or what a share is a share of."""
    as_of: Day | None = None
    """The day for which it holds."""
    published: Day | None = None
    """The day on which it was published."""
    source: SourceRef | None = None
    """Who says so."""
    volatility: Literal["static", "yearly", "quarterly", "monthly"] | None = None
    """How fast it grows old."""
    review_by: Day | None = None
    """The day until which it counts as fresh, where that is another than its volatility tells: the latest there is, or soon replaced."""
    series: Slug | None = None
    """Figures of one series have the same measure and can supersede each other."""
    supersedes: FactRef | None = None
    """The earlier figure that this one replaces."""
    disputed: bool = False
    """Sources contradict each other: not printed until that is settled."""
    conflicts_with: tuple[FactRef, ...] = ()
    """Figures that contradict it."""
    note: Text | None = None
    """What to keep in mind."""


class Facts(Base):
    """Facts."""

    facts: tuple[Fact, ...] = ()
    """The facts."""


class Source(Entity):
    """A published source."""

    tier: Literal[1, 2, 3, 4, 5] | None = None
    """1 act or official statistics, 2 official statement, 3 press, 4 aggregator, 5 output of an AI system."""
    publisher: Text | None = None
    """Who published it."""
    title: Text | None = None
    """Its title."""
    url: str | None = None
    """Where it is."""
    published: Day | None = None
    """When it appeared."""
    accessed: Day | None = None
    """When it was read."""
    archive: str | None = None
    """Archived copy."""
    retells: SourceRef | None = None
    """The source that it only repeats."""
    language: Language | None = None
    """Its language."""


class Sources(Base):
    """Sources."""

    sources: tuple[Source, ...] = ()
    """The sources."""


class Status(Base):
    """What an act was from a day on."""

    status: Literal["draft", "signed", "in_force", "repealed"] | None = None
    """What it was."""
    since: Day | None = None
    """From which day on."""


class Article(Base):
    """An article of a law that the strategy uses."""

    number: str | None = None
    """Its number, with the point where needed: 17(3)."""
    title: Text | None = None
    """What it says, in short."""


class Law(Entity):
    """An act, with everything that is needed to cite it: form, date, number, title."""

    form: (
        Literal["constitution", "code", "law", "decree", "resolution", "order", "concept", "strategy", "guideline", "regulation"] | None
    ) = None
    """Kind of act."""
    issuer: Text | None = None
    """Who issued it, in the genitive where the citation needs it."""
    number: str | None = None
    """Registration number without its language suffix."""
    number_suffix: Text | None = None
    """Suffix of the number, where it differs by language (ҚРЗ, ЗРК)."""
    date: Day | None = None
    """Date of signature."""
    title: Text | None = None
    """Title, without quotation marks."""
    short: Text | None = None
    """Short name for running text."""
    statuses: tuple[Status, ...] = ()
    """What it was since when."""
    in_force: Day | None = None
    """When it takes force."""
    repealed: Day | None = None
    """When it stops."""
    register_code: str | None = None
    """Its code in the public register of acts."""
    supersedes: LawRef | None = None
    """The act that it replaces."""
    articles: tuple[Article, ...] = ()
    """Articles that the strategy uses."""
    note: Text | None = None
    """Why a part of its data is not known yet, for example a number that has not been published."""
    source: SourceRef | None = None
    """Where its data were read."""


class Obligation(Entity):
    """A duty that an act puts on somebody and that matters to communicators."""

    law: LawRef | None = None
    """The act."""
    article: str | None = None
    """The article."""
    subject: Literal["information", "labelling", "explanation", "risk", "ban", "notice", "other"] | None = None
    """What the duty is about: telling people that AI is used, marking what AI has made, explaining a decision, managing
    risks, not doing something, giving notice in time."""
    addressee: Text | None = None
    """Whose duty."""
    duty: Text | None = None
    """What must be done."""
    since: Day | None = None
    """From when."""
    owner: RoleRef | None = None
    """Who sees to it under the strategy."""
    activities: tuple[ActivityRef, ...] = ()
    """Activities that carry it out."""


class Laws(Base):
    """Acts and obligations."""

    laws: tuple[Law, ...] = ()
    """The acts."""
    obligations: tuple[Obligation, ...] = ()
    """The duties that follow from them."""
