"""The validators of `make validate` are alive: silent about a small strategy's editions, and not about the same with a fault.

Where a validator is not installed its tests are skipped, unless `make validate`, which installs them, says that they are needed.
"""

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from ksii.compose import compose
from ksii.lint import as_of, load
from ksii.render import edition
from ksii.render.html import digest
from tools.validate.__main__ import CHECKS
from tools.validate.known import alarms, real
from tools.validate.outcome import Finding
from tools.validate.place import missing

pytestmark = pytest.mark.slow

MINIMAL = Path(__file__).parents[1] / "strategies" / "minimal"
NAMES = {check.name: check for check in CHECKS}
PICTURE = 'src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="'


@pytest.fixture(scope="module")
def sound() -> dict[str, bytes]:
    """The three editions of a small strategy."""
    strategy = load(MINIMAL).strategy
    return edition.render(compose(strategy, "kk", as_of(strategy, None)), ("html", "pdf", "docx"))


def ask(name: str, files: dict[str, bytes], folder: Path) -> list[Finding]:
    """Ask a validator as `make validate` does."""
    check = NAMES[name]
    if lacking := missing(check.needs):
        assert os.environ.get("KSII_VALIDATORS") != "needed", lacking
        pytest.skip(f"not installed: {', '.join(lacking)}")
    for suffix, content in files.items():
        (folder / f"edition.{suffix}").write_bytes(content)
    return real(name, check.ask([folder / f"edition{check.suffix}"]), alarms())[0]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_found_in_a_sound_edition(name: str, sound: dict[str, bytes], tmp_path: Path) -> None:
    found = {finding.rule for finding in ask(name, sound, tmp_path)}
    assert found == ({"LNK-010"} if name == "outloud" else set())  # the small strategy's author wrote a mailbox as plain text


def inserted(text: str) -> Callable[[bytes], bytes]:
    """Return a change that puts something at the end of a page's main part."""
    return replaced("</main>", f"{text}</main>")


def replaced(old: str, new: str) -> Callable[[bytes], bytes]:
    """Return a change of the first occurrence of something in a file."""

    def change(content: bytes) -> bytes:
        assert old.encode() in content
        return content.replace(old.encode(), new.encode(), 1)

    return change


def fetched(content: bytes) -> bytes:
    """Let a page fetch a picture, and its security policy allow that."""
    return inserted('<img alt="" src="elsewhere.png">')(replaced("img-src data:", "img-src file: data:")(content))


def in_script(old: str, new: str) -> Callable[[bytes], bytes]:
    """Return a change of a page's script that its security policy knows of."""

    def change(content: bytes) -> bytes:
        page = replaced(old, new)(content).decode()
        before, after = (digest(it.partition("<script>")[2].partition("</script>")[0]) for it in (content.decode(), page))
        return page.replace(before, after).encode()

    return change


def rewritten(change: Callable[[pikepdf.Pdf], None]) -> Callable[[bytes], bytes]:
    """Return a change of a PDF's objects."""

    def save(content: bytes) -> bytes:
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(content)) as pdf:
            change(pdf)
            pdf.save(out)
        return out.getvalue()

    return save


def no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Lang"]


def no_first_bookmark(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        del outline.root[0]


def other_font(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].resources["/Font"].as_dict().values():
        font["/BaseFont"] = font["/DescendantFonts"][0]["/BaseFont"] = pikepdf.Name("/ABCDEF+DejaVu-Sans")


def font_left_out(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].resources["/Font"].as_dict().values():
        del font["/DescendantFonts"][0]["/FontDescriptor"]["/FontFile2"]


def in_word(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    """Return a change of the body of a DOCX."""

    def change(content: bytes) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(out, "w") as spoilt:
            assert old in package.read("word/document.xml")
            for name in package.namelist():
                part = package.read(name)
                spoilt.writestr(name, part.replace(old, new) if name == "word/document.xml" else part)
        return out.getvalue()

    return change


FAULTS = [
    ("nu", inserted("<p id=twice><p id=twice>"), "error"),
    ("nu", replaced("</style>", "p { max-width: 5foo }</style>"), "error"),
    ("axe", inserted(f"<img {PICTURE}>"), "image-alt"),
    ("axe", inserted('<p style="color:#aaa;background:#fff">pale</p>'), "color-contrast"),
    ("axe", inserted('<p style="width:900px">wide</p>'), "reflow"),
    ("axe", inserted('<img alt="" src="elsewhere.png">'), "console"),
    ("axe", fetched, "request"),
    ("axe", inserted("<script>document.title = 1</script>"), "console"),
    ("axe", inserted('<p style="height:1em;overflow:hidden">cut<br>off</p>'), "clipped"),
    ("axe", in_script('addEventListener("input"', 'addEventListener("output"'), "search"),
    ("axe", in_script('"#" + block.id : ""', '"#cover" : ""'), "languages"),
    ("axe", in_script('root.setAttribute("data-" + choice.name, choice.value);', ""), "low-vision"),
    ("lighthouse", replaced('<html lang="kk">', "<html>"), "html-has-lang"),
    ("page-validation", rewritten(no_language), "PDFUA1-TEXT-LANGUAGE-001"),
    ("outloud", rewritten(no_language), "DOC-013"),
    ("qpdf", replaced("startxref\n", "startxref\n9"), "exit code 2"),
    ("fonts", rewritten(other_font), "foreign"),
    ("fonts", rewritten(font_left_out), "incomplete"),
    ("bookmarks", rewritten(no_first_bookmark), "missing"),
    ("openxml-sdk", in_word(b'<w:tblLayout w:type="fixed"/>', b'<w:tblLayout w:type="firm"/>'), "Sch_AttributeValueDataTypeDetailed"),
    ("openxml-audit", in_word(b'<w:tblLayout w:type="fixed"/>', b'<w:tblLayout w:type="firm"/>'), "error"),
    ("word-access", in_word(b"<w:tblHeader/>", b""), "no-table-head"),
    ("libreoffice", in_word(b"</w:body>", b""), "unopened"),
]


@pytest.mark.parametrize(("name", "spoil", "rule"), FAULTS)
def test_a_fault_is_found(name: str, spoil: Callable[[bytes], bytes], rule: str, sound: dict[str, bytes], tmp_path: Path) -> None:
    suffix = NAMES[name].suffix.removeprefix(".")
    found = ask(name, sound | {suffix: spoil(sound[suffix])}, tmp_path)
    assert rule in {finding.rule for finding in found}
