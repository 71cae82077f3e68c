"""The same content for every tool: what `make bench` lays out before it measures, and the commands that work on it."""

import shutil
import subprocess
import sys
from pathlib import Path

from bench.grow import grow
from bench.texts import markdown, typst
from ksii import compose, lint, resources

BIN = Path(sys.executable).parent
KSII = str(BIN / "ksii")
RIVALS = Path(".bench/venv/bin").absolute()
SPECTRAL = Path(".bench/spectral").absolute()
PINNED = Path(__file__).parent / "spectral"
GROWN, TIMES = "grown", 16
"""The folder of the strategy that is many times its size, and how many."""
PLURAL = {"section": "sections", "appendix": "appendices", "region": "regions"}
TYPST = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=sys.argv[3:], ignore_system_fonts=True)"


def languages(strategy: Path) -> tuple[str, ...]:
    """Return the languages of a strategy."""
    return compose.languages(lint.load(strategy).strategy)


def lay_out(strategy: Path, desk: Path) -> None:
    """Write the strategy into the folder `desk` as Typst and Markdown per language, the schemas of its files, it many times its size."""
    shutil.rmtree(desk, ignore_errors=True)
    for folder in ("typst", "pandoc"):
        (desk / folder).mkdir(parents=True)
    reading = lint.load(strategy)
    for lang in compose.languages(reading.strategy):
        document = compose.compose(reading.strategy, lang, lint.as_of(reading.strategy, None))
        (desk / f"{lang}.typ").write_text(typst(document), encoding="utf-8")
        (desk / f"{lang}.md").write_text(markdown(document), encoding="utf-8")
    subprocess.run([KSII, "schema", "-o", str(desk / "schema")], check=True, capture_output=True)
    grow(strategy, TIMES, desk / GROWN)


def typst_command(desk: Path, lang: str) -> tuple[str, ...]:
    """Return the command that makes the PDF of one language with Typst."""
    fonts = sorted({str(path.parent) for path in resources.fonts().values()})
    return (str(RIVALS / "python"), "-c", TYPST, str(desk / f"{lang}.typ"), str(desk / "typst" / f"{lang}.pdf"), *fonts)


def pandoc_command(desk: Path, lang: str, ending: str) -> tuple[str, ...]:
    """Return the command that makes the DOCX or HTML of one language with pandoc."""
    (pandoc,) = RIVALS.parent.glob("lib/python*/site-packages/pypandoc/files/pandoc")
    return (str(pandoc), "--standalone", "--toc", "-o", str(desk / "pandoc" / f"{lang}.{ending}"), str(desk / f"{lang}.md"))


def schema_commands(strategy: Path, desk: Path) -> tuple[tuple[str, ...], ...]:
    """Return the commands that check every file of the strategy against its schema with check-jsonschema, one per kind of file."""
    checker = str(RIVALS / "check-jsonschema")
    commands = []
    for schema in sorted((desk / "schema").iterdir()):
        kind = schema.name.partition(".")[0]
        files = sorted((strategy / PLURAL[kind]).glob("*.yaml")) if kind in PLURAL else [strategy / f"{kind}.yaml"]
        commands += [(checker, "--schemafile", str(schema), *map(str, files))] if files and files[0].is_file() else []
    return tuple(commands)


def plain_command(strategy: Path, desk: Path) -> tuple[str, ...]:
    """Return the command that reads every file of a strategy and checks it against its schema, in one process."""
    return (str(RIVALS / "python"), str(Path(__file__).with_name("plain.py")), str(strategy), str(desk / "schema"))


def spectral_command(strategy: Path) -> tuple[str, ...]:
    """Return the command that lints a strategy with Spectral, installed if need be; none where there is no npm."""
    command = SPECTRAL / "node_modules" / ".bin" / "spectral"
    if shutil.which("npm") is None:
        return ()
    if not command.exists():
        shutil.copytree(PINNED, SPECTRAL, dirs_exist_ok=True)
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=SPECTRAL, check=True, capture_output=True)
    return (str(command), "lint", "--quiet", "--ruleset", str(PINNED / "ruleset.yaml"), f"{strategy}/**/*.yaml")
