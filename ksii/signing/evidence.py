"""The evidence beside a statement: `STATEMENT.p7s`, `.cms`, `.sig` and `.paper.json`, looked at together. No network, limits on sizes.

What checks a kind of evidence is imported when there is some: a strategy without signatures doesn't load those libraries.
"""

from collections.abc import Iterator
from pathlib import Path

from ksii.signing.errors import MalformedError
from ksii.signing.together import together
from ksii.signing.trust import Trust
from ksii.signoff.verdict import LEVELS, Level, Verdict

OWN = ".p7s"
IMPORTED = ".cms"
SSH = ".sig"
PAPER = ".paper.json"

SUFFIXES = (OWN, IMPORTED, SSH, PAPER)
"""What is put behind the whole name of the statement's file."""

LIMIT = 5 << 20
"""Bytes of a statement and of a file of evidence."""


def beside(statement: Path, suffix: str) -> Path:
    """Return where the evidence of a kind lies."""
    return statement.with_name(statement.name + suffix)


def near(statement: Path) -> tuple[Path, ...]:
    """Return the files of evidence that lie beside a statement."""
    return tuple(path for suffix in SUFFIXES if (path := beside(statement, suffix)).is_file())


def is_evidence(path: Path) -> bool:
    """Whether a file is evidence by its name; a folder of statements is read without those."""
    return path.name.endswith(SUFFIXES)


def suffix_of(data: bytes) -> str:
    """Return the suffix under which a signature made elsewhere is kept; whether it is good, `look` says then.

    Raise MalformedError for a file that is neither CMS nor an SSH signature.
    """
    if data.lstrip().startswith(b"-----BEGIN SSH SIGNATURE-----"):
        return SSH
    from ksii.signing.envelope import opened  # noqa: PLC0415  (its library is loaded where there is evidence)

    opened(data)
    return IMPORTED


def level_of(data: bytes) -> Level:
    """Return how strong a signature is if it is good; raise MalformedError for a file that is neither CMS nor an SSH signature."""
    if suffix_of(data) == SSH:
        return "signed"
    from ksii.signing import check, envelope  # noqa: PLC0415  (the same)

    return max((check.level(signer) for signer in envelope.opened(data).signers), key=LEVELS.index)


def personal(path: Path) -> bool:
    """Tell whether a file of evidence shows a person: a scan always does, a signature if a certificate in it has a person's number.

    What can't be read counts as personal.
    """
    if path.name.endswith(SSH):
        return False
    if path.name.endswith(PAPER):
        return True
    from ksii.signing import envelope, identity  # noqa: PLC0415  (the same)

    try:
        held = envelope.opened(_read(path)).certificates
        return any(identity.personal(one.dump()) for one in held)
    except (MalformedError, OSError, ValueError):
        return True


def look(statement: Path, trust: Trust) -> Verdict:
    """Return what the evidence beside a statement is worth: the strongest good one, unless any is broken; `none` without evidence."""
    found = [path for suffix in SUFFIXES if (path := beside(statement, suffix)).exists()]
    if not found:
        return Verdict("none", detail="there is no signature beside the statement")
    try:
        content = _read(statement)
    except (MalformedError, OSError) as error:
        return Verdict("bad-signature", detail=str(error))
    return together(_looked(content, found, trust))


def _looked(content: bytes, found: list[Path], trust: Trust) -> Iterator[Verdict]:
    for path in found:
        try:
            yield _verdict(content, path, trust)
        except (MalformedError, OSError) as error:
            yield Verdict("bad-signature", detail=f"{path.name}: {error}")


def _verdict(content: bytes, path: Path, trust: Trust) -> Verdict:
    data = _read(path)
    if path.name.endswith(PAPER):
        from ksii.signing import paper  # noqa: PLC0415  (loaded where there is such evidence)

        return paper.verify(content, data, path.parent)
    if path.name.endswith(SSH):
        from ksii.signing import sshsig  # noqa: PLC0415  (the same)

        return sshsig.verify(content, data)
    from ksii.signing import detached  # noqa: PLC0415  (the same)

    return detached.verify(content, data, trust)


def _read(path: Path) -> bytes:
    if not path.is_file():
        raise MalformedError(f"{path.name} is no file")
    if path.stat().st_size > LIMIT:
        raise MalformedError(f"{path.name} has more than {LIMIT} bytes: it isn't read")
    return path.read_bytes()
