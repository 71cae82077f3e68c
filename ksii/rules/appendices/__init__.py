"""Rules on appendices."""

RULES = (
    "mentioned_appendix_absent",
    "unmentioned_appendix",
    "appendix_out_of_order",
    "missing_appendix",
    "restricted_part_mentioned",
    "no_approving_act",
)
