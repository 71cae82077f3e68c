"""Rules on accessibility."""

RULES = (
    "no_accessibility_requirements",
    "unchecked_accessibility",
)
