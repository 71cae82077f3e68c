"""A certificate may hold the number of a person: nothing that is published shows it unless somebody said that it may."""

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from ksii.release.package import WITHHELD
from tests.releasing.office import Office, furnish
from tests.signing.authority import PERSONAL_NUMBER

pytestmark = pytest.mark.pdf
NUMBERS = (PERSONAL_NUMBER.removeprefix("IIN").encode(), b"910202300124")
DAY = ("--today", "2026-02-03")


def readable(path: Path) -> Iterator[bytes]:
    """Yield what is in a file, however it is packed: as it is, as hex, unpacked from a zip archive or from the streams of a PDF."""
    content = path.read_bytes()
    yield content
    if path.suffix in {".docx", ".xlsx"}:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            yield from (package.read(name) for name in package.namelist())
    if path.suffix == ".pdf":
        with pikepdf.open(path) as pdf:
            yield from (bytes(it) for it in pdf.objects if isinstance(it, pikepdf.String))
            yield from (it.read_bytes() for it in pdf.objects if isinstance(it, pikepdf.Stream) and it.get("/Subtype") != "/Image")


def numbered(folder: Path) -> list[str]:
    """Return the files below a folder that show a personal number."""
    ways = [way for number in NUMBERS for way in (number, number.hex().encode(), number.hex().upper().encode())]
    files = (it for it in sorted(folder.rglob("*")) if it.is_file())
    return [it.name for it in files if any(way in content for content in readable(it) for way in ways)]


def test_a_seal_that_names_a_person_is_refused_unless_somebody_says_so(quick: Office) -> None:
    answer = quick.run("release", "--seal-p12", *quick.key("person"), *DAY)
    assert (answer.code, "--personal-certificate" in answer.err) == (2, True)
    assert not quick.releases.exists()
    quick.done("release", "--seal-p12", *quick.key("person"), *DAY, "--personal-certificate")
    assert "SHA256SUMS.p7s" in numbered(quick.releases), "the search finds numbers where they are"
    assert "clean-water-2026-1-en.pdf" in numbered(quick.releases)


def test_a_list_signed_by_a_person_is_refused_too(release: Office) -> None:
    before = (release.releases / "index.json.p7s").read_bytes()
    answer = release.run("release", "renew", str(release.releases), "--p12", *release.key("person"), *DAY)
    assert (answer.code, "--personal-certificate" in answer.err) == (2, True)
    assert (release.releases / "index.json.p7s").read_bytes() == before


def test_what_is_published_by_default_shows_no_number(release: Office) -> None:
    assert numbered(release.releases) == []
    kept = json.loads((release.release / WITHHELD).read_bytes())
    assert len(kept) == 6
    assert all(name.endswith(".json.p7s") for name in kept)
    assert "kept by the office; published of it (0 / 6)" in release.verify("--ui-lang", "en").out


def test_evidence_that_shows_a_person_stays_in_the_office(quick: Office) -> None:
    quick.done("release", "--seal-p12", *quick.key("seal"), *DAY, "--with-evidence")
    assert numbered(quick.releases) == []
    assert list(quick.release.rglob("*-agreed.json.p7s")) == []
    assert quick.verify().code == 0


def test_evidence_is_published_where_somebody_says_so(quick: Office) -> None:
    quick.done("release", "--seal-p12", *quick.key("seal"), *DAY, "--with-evidence", "--personal-certificate")
    assert len([name for name in numbered(quick.releases) if name.endswith("-agreed.json.p7s")]) == 6
    assert not (quick.release / WITHHELD).exists()
    assert "evidence of the approvals (6 / 6)" in quick.verify("--ui-lang", "en").out


@pytest.mark.slow
def test_a_person_signs_the_pdf_only_where_somebody_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ksii.releasing.again.compare", lambda *_: None)
    office = furnish(tmp_path, signing=True)
    office.approve_all()
    office.commit("agreed")
    assert office.make().code == 0
    words = ("release", "sign", str(office.release), "--step", "assembly", "--p12", *office.key("person"), *DAY)
    answer = office.run(*words)
    assert (answer.code, "--personal-certificate" in answer.err) == (2, True)
    assert numbered(office.releases) == []
    office.done(*words, "--personal-certificate")
    assert numbered(office.releases) == ["clean-water-2026-1-en.pdf", "clean-water-2026-1-fr.pdf"]


def test_who_signs_an_approval_is_told_of_the_number(tmp_path: Path) -> None:
    office = furnish(tmp_path)
    office.done("approve", "prepare", "--lang", "en", "--step", "english-text")
    statement = office.strategy / "approvals/2026-1/en/01-english-text-agreed.json"
    answer = office.run("approve", "sign", str(statement), "--p12", *office.key("second"))
    assert answer.code == 0
    assert "holds the number of a person" in answer.err


def test_the_search_is_not_blind(release: Office) -> None:
    held = next((release.strategy / "approvals").rglob("*.p7s"))
    (release.releases / "copy.p7s").write_bytes(held.read_bytes())
    assert numbered(release.releases) == ["copy.p7s"]
