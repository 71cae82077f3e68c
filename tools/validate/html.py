"""The HTML editions: valid (Nu Html Checker), accessible (axe-core, Lighthouse), self-contained and readable on a telephone."""

import functools
import http.server
import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from tools.validate.outcome import Finding
from tools.validate.place import HERE, MODULES, PACKAGED
from tools.validate.programs import parsed, run


def nu(files: Sequence[Path]) -> Iterator[Finding]:
    """Ask the Nu Html Checker; its warnings count."""
    done = run(["java", "-jar", PACKAGED["vnu"], "--format", "json", "--stdout", "--exit-zero-always", *files])
    for message in parsed(done.stdout, done)["messages"]:
        place = ".".join(str(message[key]) for key in ("lastLine", "firstColumn") if key in message)
        rule = message.get("subType", message["type"])
        words = ": ".join(message[key] for key in ("message", "extract") if message.get(key))
        yield Finding(Path(message.get("url", "?")).name, rule, words, place)


def axe(files: Sequence[Path]) -> Iterator[Finding]:
    """Ask axe-core in Chromium, light and dark, narrow and wide; then whether the page holds on its own. See pages.mjs."""
    done = run(["node", HERE / "pages.mjs", *files], _environment())
    for found in parsed(done.stdout, done):
        yield Finding(Path(found["file"]).name, found["rule"], found["message"], found["place"])


def lighthouse(files: Sequence[Path]) -> Iterator[Finding]:
    """Ask Lighthouse for its accessibility score, which has to be 100."""
    flags = "--headless=new" + (" --no-sandbox" if os.geteuid() == 0 else "")
    for file in files:
        with _served(file.parent) as address, TemporaryDirectory() as folder:
            report = Path(folder) / "report.json"
            options = ["--only-categories=accessibility", "--output=json", f"--output-path={report}", "--quiet", f"--chrome-flags={flags}"]
            done = run(["node", PACKAGED["lighthouse"], f"{address}/{file.name}", *options], _environment())
            verdict = parsed(report.read_text(encoding="utf-8") if report.exists() else "", done)
        if verdict["categories"]["accessibility"]["score"] == 1:
            continue
        wrong = [audit for audit in verdict["audits"].values() if audit["score"] is not None and audit["score"] < 1]
        yield from (Finding(file.name, audit["id"], audit["title"]) for audit in wrong)
        if not wrong:
            yield Finding(file.name, "score", f"{verdict['categories']['accessibility']['score']} of 1")


def _environment() -> dict[str, str]:
    return os.environ | {"CHROME_PATH": which("chromium") or "", "VALIDATORS": str(MODULES)}


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine; Lighthouse reads no files."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
