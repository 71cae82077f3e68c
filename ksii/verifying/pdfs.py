"""The signatures inside PDFs: as many as the release says, in the fields and by the certificates that it names, none painted over."""

from collections.abc import Iterator, Mapping

from ksii.compose.signatures import SEAL
from ksii.release.records import File, Release
from ksii.signing.errors import MalformedError
from ksii.signing.pdflook import Signature, inspect
from ksii.signing.trust import Trust
from ksii.verifying.checks import Signed


def problems(release: Release, files: Mapping[str, bytes], trust: Trust, seal: str) -> Iterator[str]:
    """Yield what is wrong with the PDFs of a release; `seal` is the certificate of the key that sealed the release."""
    for file in (file for file in release.files if file.fields and file.name in files):
        try:
            found = inspect(files[file.name], trust)
        except MalformedError as error:
            yield f"{file.name}: {error}"
            continue
        yield from (f"{file.name}: {problem}" for problem in _problems(file, found, seal))


def _problems(file: File, found: tuple[Signature, ...], seal: str) -> Iterator[str]:
    there = [(it.field, it.verdict.identity.certificate) for it in found]
    if there != [(it.name, it.certificate) for it in file.fields]:
        yield "its signatures are not those of the release"
    if (SEAL, seal) not in there:
        yield "it is not sealed by the key of the release"
    yield from (f"{it.field}: {it.verdict.soundness} {it.verdict.detail}".strip() for it in found if it.verdict.soundness != "good")
    if found and not found[-1].covers_whole:
        yield "something was added after the last signature"


def signed(name: str, found: tuple[Signature, ...]) -> Iterator[Signed]:
    """Yield who signed a PDF."""
    for it in found:
        identity = it.verdict.identity
        yield Signed(
            f"{name} {it.field}", identity.name, identity.certificate, identity.issuer, it.verdict.soundness == "good", it.verdict.at
        )


def looked(name: str, content: bytes, trust: Trust) -> tuple[Signed, ...]:
    """Return who signed a PDF; nobody where it can't be read."""
    try:
        return tuple(signed(name, inspect(content, trust)))
    except MalformedError:
        return ()
