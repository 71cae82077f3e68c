"""What a release says of itself, and what the list of releases says: the records inside the signed statements."""

from dataclasses import dataclass

from ksii.release import shape
from ksii.release.shape import MalformedError, record

STATEMENT = "https://in-toto.io/Statement/v1"
RELEASE = "urn:ksii:release:v1"
INDEX = "urn:ksii:index:v1"


@dataclass(frozen=True, slots=True)
class Edition:
    """One language: the digest of what it says, and the SHA-256 of every statement of approval of it, in their order."""

    lang: str
    digest: str
    approvals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SignedField:
    """A signature in a PDF: its field, the hash of the certificate as `sha256:…`, and who holds it, never a person's name."""

    name: str
    certificate: str
    holder: str


@dataclass(frozen=True, slots=True)
class File:
    """A file of the release. `fields` are the signatures in a PDF, oldest first; its first `unsigned_size` bytes are the built edition."""

    name: str
    media_type: str
    sha256: str
    size: int
    unsigned_sha256: str
    unsigned_size: int
    fields: tuple[SignedField, ...] = ()


@dataclass(frozen=True, slots=True)
class RouteStep:
    """A step of the approval route that decides: for which languages, the least evidence, and whether it signs the PDF itself."""

    id: str
    languages: tuple[str, ...]
    evidence: str
    signs: bool


@dataclass(frozen=True, slots=True)
class Previous:
    """The release before this one, by the SHA-256 of its statement."""

    edition: str
    sequence: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Source:
    """The commit of the strategy's repository; empty where the strategy stands in none."""

    repository: str
    commit: str
    dirty: bool


@dataclass(frozen=True, slots=True)
class Release:
    """A release as a whole. `created` is a day, ISO; digests are `sha256:` and 64 digits, the hashes of files 64 digits."""

    document: str
    title: str
    edition: str
    sequence: int
    previous: Previous | None
    languages: tuple[Edition, ...]
    route: tuple[RouteStep, ...]
    policy: str
    files: tuple[File, ...]
    source: Source
    tool: str
    created: str

    def content(self) -> bytes:
        """Return the statement: its subjects are all files."""
        return statement(RELEASE, {file.name: file.sha256 for file in self.files}, self)


@dataclass(frozen=True, slots=True)
class Listed:
    """A release in the list of releases: its folder and the SHA-256 of its statement."""

    edition: str
    sequence: int
    folder: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Index:
    """The list of all releases of a document, oldest first. After the day `expires` it says nothing of which is the latest."""

    document: str
    releases: tuple[Listed, ...]
    expires: str

    @property
    def latest(self) -> Listed:
        """The release that is valid now."""
        return self.releases[-1]

    def content(self) -> bytes:
        """Return the statement: its subjects are the statements of the releases."""
        return statement(INDEX, {f"{it.folder}/release.intoto.json": it.sha256 for it in self.releases}, self)


def statement(kind: str, subjects: dict[str, str], predicate: object) -> bytes:
    """Return an in-toto statement of a kind about files with their SHA-256, as canonical JSON."""
    named = [{"name": name, "digest": {"sha256": digest}} for name, digest in sorted(subjects.items())]
    return shape.written({"_type": STATEMENT, "subject": named, "predicateType": kind, "predicate": predicate})


def release(content: bytes) -> Release:
    """Return the release of a statement; raise MalformedError where it is none, or where its subjects are not its files."""
    found = record(Release, _predicate(content, RELEASE))
    if found.content() != content:
        raise MalformedError("its subjects are not its files")
    return found


def index(content: bytes) -> Index:
    """Return the list of releases of a statement; raise MalformedError where it is none, empty or out of order."""
    found = record(Index, _predicate(content, INDEX))
    numbers = [it.sequence for it in found.releases]
    if not numbers or numbers != sorted(set(numbers)) or found.content() != content:
        raise MalformedError("its releases are not a list in order")
    return found


def _predicate(content: bytes, kind: str) -> object:
    data = shape.parsed(content)
    if not isinstance(data, dict) or data.get("_type") != STATEMENT or data.get("predicateType") != kind:
        raise MalformedError(f"not a statement of the kind {kind}")
    return data.get("predicate")
