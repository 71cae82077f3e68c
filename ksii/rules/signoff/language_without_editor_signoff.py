"""A language whose text no language editor is asked to agree to."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules.signoff._shared import deciding


def subjects(strategy: Strategy, context: Context) -> Iterator[Path]:
    """Yield every language of the strategy, where the profile asks and there is a route."""
    yield from (path for path, _ in _languages(strategy, context))


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per language without a step in which a role edits texts."""
    function = context.profile.language_editing
    editors = {role.id for role in strategy.roles.roles if function in role.functions}
    edited = [step for step in deciding(strategy) if step.role in editors]
    for path, lang in _languages(strategy, context):
        if not any(lang in step.languages or not step.languages for step in edited):
            yield Gap(path, {"language": lang, "function": function})


def _languages(strategy: Strategy, context: Context) -> Iterator[tuple[Path, str]]:
    """Yield the languages with their paths; an authentic one that no step at all is about is another rule's matter."""
    steps = deciding(strategy)
    if not (context.profile.language_editing and steps):
        return
    declared = strategy.identity.languages
    named = {lang for step in steps for lang in step.languages}
    for group, codes in (("authentic", declared.authentic), ("translations", declared.translations)):
        for position, lang in enumerate(codes):
            if lang in named or group == "translations" or not context.profile.approval_route:
                yield ("strategy.yaml", "languages", group, position), lang
