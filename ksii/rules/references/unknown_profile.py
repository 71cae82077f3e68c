"""The strategy names a profile that ksii does not have."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.resources import profiles


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap where the profile's file is missing; the generic profile is used instead."""
    known = sorted(path.stem for path in profiles().glob("*.toml"))
    name = strategy.identity.profile
    if name not in known:
        yield Gap(("strategy.yaml", "profile"), {"profile": name, "allowed": ", ".join(known)})
