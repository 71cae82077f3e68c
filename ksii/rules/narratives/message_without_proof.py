"""A message that rests on nothing."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per message without a fact, a law, a case or a source behind it."""
    for message in strategy.narratives.messages:
        if not any(proof.fact or proof.law or proof.case or proof.source for proof in message.proofs):
            yield Gap((*strategy.index.path(message), "proofs"), {"id": message.id}, at="key")
