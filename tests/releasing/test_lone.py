"""A lone PDF: the data inside have to be those whose digest its approval sheet prints, whatever the file is called."""

import hashlib
import io
import json
import os
from pathlib import Path

import pikepdf
import pytest

from ksii.release import records
from tests.releasing.office import Office
from tests.signing.authority import authority

pytestmark = pytest.mark.pdf
PDF = "clean-water-2026-1-en.pdf"


def unsigned(office: Office, lang: str = "en") -> bytes:
    """The edition before it was sealed, so that only its content speaks."""
    name = f"clean-water-2026-1-{lang}.pdf"
    record = records.release((office.release / "release.intoto.json").read_bytes())
    size = next(file.unsigned_size for file in record.files if file.name == name)
    return (office.release / name).read_bytes()[:size]


def holding(pdf: bytes, data: bytes | None) -> bytes:
    """The file with other data inside, or none."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for name in [name for name in opened.attachments if name.endswith(".json")]:
            del opened.attachments[name]
        if data is not None:
            opened.attachments["clean-water-2026-1-en.json"] = data
        output = io.BytesIO()
        opened.save(output)
    return output.getvalue()


def inside(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return next(held.get_file().read_bytes() for name, held in opened.attachments.items() if name.endswith(".json"))


def verdict(office: Office, path: Path) -> tuple[int, bool | None]:
    """Return the exit code, and what was found about the data."""
    answer = office.verify("--json", path=path)
    return answer.code, {it["name"]: it["good"] for it in json.loads(answer.out)["checks"]}["data"]


def test_data_that_are_those_of_the_sheet(release: Office, tmp_path: Path) -> None:
    for name in (PDF, "renamed.pdf"):
        (tmp_path / name).write_bytes(unsigned(release))
        assert verdict(release, tmp_path / name) == (1, True), "nobody has signed it: a draft"


@pytest.mark.parametrize("name", [PDF, "renamed.pdf"])
def test_swapped_data_are_seen_under_any_name(release: Office, tmp_path: Path, name: str) -> None:
    pdf = unsigned(release)
    (tmp_path / name).write_bytes(holding(pdf, inside(pdf).replace(b'"$number":"17"', b'"$number":"18"')))
    assert verdict(release, tmp_path / name) == (6, False)
    assert "BROKEN: data inside the PDF" in release.verify("--ui-lang", "en", path=tmp_path / name).out


def test_data_of_another_text_do_not_fit_the_sheet(release: Office, tmp_path: Path) -> None:
    (tmp_path / PDF).write_bytes(holding(unsigned(release), inside(unsigned(release, "fr"))))
    assert verdict(release, tmp_path / PDF) == (6, False)


def test_data_that_are_none(release: Office, tmp_path: Path) -> None:
    for held in (b"{}", b"\xff\xfe", b"[" * 100_000):
        (tmp_path / PDF).write_bytes(holding(unsigned(release), held))
        assert verdict(release, tmp_path / PDF) == (6, False)


def test_data_that_were_taken_out(release: Office, tmp_path: Path) -> None:
    (tmp_path / PDF).write_bytes(holding(unsigned(release), None))
    assert verdict(release, tmp_path / PDF) == (1, None)


def test_the_name_of_a_file_says_which_edition_it_is(release: Office) -> None:
    said = json.loads(release.verify("--json", path=release.release / PDF).out)
    assert (said["title"], said["edition"], said["languages"]) == ("clean-water", "2026-1", ["en"])


def test_a_pipe_is_no_file(release: Office, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / PDF)
    assert release.verify(path=tmp_path / PDF).code == 6


@pytest.mark.parametrize("name", ["", PDF, "clean-water-2026-1-en.docx"])
def test_a_stranger_under_the_same_roots_is_not_the_seal(release: Office, name: str) -> None:
    path = release.release / name
    own, stranger = (hashlib.sha256(it.der).hexdigest() for it in (authority().seal, authority().second))
    assert release.verify("--seal", own, path=path).code == 0
    assert release.verify("--seal", ":".join(own.upper()[at : at + 2] for at in range(0, 64, 2)), path=path).code == 0
    answer = release.verify("--seal", f"sha256:{stranger}", "--ui-lang", "en", path=path)
    assert (answer.code, "BROKEN: sealed by the key that was named" in answer.out) == (6, True)


def test_a_hash_that_is_none(release: Office) -> None:
    answer = release.verify("--seal", "abc")
    assert (answer.code, answer.err) == (2, "ksii: abc is no SHA-256 of a certificate\n")
