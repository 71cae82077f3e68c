"""A release in its folder, looked at as if a stranger had sent it: hashes, statements, signatures and approvals, against given roots."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ksii.release.manifest import digest
from ksii.release.package import ADVICE, PENDING, ROOTS, detached
from ksii.release.reading import SIGNATURE, STATEMENT, SUMS, disagreements, files, listed
from ksii.release.records import Release, release
from ksii.release.shape import MalformedError
from ksii.signing.detached import verify
from ksii.signing.errors import MalformedError as MalformedKeyError
from ksii.signing.trust import Trust, gathered
from ksii.signoff.verdict import Verdict
from ksii.verifying import approvals, data, evidence, pdfs, publication
from ksii.verifying.asked import Asked
from ksii.verifying.checks import Check, Report, Signed, together

NO_SIGNATURE = Verdict("none")


@dataclass(frozen=True, slots=True)
class Looked:
    """The files of a folder, what they say they are, and whom to trust."""

    root: Path
    files: Mapping[str, bytes]
    release: Release
    trust: Trust

    def verdict(self, name: str) -> Verdict:
        """Return what the signature beside a file is worth."""
        signature = self.files.get(name + SIGNATURE)
        return verify(self.files[name], signature, self.trust) if signature is not None and name in self.files else NO_SIGNATURE


def folder(root: Path, asked: Asked) -> Report:
    """Return what is found in the folder of a release; OSError where the machine refuses a file."""
    try:
        found = files(root)
        if PENDING in found and STATEMENT not in found:
            return Report(root.name, "unknown", checks=(Check("unfinished", good=None),))
        if SUMS in found and STATEMENT not in found:
            return Report(root.name, "draft", checks=(together("files", disagreements(found, listed(found[SUMS]))),))
        looked = _opened(root, found, asked)
    except (MalformedError, MalformedKeyError) as error:
        return Report(root.name, "unknown", checks=(Check("readable", good=False, detail=str(error)),))
    record = looked.release
    checks = (*_agreeing(looked), *_sealed(looked), *_approved(looked), *_known(looked, asked))
    return Report(
        root.name,
        "release",
        record.title,
        record.edition,
        tuple(it.lang for it in record.languages),
        record.sequence,
        checks,
        tuple(_signers(looked)),
    )


def _opened(root: Path, found: Mapping[str, bytes], asked: Asked) -> Looked:
    for name in (SUMS, STATEMENT, ROOTS):
        if name not in found:
            raise MalformedError(f"{name} is missing")
    record = release(found[STATEMENT])
    try:
        day = datetime.date.fromisoformat(record.created)
    except ValueError as error:
        raise MalformedError(f"{STATEMENT}: created is no day") from error
    return Looked(root, found, record, gathered(asked.roots or (found[ROOTS],), asked.crls, day, record.document))


def _agreeing(looked: Looked) -> Iterator[Check]:
    """Yield whether files, list and statement agree."""
    try:
        sums = listed(looked.files[SUMS])
    except MalformedError as error:
        yield Check("files", good=False, detail=str(error))
        return
    yield together("files", disagreements(looked.files, sums))
    yield together("statement", _against_statement(looked))


def _against_statement(looked: Looked) -> Iterator[str]:
    for file in looked.release.files:
        content = looked.files.get(file.name)
        if content is None:
            yield f"{file.name} is missing"
        elif (digest(content), len(content)) != (file.sha256, file.size):
            yield f"{file.name} is not the file that was released"
        elif digest(content[: file.unsigned_size]) != file.unsigned_sha256:
            yield f"{file.name} does not begin with the file that was built"
    named = {file.name for file in looked.release.files}
    beside = {SUMS, *detached(looked.release)}
    beside |= {name + SIGNATURE for name in beside}
    yield from (f"{name} is not in the release" for name in sorted(set(looked.files) - named - beside))
    if ADVICE not in named:
        yield f"{ADVICE} is missing"


def _sealed(looked: Looked) -> Iterator[Check]:
    """Yield whether one trusted key sealed everything that has to be sealed."""
    names = (SUMS, *detached(looked.release))
    verdicts = {name: looked.verdict(name) for name in names}
    yield together("seal", (f"{name}: {it.soundness} {it.detail}".strip() for name, it in verdicts.items() if it.soundness != "good"))
    yield together("one-seal", _strangers(verdicts))
    yield together("pdf", pdfs.problems(looked.release, looked.files, looked.trust, verdicts[SUMS].identity.certificate))


def _strangers(verdicts: Mapping[str, Verdict]) -> Iterator[str]:
    first = verdicts[SUMS].identity.certificate
    yield from (f"{name}: sealed by another key" for name, it in verdicts.items() if it.identity.certificate != first)


def _approved(looked: Looked) -> Iterator[Check]:
    yield together("approvals", approvals.problems(looked.release, looked.files))
    yield together("data", data.problems(looked.release, looked.files))
    yield evidence.check(looked.root, looked.files, looked.release, looked.trust)


def _known(looked: Looked, asked: Asked) -> Iterator[Check]:
    """Yield what only somebody outside the folder can know: the roots, and the number of the latest release."""
    if not asked.roots:
        yield Check("roots", good=None, detail=digest(looked.trust.roots[0]) if looked.trust.roots else "")
    else:
        yield Check("roots", good=True)
    yield from publication.checks(looked.root, looked.release, looked.trust, asked.day)
    if asked.seal:
        found = looked.verdict(SUMS).identity.certificate
        yield Check("seal-known", found == asked.seal, found)
    if asked.least:
        yield Check("sequence", looked.release.sequence >= asked.least, f"{looked.release.sequence} / {asked.least}")


def _signers(looked: Looked) -> Iterator[Signed]:
    verdict = looked.verdict(SUMS)
    if verdict.identity.certificate:
        it = verdict.identity
        yield Signed(SUMS, it.name, it.certificate, it.issuer, verdict.soundness == "good", verdict.at)
    for file in (file for file in looked.release.files if file.fields):
        yield from pdfs.looked(file.name, looked.files.get(file.name, b""), looked.trust)
