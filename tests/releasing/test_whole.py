"""From a folder of YAML to a release that anybody can check: the whole way, with nothing left out."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.releasing.office import CLEAN_WATER, Office, furnish
from tests.signing.authority import PASSPHRASE

pytestmark = [pytest.mark.slow, pytest.mark.pdf]
ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_an_office_comes_to_its_first_release_by_the_page_on_signing(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "signing.md").read_text(encoding="utf-8")
    script = "\n".join(BLOCK.findall(text))
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    settings = {**os.environ, "PATH": path, "CLEAN_WATER": str(CLEAN_WATER), "KSII_LANG": "en"}
    answer = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],  # noqa: S607
        cwd=tmp_path,
        env=settings,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=900,
    )
    assert answer.returncode == 0, answer.stdout[-2000:] + answer.stderr[-2000:]
    assert "can't be released yet: not signed off: English text (steps: 3 of 3)" in answer.stderr
    assert "released: releases/2026-1" in answer.stdout
    assert answer.stdout.count("Everything agrees.") == 2
    assert answer.stderr.count("CMS Verification successful") == 2
    assert "is not the file that was released" in answer.stdout


def refused_with_another(office: Office, name: str, command: str, *words: str) -> None:
    """See that a file which somebody changed while the release waits keeps it from being signed and closed."""
    path = office.release / name
    before = path.read_bytes() if path.exists() else None
    path.write_bytes(
        (before or b"").replace(b'"signs":true', b'"signs":false').replace(b"%%EOF", b"%%EOX") + b"<p>And one more sentence.</p>"
    )
    answer = office.run("release", command, str(office.release), *words)
    assert answer.code in {2, 6}, (name, answer)
    path.unlink()
    if before is not None:
        path.write_bytes(before)


def test_a_step_signs_the_pdf_itself(tmp_path: Path) -> None:
    office = furnish(tmp_path, signing=True)
    office.approve_all()
    office.commit("agreed")
    answer = office.make()
    assert "still to sign: assembly" in answer.out
    assert office.verify().code == 1, "nobody may take it for a release yet"
    day, public = ("--today", "2026-02-03"), "--personal-certificate"
    wrong = office.run("release", "sign", str(office.release), "--step", "assembly", "--p12", *office.key("second"), *day, public)
    assert wrong.code == 6
    assert "none of those that signers.yaml names" in wrong.err
    for name in ("clean-water-2026-1-en.html", "pending.json", "lint.intoto.json", "clean-water-2026-1-fr.pdf", "more.html"):
        refused_with_another(office, name, "sign", "--step", "assembly", "--p12", *office.key("person"), *day, public)
        refused_with_another(office, name, "close", "--seal-p12", *office.key("seal"), *day)
    early = office.run("release", "close", str(office.release), "--seal-p12", *office.key("seal"), *day)
    assert (early.code, early.err) == (6, "ksii: not signed yet: assembly\n")
    said = office.done("release", "sign", str(office.release), "--step", "assembly", "--p12", *office.key("person"), *day, public)
    assert "close the release" in said
    office.done("release", "close", str(office.release), "--seal-p12", *office.key("seal"), *day)
    report = json.loads(office.verify("--json").out)
    assert report["outcome"] == "good"
    holders = {it["what"].rpartition(" ")[2]: it["holder"] for it in report["signed"]}
    assert holders["sig_assembly"] == "Minister, Ministry of Water"
    again = office.make()
    assert again.code == 1
    assert "already" in again.err


def test_make_releases_as_ci_does(tmp_path: Path) -> None:
    office: Office = furnish(tmp_path)
    office.approve_all()
    office.commit("agreed")
    words = [f"STRATEGY={office.strategy}", f"SEAL={office.keys / 'seal.p12'}", f"RELEASES={office.releases}"]
    settings = {**os.environ, "KSII_P12_PASSPHRASE": PASSPHRASE}
    subprocess.run(["make", "release", *words], cwd=ROOT, env=settings, check=True, capture_output=True, timeout=900)  # noqa: S607
    answer = office.run("verify", str(office.release), "--roots", str(office.roots))
    assert answer.code == 0, answer.out
    assert (office.release / "sbom.cdx.json").is_file()
