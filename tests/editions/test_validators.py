"""Validators by other people on the editions of the real strategy, and the same validators on seeded faults.

PDF: page-validation, for PDF/A-3a (archive) and PDF/UA-1 (accessible). DOCX: openxml-audit, which carries the rules of
the Open XML SDK and says whether Word would want to repair the file.
"""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import page
import pikepdf
import pytest
from openxml_audit import OpenXmlValidator

from ksii.compose import languages
from ksii.compose.attachments import attached
from ksii.document.nodes import Document
from ksii.render import edition
from tests import shipped

pytestmark = pytest.mark.slow

STRATEGY = shipped.reading().strategy
PROFILES = {"PDF/A-3a": page.ValidationProfile.PDF_A_3A, "PDF/UA-1": page.ValidationProfile.PDF_UA_1}


def document(lang: str) -> Document:
    """Return the strategy in one language, with its attachments."""
    texts = {name: file.text for name, file in shipped.reading().sources.files.items()}
    return attached(shipped.document(lang), STRATEGY, texts)


@pytest.fixture(scope="module", params=languages(STRATEGY))
def files(request: pytest.FixtureRequest) -> dict[str, bytes]:
    """The PDF and DOCX editions of one language."""
    return edition.render(document(request.param), ("pdf", "docx"))


def pdf_is_valid(content: bytes, profile: str, folder: Path) -> bool:
    """Ask page-validation."""
    path = folder / "edition.pdf"
    path.write_bytes(content)
    return bool(page.validate_pdf(str(path), profile=PROFILES[profile]).is_compliant)


def docx_faults(content: bytes, folder: Path) -> list[str]:
    """Ask openxml-audit."""
    path = folder / "edition.docx"
    path.write_bytes(content)
    return [str(error) for error in OpenXmlValidator().validate(str(path)).errors]


@pytest.mark.parametrize("profile", PROFILES)
def test_the_pdf_is_archivable_and_accessible(files: dict[str, bytes], profile: str, tmp_path: Path) -> None:
    assert pdf_is_valid(files["pdf"], profile, tmp_path)


def test_word_would_open_the_docx_without_repair(files: dict[str, bytes], tmp_path: Path) -> None:
    assert docx_faults(files["docx"], tmp_path) == []


def changed_pdf(content: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """Return a PDF with one thing changed."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        change(pdf)
        pdf.save(out)
    return out.getvalue()


def without(key: str) -> Callable[[pikepdf.Pdf], None]:
    """Return a change that takes a key out of the catalogue."""

    def change(pdf: pikepdf.Pdf) -> None:
        del pdf.Root[key]

    return change


@pytest.mark.parametrize(
    ("profile", "key"), [("PDF/A-3a", "/OutputIntents"), ("PDF/A-3a", "/Metadata"), ("PDF/UA-1", "/StructTreeRoot"), ("PDF/UA-1", "/Lang")]
)
def test_the_pdf_validator_sees_seeded_faults(files: dict[str, bytes], profile: str, key: str, tmp_path: Path) -> None:
    assert not pdf_is_valid(changed_pdf(files["pdf"], without(key)), profile, tmp_path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<w:cantSplit/>", b"<w:cantSplt/>"),
        (b"<w:tblHeader/>", b"<w:tblHeadr/>"),
        (b'<w:tblLayout w:type="fixed"/>', b'<w:tblLayout w:type="firm"/>'),
    ],
)
def test_the_docx_validator_sees_seeded_faults(files: dict[str, bytes], old: bytes, new: bytes, tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(files["docx"])) as package, zipfile.ZipFile(out, "w") as spoilt:
        for name in package.namelist():
            part = package.read(name)
            spoilt.writestr(name, part.replace(old, new) if name == "word/document.xml" else part)
        assert old in package.read("word/document.xml")
    assert docx_faults(out.getvalue(), tmp_path)
