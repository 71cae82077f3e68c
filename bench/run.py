"""`make bench`: ksii beside other tools on the same content, in the same run, in rotation; medians.

Writes bench/results.md. It holds ratios only: seconds belong to a machine, ratios mostly don't.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bench import desk as laid
from bench import signing
from bench.measure import Cost, Job, costs, peak

DESK = Path(".bench/desk").absolute()
EDITIONS = DESK / "editions"
RESULTS = Path(__file__).parent / "results.md"
NOTHING = "`python -c pass`"
PANDOC = "pandoc, DOCX and HTML"
TYPST = "Typst, the PDF files only"
BOTH = "pandoc and Typst, one command per edition"
PLAIN = "PyYAML (C) and jsonschema, in one process"
SPECTRAL = "Spectral, five rules"
GROWN = f"lint ×{laid.TIMES}"
ONE = "one PDF edition"
SIGNED = DESK / "signed"
FOUND_SOMETHING = frozenset({0, 1})
HEAD = """\
# ksii beside other tools

Made by `make bench`: medians of {rounds} rounds in rotation, {cores} cores, {languages}. A ratio below 1 means that ksii
needs less. CPU counts all processes; memory is the peak of all processes together, shared pages counted once.

| what | ksii / reference | measure | ratio | bar | reached |
| --- | --- | --- | --- | --- | --- |
"""


@dataclass(frozen=True, slots=True)
class Gate:
    """A row of the table: ours against theirs, by what is measured, and the ratio that should not be exceeded."""

    what: str
    ours: str
    theirs: str
    measure: Literal["CPU", "wall", "memory", "bytes"]
    bar: float


GATES = (
    Gate("start: `--help`", "help", NOTHING, "CPU", 6.5),
    Gate("lint", "lint", "yamllint", "CPU", 0.40),
    Gate("lint", "lint", "check-jsonschema, one command per kind of file", "CPU", 0.25),
    Gate("lint", "lint", PLAIN, "CPU", 3.0),
    Gate("lint", "lint", SPECTRAL, "CPU", 0.40),
    Gate(GROWN, GROWN, "lint", "CPU", float(laid.TIMES)),
    Gate(GROWN, GROWN, f"{PLAIN}, ×{laid.TIMES}", "CPU", 3.0),
    Gate("all editions, cold", "build", BOTH, "wall", 1.15),
    Gate("all editions, cold", "build", TYPST, "CPU", 8.0),
    Gate("DOCX and HTML", "without pdf", PANDOC, "CPU", 0.15),
    Gate("all editions, nothing changed", "unchanged", NOTHING, "CPU", 3.0),
    Gate("all editions, cold", "build", BOTH, "memory", 1.50),
    Gate("size of the PDF files", "build", TYPST, "bytes", 0.50),
    Gate("sign-off: digests of the content", "digest", ONE, "CPU", 0.10),
    Gate("sign-off: a statement signed and checked", "statement", ONE, "CPU", 0.10),
    Gate("sign-off: a PDF edition sealed and checked", "seal", ONE, "CPU", 0.20),
)


def main() -> int:
    """Measure and write the table; return 1 if a bar was missed and the caller asked for that."""
    options = _options()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed package has its bytecode, ours as well as theirs
    laid.lay_out(options.strategy, DESK)
    languages = laid.languages(options.strategy)
    jobs = _jobs(options.strategy, languages)
    gates = [gate for gate in GATES if gate.what.startswith(options.only) and gate.theirs in jobs]
    if any(gate.theirs == ONE for gate in gates):
        signing.lay(SIGNED, laid.KSII, options.strategy, languages[0])
    seen = costs({name: job for name, job in jobs.items() if name in _measured(gates)}, options.rounds)
    memory = {name: peak(jobs[name]) for name in _measured(gates, "memory")}
    figures = _figures(seen, memory, {"build": _pdf_bytes(EDITIONS / "cold", languages), TYPST: _pdf_bytes(DESK / "typst", languages)})
    rows = [(gate, figures[gate.measure][gate.ours] / figures[gate.measure][gate.theirs]) for gate in gates]
    head = HEAD.format(rounds=options.rounds, cores=os.cpu_count(), languages=f"{len(languages)} languages, 3 formats")
    text = head + "".join(_line(gate, ratio) for gate, ratio in rows)
    if not options.only:
        RESULTS.write_text(text, encoding="utf-8")
    print(text)
    return 1 if options.gate and any(ratio > gate.bar for gate, ratio in rows) else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure ksii beside other tools.")
    parser.add_argument("--strategy", type=Path, default=Path("strategy"), help="what is linted and built")
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is run")
    parser.add_argument("--only", default="", metavar="WORDS", help="only the rows that begin so; they are printed and not kept")
    parser.add_argument("--gate", action="store_true", help="exit with 1 if a bar is missed")
    return parser.parse_args()


def _jobs(strategy: Path, languages: tuple[str, ...]) -> dict[str, Job]:
    typst = tuple(laid.typst_command(DESK, lang) for lang in languages)
    pandoc = tuple(laid.pandoc_command(DESK, lang, ending) for lang in languages for ending in ("docx", "html"))
    build = (laid.KSII, "build", str(strategy), "--quiet", "-o")
    spectral = laid.spectral_command(strategy)
    return ({SPECTRAL: Job((spectral,))} if spectral else {}) | {
        NOTHING: Job(((sys.executable, "-c", "pass"),)),
        "help": Job(((laid.KSII, "--help"),)),
        "lint": Job(((laid.KSII, "lint", str(strategy)),), codes=FOUND_SOMETHING),
        GROWN: Job(((laid.KSII, "lint", str(DESK / laid.GROWN)),), codes=FOUND_SOMETHING),
        PLAIN: Job((laid.plain_command(strategy, DESK),), codes=FOUND_SOMETHING),
        f"{PLAIN}, ×{laid.TIMES}": Job((laid.plain_command(DESK / laid.GROWN, DESK),), codes=FOUND_SOMETHING),
        "yamllint": Job(((str(laid.RIVALS / "yamllint"), str(strategy)),), codes=FOUND_SOMETHING),
        "check-jsonschema, one command per kind of file": Job(laid.schema_commands(strategy, DESK), codes=FOUND_SOMETHING),
        "build": Job(((*build, str(EDITIONS / "cold")),), fresh=EDITIONS / "cold"),
        "unchanged": Job(((*build, str(EDITIONS / "kept")),)),
        "without pdf": Job(((*build, str(EDITIONS / "two"), "--format", "docx", "--format", "html"),), fresh=EDITIONS / "two"),
        ONE: Job(((*build, str(EDITIONS / "one"), "--lang", languages[0], "--format", "pdf"),), fresh=EDITIONS / "one"),
        "digest": Job(((laid.KSII, "digest", str(strategy)),)),
        "statement": Job(((sys.executable, "-m", "bench.signing", "statement", str(SIGNED)),)),
        "seal": Job(((sys.executable, "-m", "bench.signing", "seal", str(SIGNED)),)),
        PANDOC: Job(pandoc),
        TYPST: Job(typst),
        BOTH: Job(pandoc + typst),
    }


def _measured(gates: Iterable[Gate], *measures: str) -> set[str]:
    """Return what is run for some rows: for those of some measures, or for all."""
    return {name for gate in gates if not measures or gate.measure in measures for name in (gate.ours, gate.theirs)}


def _pdf_bytes(folder: Path, languages: tuple[str, ...]) -> int:
    """Return how large the PDF files of the editions in a folder are together."""
    return sum(path.stat().st_size for path in folder.rglob("*.pdf") if path.stem.endswith(languages))


def _figures(seen: Mapping[str, Cost], memory: Mapping[str, int], sizes: Mapping[str, int]) -> dict[str, Mapping[str, float]]:
    return {
        "CPU": {name: cost.cpu for name, cost in seen.items()},
        "wall": {name: cost.wall for name, cost in seen.items()},
        "memory": memory,
        "bytes": sizes,
    }


def _line(gate: Gate, ratio: float) -> str:
    reached = "yes" if ratio <= gate.bar else "no"
    return f"| {gate.what} | {gate.theirs} | {gate.measure} | {ratio:.2f} | {gate.bar:.2f} | {reached} |\n"


if __name__ == "__main__":
    raise SystemExit(main())
