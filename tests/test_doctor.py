"""ksii doctor: what is there, what is missing, and how to get it."""

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from ksii import doctor, resources
from ksii.doctor import Check, Machine

WHOLE = Machine(
    python=(3, 12, 1),
    libraries={"pango": (1, 50, 12), "pangoft2": (0,), "harfbuzz": (6, 0, 0), "harfbuzz-subset": (0,), "fontconfig": (2, 14, 1)},
    packages={"typer": "0.29.2", "weasyprint": "70.0"},
    libyaml=True,
    lacking={"Source Serif Pro 400": "", "Source Serif Pro 700": ""},
    fonts="",
    encoding="utf-8",
    programs={"LibreOffice": "/usr/bin/soffice", "Poppler": "/usr/bin/pdftotext", "Chromium": "/usr/bin/chromium"},
)
"""A machine that lacks nothing."""


def _check(machine: Machine, name: str) -> Check:
    return next(check for check in doctor.examine(machine) if check.name == name)


def test_a_whole_machine_needs_nothing() -> None:
    checks = doctor.examine(WHOLE)
    assert {check.state for check in checks} == {"ok"}
    assert not any(check.remedy for check in checks)


def test_names_are_unique_and_never_depend_on_the_machine() -> None:
    names = [check.name for check in doctor.examine(WHOLE)]
    bare = replace(WHOLE, libraries=dict.fromkeys(WHOLE.libraries, ()), programs=dict.fromkeys(WHOLE.programs, ""))
    assert len(set(names)) == len(names)
    assert [check.name for check in doctor.examine(bare)] == names


@pytest.mark.parametrize(("found", "state"), [((3, 10, 9), "old"), ((3, 11, 0), "ok"), ((3, 14, 0), "ok")])
def test_python(found: tuple[int, ...], state: str) -> None:
    assert _check(replace(WHOLE, python=found), "Python").state == state


@pytest.mark.parametrize(("found", "state"), [((), "missing"), ((1, 42, 4), "old"), ((1, 44, 0), "ok"), ((1, 50, 12), "ok")])
def test_pango(found: tuple[int, ...], state: str) -> None:
    assert _check(replace(WHOLE, libraries={**WHOLE.libraries, "pango": found}), "Pango").state == state


def test_pango_without_its_freetype_half_is_missing() -> None:
    check = _check(replace(WHOLE, libraries={**WHOLE.libraries, "pangoft2": ()}), "Pango")
    assert check.state == "missing"
    assert "libpangoft2-1.0-0" in check.remedy


@pytest.mark.parametrize(
    ("library", "name", "package"),
    [
        ("harfbuzz", "HarfBuzz", "libharfbuzz0b"),
        ("harfbuzz-subset", "HarfBuzz subset", "libharfbuzz-subset0"),
        ("fontconfig", "Fontconfig", "libfontconfig1"),
    ],
)
def test_a_missing_library_names_its_debian_package(library: str, name: str, package: str) -> None:
    check = _check(replace(WHOLE, libraries={**WHOLE.libraries, library: ()}), name)
    assert check.state == "missing"
    assert check.remedy == f"apt-get install {package}"


def test_missing_python_packages_are_named() -> None:
    check = _check(replace(WHOLE, packages={"typer": "0.29.2", "lxml": "", "rich": ""}), "Python packages")
    assert (check.state, check.detail) == ("missing", "lxml, rich")


def test_a_face_without_kazakh_letters_is_named_with_them() -> None:
    check = _check(replace(WHOLE, lacking={"Some Serif 400": "Ңң₸", "Some Sans 400": ""}), "Packaged fonts")
    assert check.state == "missing"
    assert check.detail == "Some Serif 400 lacks Ңң₸"


def test_fonts_that_are_not_there_are_a_damaged_installation() -> None:
    check = _check(replace(WHOLE, lacking={}, fonts="the font X.ttf is missing"), "Packaged fonts")
    assert (check.state, check.detail) == ("missing", "the font X.ttf is missing")


def test_yaml_without_its_c_loader_is_missing() -> None:
    assert _check(replace(WHOLE, libyaml=False), "libyaml").state == "missing"


def test_a_locale_that_is_not_utf8_is_named() -> None:
    check = _check(replace(WHOLE, encoding="cp1251"), "File names")
    assert check.state == "missing"
    assert "cp1251" in check.detail


def test_a_program_that_need_not_be_there_is_optional() -> None:
    check = _check(replace(WHOLE, programs={**WHOLE.programs, "LibreOffice": ""}), "LibreOffice")
    assert check.state == "optional"
    assert check.remedy.startswith("apt-get install libreoffice")


def test_this_machine_can_be_looked_at() -> None:
    machine = doctor.look()
    assert set(machine.libraries) == set(doctor.LIBRARIES)
    assert all(machine.packages.values()), "run `make setup`"
    assert machine.libyaml
    assert machine.libraries["pango"] >= doctor.PANGO


def test_native_versions_name_every_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(doctor.LIBRARIES, "harfbuzz-subset", ("libnowhere.so.0",))
    versions = doctor.native_versions()
    assert set(versions) == set(doctor.LIBRARIES)
    assert versions["harfbuzz-subset"] == "absent"
    assert re.fullmatch(r"\d+\.\d+\.\d+", versions["pango"])


def test_the_packaged_fonts_cover_every_needed_letter() -> None:
    machine = doctor.look()
    assert machine.fonts == ""
    assert len(machine.lacking) == len(resources.FACES)
    assert set(machine.lacking.values()) == {""}


def test_fonts_that_cannot_be_read_are_a_result_not_an_exception(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"not a font at all")
    monkeypatch.setattr(resources, "fonts", lambda: {("Broken", 400): broken})
    assert _check(doctor.look(), "Packaged fonts").state == "missing"


def test_a_font_lacks_the_letters_that_its_map_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "LETTERS", "Aқ\U0001f600")
    assert set(doctor.look().lacking.values()) == {"\U0001f600"}


def test_the_packages_are_those_that_the_project_declares() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert list(doctor.PACKAGES) == [re.split(r"[<>=!~ ]", name)[0] for name in project["dependencies"]]
