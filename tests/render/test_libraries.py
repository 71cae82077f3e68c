import ctypes.util
import importlib
import subprocess
import sys

import pytest

from ksii.render import pdf

WATCHED = """
import sys
started = []
sys.addaudithook(lambda event, args: started.append(args[0]) if event == "subprocess.Popen" else None)
from ksii.render import pdf
print("weasyprint" in sys.modules)
pdf.prepare()
print("weasyprint" in sys.modules, started)
"""


@pytest.mark.pdf
def test_the_engine_is_loaded_when_asked_for_and_starts_no_other_programs() -> None:
    run = subprocess.run([sys.executable, "-c", WATCHED], check=True, capture_output=True, text=True, encoding="utf-8")
    assert run.stdout.splitlines() == ["False", "True []"]


@pytest.mark.pdf
def test_the_lookup_of_libraries_is_put_back() -> None:
    before = ctypes.util.find_library
    pdf.prepare()
    assert ctypes.util.find_library is before


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fail(name: str) -> None:
        print("advice of the engine", name)  # noqa: T201
        raise OSError("cannot load library 'libpango-1.0-0'")

    before = ctypes.util.find_library
    monkeypatch.setattr(importlib, "import_module", fail)
    with pytest.raises(pdf.MissingLibraryError, match="libpango"):
        pdf.prepare()
    assert capsys.readouterr().out == ""
    assert ctypes.util.find_library is before
