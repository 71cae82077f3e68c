"""A message that rests on a law and does not say on which article."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.evidence import Law
from ksii.model.narratives import Message, Proof
from ksii.model.strategy import Strategy


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield every proof by an act whose articles are in the register."""
    yield from (strategy.index.path(proof) for _message, proof in _legal(strategy))


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per such proof that names no article."""
    for message, proof in _legal(strategy):
        if not proof.article:
            yield Gap((*strategy.index.path(proof), "law"), {"id": message.id, "law": proof.law or ""})


def _legal(strategy: Strategy) -> Iterator[tuple[Message, Proof]]:
    for message in strategy.narratives.messages:
        for proof in message.proofs:
            law = strategy.index.get("law", proof.law)
            if isinstance(law, Law) and law.articles:
                yield message, proof
