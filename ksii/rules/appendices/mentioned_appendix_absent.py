"""A text that mentions an appendix which is not there."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules.appendices._mentions import mentions


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per reference to an appendix that strategy.yaml does not list, and per text that names one in plain words.

    A listed appendix without a file is an unknown id; of several mentions in one text references are reported alone.
    """
    listed = strategy.identity.appendices
    there = {part.kind for part in strategy.appendices if part.id in listed} | set(listed)
    for path, found in mentions(strategy).items():
        absent = [name for name in found.referred if name not in listed]
        plain = [str(number) for number in found.numbers if number > len(listed)]
        plain += [kind for kind in found.kinds if kind not in there]
        for name in absent or dict.fromkeys(plain):
            yield Gap(path, {"appendix": name})
