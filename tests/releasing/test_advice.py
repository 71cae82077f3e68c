"""VERIFY.md does what it says: its very commands are run, with nothing of ksii at hand."""

import re
import shutil
import subprocess

import pytest

from tests.releasing.office import Office

pytestmark = pytest.mark.pdf
NEEDED = ("sha256sum", "openssl", "pdfsig", "head")
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def commands(office: Office) -> list[str]:
    text = (office.release / "VERIFY.md").read_text(encoding="utf-8")
    return [line for block in BLOCK.findall(text) for line in block.splitlines()]


def shell(office: Office, line: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["sh", "-c", line], cwd=office.release, capture_output=True, encoding="utf-8", check=False)  # noqa: S607


@pytest.mark.skipif(any(shutil.which(it) is None for it in NEEDED), reason="a program of the recipe is not here")
def test_every_command_of_the_page_confirms_an_honest_release(release: Office) -> None:
    lines = commands(release)
    assert {line.split()[0] for line in lines if not line.startswith("#")} == {"sha256sum", "openssl", "pdfsig", "head"}
    for place, line in enumerate(lines):
        if line.startswith("#"):
            continue
        answer = shell(release, line)
        assert answer.returncode == 0, (line, answer)
        if line.startswith("openssl cms"):
            assert "CMS Verification successful" in answer.stderr
        elif line.startswith("pdfsig"):
            assert answer.stdout.count("Signature is Valid") == int(line.rpartition("#")[2])
            assert "  - Total document signed" in answer.stdout
        elif line.startswith("head"):
            assert answer.stdout.strip() == lines[place + 1].removeprefix("# ")


@pytest.mark.skipif(any(shutil.which(it) is None for it in NEEDED), reason="a program of the recipe is not here")
def test_the_commands_see_a_changed_file(release: Office) -> None:
    path = release.release / "clean-water-2026-1-en.docx"
    path.write_bytes(path.read_bytes() + b" ")
    assert shell(release, commands(release)[0]).returncode == 1
    (release.release / "SHA256SUMS").write_bytes(b"")
    cms = next(line for line in commands(release) if line.startswith("openssl cms"))
    assert shell(release, cms).returncode != 0
