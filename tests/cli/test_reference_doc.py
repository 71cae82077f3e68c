"""`ksii build --reference-doc`: the looks of the DOCX come from a document of somebody's own, or one line says why not."""

import hashlib
import json
from pathlib import Path

import docx
import pytest
from docx.shared import Pt

from tests.cli.desk import Desk

ONLY = ("build", "--lang", "ru", "--format", "docx")


@pytest.fixture
def reference(desk: Desk) -> Path:
    path = desk.folder / "ministry.docx"
    document = docx.Document()
    document.styles["Normal"].font.name = "Cambria"
    document.styles["Normal"].font.size = Pt(15)
    document.save(str(path))
    return path


def edition(desk: Desk) -> Path:
    return next(desk.edition.glob("*.docx"))


def test_the_edition_takes_the_styles_of_the_document(desk: Desk, reference: Path) -> None:
    assert desk.run(*ONLY, "--reference-doc", str(reference)).code == 0
    normal = docx.Document(str(edition(desk))).styles["Normal"].font
    assert (normal.name, normal.size) == ("Cambria", Pt(15))


def test_the_manifest_names_what_the_bytes_depend_on(desk: Desk, reference: Path) -> None:
    desk.run(*ONLY, "--reference-doc", str(reference))
    said = json.loads((desk.edition / "manifest.json").read_text(encoding="utf-8"))
    assert said["reference_doc"] == hashlib.sha256(reference.read_bytes()).hexdigest()


def test_without_it_the_manifest_names_none(desk: Desk) -> None:
    desk.run(*ONLY)
    assert "reference_doc" not in json.loads((desk.edition / "manifest.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["nowhere.docx", "strategy"])
def test_what_is_no_file_is_wrong_usage(desk: Desk, name: str) -> None:
    before = desk.built()
    answer = desk.run(*ONLY, "--reference-doc", name)
    assert (answer.code, answer.err) == (2, f"ksii: there is no file {name}\n")
    assert desk.built() == before


@pytest.mark.parametrize("content", [b"", b"words", b"PK\x03\x04broken", bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600)])
def test_a_file_that_cannot_be_used_is_refused_in_one_line(desk: Desk, content: bytes) -> None:
    (desk.folder / "odd.docx").write_bytes(content)
    before = desk.built()
    answer = desk.run(*ONLY, "--reference-doc", "odd.docx")
    assert answer.code == 3
    assert answer.err.startswith("ksii: odd.docx can't be the base of looks: it ")
    assert answer.err.count("\n") == 1
    assert desk.built() == before
