"""The list of releases beside a release: signed, not run out, and saying that this one is the latest."""

import datetime
from collections.abc import Iterator
from pathlib import Path

from ksii.release import publication
from ksii.release.manifest import digest
from ksii.release.reading import STATEMENT
from ksii.release.records import Index, Release
from ksii.release.shape import MalformedError
from ksii.signing.detached import verify
from ksii.signing.trust import Trust
from ksii.verifying.checks import Check


def checks(folder: Path, release: Release, trust: Trust, day: datetime.date) -> Iterator[Check]:
    """Yield what the list beside a folder says of the release in it; nothing where there is no list."""
    try:
        index = publication.read(folder.parent)
        signature = publication.signature(folder.parent) if index else b""
    except MalformedError as error:
        yield Check("index", good=False, detail=str(error))
        return
    if index is None:
        return
    verdict = verify(index.content(), signature, trust)
    yield Check("index", verdict.soundness == "good", verdict.detail)
    yield Check("index-day", index.expires >= day.isoformat(), index.expires)
    yield from _latest(index, folder, release)


def _latest(index: Index, folder: Path, release: Release) -> Iterator[Check]:
    own = digest((folder / STATEMENT).read_bytes())
    listed = [it for it in index.releases if it.sha256 == own]
    if index.document != release.document or not listed:
        yield Check("listed", good=False, detail=release.edition)
    else:
        yield Check("latest", index.latest.sha256 == own, index.latest.edition)
