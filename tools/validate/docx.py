"""The DOCX editions: valid (Open XML SDK, openxml-audit), and opened by another office with nothing lost."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import pypdfium2
from openxml_audit import OpenXmlValidator

from tools.validate.outcome import BrokenError, Finding
from tools.validate.place import PACKAGED
from tools.validate.programs import parsed, run


def sdk(files: Sequence[Path]) -> Iterator[Finding]:
    """Ask the validator of Microsoft's Open XML SDK."""
    for file in files:
        done = run([PACKAGED["ooxml-validator"], file])
        verdict = parsed(done.stdout, done)
        for error in verdict["errors"]:
            yield Finding(file.name, error.get("id", "?"), error.get("description", str(error)), str(error.get("path", "")))
        if not verdict["ok"] and not verdict["errors"]:
            raise BrokenError(f"{file.name}: {verdict}")


def audit(files: Sequence[Path]) -> Iterator[Finding]:
    """Ask openxml-audit, which also says whether Word would want to repair the file."""
    for file in files:
        yield from (Finding(file.name, "error", str(error)) for error in OpenXmlValidator().validate(str(file)).errors)


def office(files: Sequence[Path]) -> Iterator[Finding]:
    """Let LibreOffice open the file and print it; every heading has to be there."""
    with TemporaryDirectory() as folder:
        for file in files:
            profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
            done = run(["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file])
            printed = Path(folder) / f"{file.stem}.pdf"
            if not printed.exists():
                yield Finding(file.name, "unopened", (done.stderr or done.stdout)[-400:])
                continue
            text = _letters("".join(sheet.get_textpage().get_text_bounded() for sheet in pypdfium2.PdfDocument(printed)))
            yield from (Finding(file.name, "lost", f"no heading “{title}”") for title in _headings(file) if _letters(title) not in text)


def _headings(file: Path) -> Iterator[str]:
    for paragraph in docx.Document(str(file)).paragraphs:
        if paragraph.style is not None and str(paragraph.style.name).startswith("Heading"):
            yield paragraph.text


def _letters(text: str) -> str:
    """Return the letters and digits only: lines are broken and hyphenated anew."""
    return "".join(filter(str.isalnum, text))
