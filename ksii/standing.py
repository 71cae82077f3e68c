"""The recipe of how far a strategy is agreed to: statements, what the evidence beside them is worth, and the route."""

import datetime
from collections.abc import Iterable
from pathlib import Path

from ksii.finding import Path as ValuePath
from ksii.lint import Reading, document_profile
from ksii.model.digest import content, languages
from ksii.signoff.agreement import Signoff, signoff
from ksii.signoff.decisions import Facts
from ksii.signoff.folder import Filed
from ksii.signoff.policy import policy
from ksii.signoff.statement import FOLDER
from ksii.signoff.verdict import Verdict

MOST_BYTES = 32 << 20
"""Size above which a file of certificates is not read."""


class TrustError(Exception):
    """A file that signers.yaml trusts can't be used; the message says which and why. `path` is where it is named."""

    def __init__(self, words: str, path: ValuePath) -> None:
        super().__init__(words)
        self.path = path


def look(reading: Reading, day: datetime.date) -> Signoff:
    """Return how far a strategy is agreed to on a day, on which certificates are judged that no trusted time speaks for.

    Raise UnreadError where a file of the strategy could not be read, TrustError where a file with certificates can't be used,
    OSError where the machine refuses one.
    """
    strategy = reading.strategy
    defaults = document_profile(strategy).signoff
    trust = trusted(reading)
    verdicts = _verdicts(reading, trust, day)
    contents = {lang: content(strategy, lang) for lang in languages(strategy)}
    return signoff(Facts(strategy, reading.statements, verdicts, policy(strategy, defaults, trust), defaults, contents))


def trusted(reading: Reading) -> dict[str, bytes]:
    """Return the files that signers.yaml trusts, by name; raise TrustError where one is not there."""
    named = reading.strategy.signers.trust
    found = {}
    for field, names in (("roots", named.roots), ("crls", named.crls)):
        for position, name in enumerate(names):
            path = reading.sources.root / FOLDER / name
            if path.is_symlink() or not path.is_file() or path.stat().st_size > MOST_BYTES:
                raise TrustError(f"{FOLDER}/{name} is no file of certificates", ("signers.yaml", "trust", field, position))
            found[name] = path.read_bytes()
    return found


def _verdicts(reading: Reading, trust: dict[str, bytes], day: datetime.date) -> dict[str, Verdict]:
    """Return what is beside the statements; the libraries for signatures are loaded only where something is."""
    root = reading.sources.root
    evident = [it for it in reading.statements.filed if _evidence(root / it.file)]
    return _looked(reading, evident, trust, day) if evident else {}


def _evidence(statement: Path) -> bool:
    """Tell whether any other file is named after a statement."""
    return any(it.name != statement.name for it in statement.parent.glob(f"{statement.stem}.*"))


def _looked(reading: Reading, evident: Iterable[Filed], trust: dict[str, bytes], day: datetime.date) -> dict[str, Verdict]:
    from ksii.signing import evidence
    from ksii.signing.errors import MalformedError
    from ksii.signing.trust import gathered

    named = reading.strategy.signers.trust
    try:
        whom = gathered([trust[it] for it in named.roots], [trust[it] for it in named.crls], day, reading.strategy.identity.id)
    except MalformedError as error:
        raise TrustError(str(error), ("signers.yaml", "trust")) from error
    return {it.digest: evidence.look(reading.sources.root / it.file, whom) for it in evident}
