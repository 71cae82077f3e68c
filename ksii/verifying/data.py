"""The data inside a PDF: what the text says, for programs; it has to be what was agreed to."""

from collections.abc import Iterator, Mapping

import pypdfium2

from ksii.model.digest import Content, reckoned
from ksii.release.package import PDF
from ksii.release.records import Release
from ksii.verifying import approvals

LARGEST = 64 * 2**20
MOST = 64
"""Attachments that are looked at."""


def attached(pdf: bytes) -> Content | None:
    """Return the digests of the data in a PDF, whatever it is called; None where there are none.

    Raise ValueError where they or the file can't be read, or where there are several.
    """
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise ValueError("the PDF can't be read") from error
    try:
        held = [document.get_attachment(number) for number in range(min(document.count_attachments(), MOST))]
        found = [one for one in held if one.get_name().casefold().endswith(".json")]
        if len(found) > 1:
            raise ValueError("there are several files with data")
        return reckoned(bytes(found[0].get_data())[: LARGEST + 1]) if found else None
    except pypdfium2.PdfiumError as error:
        raise ValueError("an attachment can't be read") from error
    finally:
        document.close()


def problems(release: Release, files: Mapping[str, bytes]) -> Iterator[str]:
    """Yield what in the PDFs of a release is not what was agreed to, by the statements in its folder."""
    for file in (file for file in release.files if file.fields and file.name in files):
        stem = file.name.removesuffix(PDF)
        lang = next((it.lang for it in release.languages if stem.endswith(f"-{it.lang}")), "")
        try:
            found = attached(files[file.name])
        except ValueError as error:
            yield f"{file.name}: {error}"
            continue
        yield from (f"{file.name}: {problem}" for problem in _problems(found, release, files, lang))


def _problems(found: Content | None, release: Release, files: Mapping[str, bytes], lang: str) -> Iterator[str]:
    if found is None:
        yield "there are no data inside"
    elif found.whole not in {it.digest for it in release.languages if it.lang == lang}:
        said = [it.statement.parts for it in approvals.statements(files).filed if it.statement.lang == lang and not it.statement.scope]
        yield f"{', '.join(found.changed(said[-1])) if said else 'the data'} inside is not what was agreed to"
