"""A sealed release that people still have to sign: what lies in its folder has to be what was sealed, signatures in the PDFs aside."""

from pathlib import Path

from ksii.release import package
from ksii.release.reading import SIGNATURE, SUMS
from ksii.release.reading import files as reading_of
from ksii.release.records import Release
from ksii.releasing.seals import Seal, UnsignedError
from ksii.signing import detached
from ksii.signing.identity import identity


def opened(folder: Path, key: Seal, *, own: bool) -> tuple[dict[str, bytes], Release]:
    """Return the files of such a folder and what it is known to be; with `own` the key at hand has to be the one that sealed it.

    Raise MalformedError where it is no such folder, UnsignedError where anything in it is another than when it was sealed.
    """
    files = reading_of(folder)
    record = package.opened(files)
    if changed := list(package.changed(files, record)):
        raise UnsignedError(f"changed after it was sealed: {', '.join(changed[:5])}")
    verdict = detached.verify(files[SUMS], files.get(SUMS + SIGNATURE, b""), key.trust)
    if verdict.soundness != "good":
        raise UnsignedError(f"{SUMS}: {verdict.soundness} {verdict.detail}".strip())
    if own and verdict.identity.certificate != identity(key.key.certificate, key.trust.document).certificate:
        raise UnsignedError("another key sealed this release")
    return files, record
