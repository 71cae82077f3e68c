"""Rules on signing off."""

RULES = (
    "no_approval_route",
    "authentic_text_without_step",
    "step_not_agreed",
    "approval_out_of_order",
    "approval_of_other_content",
    "approval_without_digest",
    "open_remark",
    "unreasoned_rejection",
    "unmarked_acting_post",
    "decision_by_former_body",
    "edition_not_after_previous",
    "status_without_approval",
    "no_comparative_table",
    "no_public_discussion",
    "restricted_mark_in_public",
    "approval_unlike_statement",
    "statement_unreadable",
    "statement_chain_broken",
    "language_without_editor_signoff",
)
