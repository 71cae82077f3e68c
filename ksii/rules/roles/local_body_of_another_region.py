"""A region that names the local body of another region."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.roles import Body
from ksii.model.strategy import Strategy

BODY = {"kk": "органның өңірі осында", "ru": "регион органа указан здесь", "en": "the region of the body is given here"}


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per region whose local body belongs to another one."""
    for region in strategy.regions:
        body = strategy.index.get("body", region.local_body)
        if isinstance(body, Body) and body.region and body.region != region.id:
            values = {"id": region.id, "body": body.id, "other": body.region}
            label = ((*strategy.index.path(body), "region"), BODY)
            yield Gap((*strategy.index.path(region), "local_body"), values, labels=(label,))
