"""The catalogue: every rule, one line each, in the order of their codes within a theme.

A line is `theme/name`: the page is `rules/<theme>/<name>.md`; its check, where it has one, the `.py` beside it.
"""

from functools import cache
from importlib import import_module
from pathlib import Path

from ksii.check.rule import Rule, read_page

CATALOGUE: tuple[str, ...] = (
    "yaml/yaml_syntax",
    "yaml/duplicate_key",
    "yaml/unquoted_placeholder",
    "yaml/complex_key",
    "yaml/several_documents",
    "yaml/empty_file",
    "yaml/ambiguous_scalar",
    "yaml/text_after_hash",
    "yaml/anchor_alias_merge_tag",
    "yaml/wrong_encoding",
    "yaml/encoded_twice",
    "yaml/byte_order_mark",
    "yaml/forbidden_character",
    "yaml/unusual_character",
    "yaml/not_normalised",
    "yaml/stacked_marks",
    "yaml/merge_conflict",
    "yaml/lfs_pointer",
    "yaml/too_large",
    "yaml/file_unreadable",
    "schema/unknown_field",
    "schema/wrong_type",
    "schema/wrong_form",
    "schema/out_of_range",
    "schema/unknown_value",
    "schema/missing_field",
    "schema/unknown_language",
    "schema/unknown_file",
    "schema/missing_strategy",
    "references/unknown_id",
    "references/duplicate_id",
    "references/unknown_kind",
    "references/unknown_placeholder",
    "references/malformed_placeholder",
    "references/unknown_view",
    "references/unprinted_view",
    "references/unknown_profile",
    "references/unlabelled_language",
    "structure/missing_section",
    "structure/empty_section",
    "structure/incomplete_identity",
    "structure/edition_code_mismatch",
    "structure/date_outside_period",
    "structure/unfinished_text",
    "parity/missing_language",
    "parity/undeclared_authenticity",
    "parity/placeholders_differ",
    "appendices/mentioned_appendix_absent",
    "appendices/missing_appendix",
    "goals/goal_without_kpi",
    "goals/kpi_without_baseline",
    "goals/kpi_without_method",
    "goals/kpi_without_escalation",
    "audiences/missing_audience_group",
    "audiences/unanswered_fear",
    "audiences/fear_without_spokesperson",
    "audiences/fear_without_channel",
    "audiences/region_without_profile",
    "narratives/message_without_proof",
    "narratives/narrative_without_living_case",
    "channels/rural_audience_without_offline_channel",
    "channels/tool_without_data_protection",
    "roles/activity_without_accountable",
    "roles/shared_function_without_arbitration",
    "roles/incomplete_arbitration",
    "crisis/missing_scenario",
    "crisis/too_few_drills",
    "crisis/no_bias_audit",
    "evaluation/too_few_reviews",
    "evaluation/no_annual_audit",
    "evaluation/no_review_trigger",
    "evaluation/no_privacy_rule",
    "plan/stage_gap_or_overlap",
    "plan/first_weeks_without_actions",
    "plan/start_before_dependency",
    "plan/deadline_on_day_off",
    "plan/activity_without_completion_form",
    "plan/unaccompanied_event",
    "budget/no_budget",
    "budget/total_mismatch",
    "budget/activity_without_budget_line",
    "budget/incomplete_budget_line",
    "budget/year_outside_period",
    "budget/amount_mismatch",
    "budget/missing_budget_category",
    "budget/region_split_mismatch",
    "laws/unexplained_law",
    "laws/unowned_obligation",
    "laws/no_legal_comparison",
    "evidence/undated_fact",
    "evidence/disputed_fact_printed",
    "ai/no_ai_policy",
)

HERE = Path(__file__).parent


@cache
def catalogue() -> dict[str, Rule]:
    """Return all rules by name."""
    rules = [_rule(line) for line in CATALOGUE]
    return {rule.page.name: rule for rule in rules}


def _rule(line: str) -> Rule:
    page = read_page(HERE / f"{line}.md")
    if not (HERE / f"{line}.py").is_file():
        return Rule(page, None)
    module = import_module(f"ksii.rules.{line.replace('/', '.')}")
    return Rule(page, module.check, getattr(module, "subjects", None))


def find(word: str) -> Rule | None:
    """Return a rule by its code or name."""
    return next((rule for rule in catalogue().values() if word.lower() in {rule.page.code.lower(), rule.page.name}), None)
