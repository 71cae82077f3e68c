"""budget.yaml: what it costs, who pays, and on which prices that rests. Amounts are in the strategy's unit of money."""

from typing import Annotated, Literal

from pydantic import Field

from ksii.model.base import (
    Base,
    CategoryRef,
    Day,
    Entity,
    FundingRef,
    KpiRef,
    LawRef,
    Number,
    RegionRef,
    RoleRef,
    SourceRef,
    StageRef,
    Text,
)

Year = Annotated[int, Field(ge=1990, le=2100)]


class Basis(Base):
    """On what the amounts rest."""

    text: Text | None = None
    """Price basis, and what kind of figures these are."""
    example: bool = False
    """The figures are examples, not an approved budget."""
    prices_on: Day | None = None
    """Date of the prices."""
    tolerance: Number | None = None
    """How far an amount may differ from quantity times price because of rounding."""


class Funding(Entity):
    """A source of money."""

    title: Text | None = None
    """Its name."""
    kind: Literal["national", "local", "extra_budgetary", "donor", "none", "undetermined"] | None = None
    """What kind of source."""
    decision_due: Day | None = None
    """When it will be decided, where it is not yet."""
    note: Text | None = None
    """Conditions."""


class Category(Entity):
    """A kind of spending."""

    title: Text | None = None
    """Its name."""


class RegionShare(Base):
    """The part of a line that one region gets."""

    region: RegionRef | None = None
    """The region."""
    amount: Number | None = None
    """Its part."""


class PriceBasis(Base):
    """Where a unit price comes from."""

    text: Text | None = None
    """How the price was found."""
    source: SourceRef | None = None
    """Published source."""
    date: Day | None = None
    """Date of the price."""


class Line(Entity):
    """One line of the budget."""

    title: Text | None = None
    """What is bought."""
    category: CategoryRef | None = None
    """Kind of spending."""
    stage: StageRef | None = None
    """Stage in which it is spent."""
    year: Year | None = None
    """Budget year."""
    quantity: Number | None = None
    """How many units."""
    unit: Text | None = None
    """Of what."""
    unit_price: Number | None = None
    """Price of one unit."""
    amount: Number | None = None
    """Quantity times unit price."""
    funding: FundingRef | None = None
    """Who pays."""
    programme: str | None = None
    """Code of the budget programme."""
    owner: RoleRef | None = None
    """Who answers for the money."""
    kpis: tuple[KpiRef, ...] = ()
    """Indicators that it serves."""
    price_basis: PriceBasis | None = None
    """Where the price comes from."""
    region_split: tuple[RegionShare, ...] = ()
    """Its parts by region."""


class YearTotal(Base):
    """Total of a year."""

    year: Year | None = None
    """The year."""
    amount: Number | None = None
    """Its total."""


class CategoryTotal(Base):
    """Total of a category."""

    category: CategoryRef | None = None
    """The category."""
    amount: Number | None = None
    """Its total."""


class StageTotal(Base):
    """Total of a stage."""

    stage: StageRef | None = None
    """The stage."""
    amount: Number | None = None
    """Its total."""


class FundingTotal(Base):
    """Total of a funding source."""

    funding: FundingRef | None = None
    """The source of money."""
    amount: Number | None = None
    """Its total."""


class Totals(Base):
    """Totals as they were agreed; each must equal the sum of its lines."""

    total: Number | None = None
    """Grand total."""
    years: tuple[YearTotal, ...] = ()
    """Totals by year."""
    categories: tuple[CategoryTotal, ...] = ()
    """Totals by category."""
    stages: tuple[StageTotal, ...] = ()
    """Totals by stage."""
    funding: tuple[FundingTotal, ...] = ()
    """Totals by source of money."""


class IndexValue(Entity):
    """A figure set by law each year from which sums are computed, such as the monthly calculation index."""

    title: Text | None = None
    """Its name."""
    year: Year | None = None
    """The year for which it is set."""
    value: Number | None = None
    """In single units of the currency."""
    law: LawRef | None = None
    """The act that sets it."""
    source: SourceRef | None = None
    """Where it was published."""


class Budget(Base):
    """The budget table and what it rests on."""

    basis: Basis | None = None
    """On what the amounts rest."""
    funding: tuple[Funding, ...] = ()
    """The sources of money."""
    categories: tuple[Category, ...] = ()
    """The kinds of spending."""
    lines: tuple[Line, ...] = ()
    """The lines."""
    totals: Totals | None = None
    """The agreed totals."""
    indexes: tuple[IndexValue, ...] = ()
    """Figures set by law from which sums are computed."""
