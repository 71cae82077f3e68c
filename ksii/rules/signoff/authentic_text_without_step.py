"""An authentic text that no step of the route is about."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules.signoff._shared import deciding


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per authentic language that no step names, where there is a route and the profile asks for one."""
    steps = deciding(strategy)
    if not (context.profile.approval_route and steps):
        return
    named = {lang for step in steps for lang in step.languages}
    for position, lang in enumerate(strategy.identity.languages.authentic):
        if lang not in named:
            yield Gap(("strategy.yaml", "languages", "authentic", position), {"language": lang})
