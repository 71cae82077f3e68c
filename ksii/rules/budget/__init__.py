"""Rules on the budget."""

RULES = (
    "no_budget",
    "total_mismatch",
    "activity_without_budget_line",
    "incomplete_budget_line",
    "mixed_money_unit",
    "funding_without_kind",
    "year_outside_period",
    "unfunded_stage",
    "amount_mismatch",
    "share_outside_bounds",
    "missing_budget_category",
    "price_without_basis",
    "undated_index",
    "undecided_funding",
    "region_split_mismatch",
    "allocated_without_programme",
)
