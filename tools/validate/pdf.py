"""The PDF editions: conformant (page-validation), good to listen to (outloud), sound (qpdf), own fonts, complete bookmarks."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import lxml.html
import page
import pikepdf

from ksii.resources import fonts
from tools.validate.outcome import BrokenError, Finding
from tools.validate.place import PACKAGED
from tools.validate.programs import parsed, run

PROFILES = {"PDF/A-3a": page.ValidationProfile.PDF_A_3A, "PDF/UA-1": page.ValidationProfile.PDF_UA_1}


def conformance(files: Sequence[Path]) -> Iterator[Finding]:
    """Ask page-validation: PDF/A-3a, for archives, and PDF/UA-1, for every reader."""
    for file in files:
        for profile in PROFILES.values():
            report = page.validate_pdf(str(file), profile=profile)
            yield from (Finding(file.name, failure.rule_id, failure.message) for failure in report.failures)


def aloud(files: Sequence[Path]) -> Iterator[Finding]:
    """Ask outloud how the pages sound; its warnings count."""
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        done = run([PACKAGED["outloud"], "--quiet", "--fail-on", "warning", "--json", report, *files])
        verdict = parsed(report.read_text(encoding="utf-8") if report.exists() else "", done)
    for result in verdict["results"]:
        name = Path(result["path"]).name
        if result["error"]:
            raise BrokenError(f"{name}: {result['error']}")
        for found in result["findings"]:
            if found["severity"] != "info":
                words = ": ".join(word for word in (found["message"], found.get("evidence")) if word)
                yield Finding(name, found["rule"], words, f"p. {found.get('page', '?')}")


def syntax(files: Sequence[Path]) -> Iterator[Finding]:
    """Ask qpdf; its warnings count."""
    for file in files:
        done = run(["qpdf", "--check", file])
        if done.returncode:
            yield Finding(file.name, f"exit code {done.returncode}", (done.stderr or done.stdout)[-400:])


def own_fonts(files: Sequence[Path]) -> Iterator[Finding]:
    """Ask Poppler: every font is embedded, can be copied as text, and is one that ksii carries."""
    ours = tuple(sorted({family.replace(" ", "-") for family, _ in fonts()}))
    for file in files:
        listed = run(["pdffonts", file])
        if listed.returncode:
            raise BrokenError(listed.stderr.strip())
        rows = [line.split() for line in listed.stdout.splitlines()[2:]]
        if not rows:
            yield Finding(file.name, "none", "no font at all")
        for row in rows:
            embedded, _, mapped = row[-5:-2]
            if not row[0].partition("+")[2].startswith(ours):
                yield Finding(file.name, "foreign", f"{row[0]} is none of {', '.join(ours)}")
            if (embedded, mapped) != ("yes", "yes"):
                yield Finding(file.name, "incomplete", f"{row[0]}: embedded {embedded}, with a table of letters {mapped}")


def bookmarks(files: Sequence[Path]) -> Iterator[Finding]:
    """Compare the bookmarks with the HTML edition beside the PDF: every entry of its contents, in order, and headings only.

    A summary on one page has no contents, so that only its bookmarks are held to its headings.
    """
    for file in files:
        beside = file.with_suffix(".html")
        if not beside.exists():
            raise BrokenError(f"{beside.name} is missing, there is nothing to compare the bookmarks with")
        whole: Any = lxml.html.document_fromstring(beside.read_bytes())
        contents = [_plain(one.text_content()) for part in whole.xpath("//*[@id='contents']") for one in part.iter("h2", "a")]
        headings = {_plain(one.text_content()) for one in whole.iter("h1", "h2", "h3", "h4", "h5", "h6")}
        with pikepdf.open(file) as pdf, pdf.open_outline() as outline:
            got = [_plain(title) for title in _titles(outline.root)]
        yield from (Finding(file.name, "missing", title) for title in contents if title not in got)
        yield from (Finding(file.name, "surplus", title) for title in got if title not in headings)
        rest = iter(got)
        if not all(title in rest for title in contents if title in got):
            yield Finding(file.name, "order", "the bookmarks stand in another order than the contents")


def _titles(items: Sequence[pikepdf.OutlineItem]) -> Iterator[str]:
    for item in items:
        yield item.title
        yield from _titles(item.children)


def _plain(text: str) -> str:
    return " ".join(text.replace("\xad", "").split())
