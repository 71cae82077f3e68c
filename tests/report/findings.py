"""A fixed list of findings, with everything in it that can make a report go wrong."""

import datetime

from ksii.finding import Finding, Place
from ksii.report.summary import Header

DAY = datetime.date(2026, 1, 16)
GOALS = """\
goals:
  - id: trust
    title: {kk: Сенім, ru: Доверие}
kpis:
  - id: awareness
    title: {kk: "Ха\u0301барда\u0301рлық 中文", ru: "Осведомлённость"}
    goal: trsut
    note: "a\u0007b\u202ec"
"""
LONG = "text: " + "Кому-то надо прочесть и эту строку. " * 12 + "здесь" + " и дальше" * 30 + "\n"
TEXTS = {"goals.yaml": GOALS, "sections/long.yaml": LONG, "plan.yaml": "::error::x\n##[error]y\u2028z\n"}


def _place(file: str, line: int, column: int, width: int = 1) -> Place:
    return Place(file, line, column, line, column + width)


FINDINGS = (
    Finding(
        "REF101",
        "unknown-id",
        "error",
        "certain",
        _place("goals.yaml", 7, 11, 5),
        "there is no goal with the id “trsut”",
        "perhaps “trust” was meant",
        labels=(
            (_place("goals.yaml", 2, 9, 5), "the goals begin here"),
            (_place("plan.yaml", 1, 3, 5), "used here as well"),
            (_place("goals.yaml", 3, 5, 5), "and here"),
        ),
        values={"id": "trsut"},
        blocks=("draft", "review", "handover", "release"),
    ),
    Finding(
        "YML138",
        "unusual-character",
        "warning",
        "likely",
        _place("goals.yaml", 6, GOALS.splitlines()[5].index("Осв") + 1, 15),
        "behind combining marks and wide letters",
        "the caret stands where the word does",
    ),
    Finding(
        "YML136",
        "forbidden-character",
        "error",
        "certain",
        _place("goals.yaml", 8, 12, 5),
        "control characters \u0007 and \u202e are written out; spaces\u00a0of\u202ftypography are not",
        "",
        blocks=("release",),
    ),
    Finding(
        "STR100", "unfinished-text", "note", "guess", _place("sections/long.yaml", 1, 439, 5), "a long line is cut around its place", ""
    ),
    Finding("STR101", "cut-behind", "note", "guess", _place("sections/long.yaml", 1, 1, 4), "a long line is cut behind its place", ""),
    Finding("YML115", "two-lines", "note", "guess", Place("goals.yaml", 2, 3, 5, 1), "what takes several lines is shown by its first", ""),
    Finding(
        "YML101", "no-such-line", "note", "certain", _place("goals.yaml", 99, 1), "a line that is not there is not shown", "look elsewhere"
    ),
    Finding(
        "YML170", "no-such-file", "error", "certain", _place("::error file=x::y\n.yaml", 1, 1), "a file may have any name\nand text", ""
    ),
    Finding("YML171", "log-commands", "note", "certain", _place("plan.yaml", 2, 1, 9), "##[error]x ##vso[task] #[no]", "::error::z"),
)


def header(lang: str = "en") -> Header:
    """Return what the report on these findings says about itself."""
    return Header("review", DAY, lang, "", ("no-budget", "total-mismatch"), ("::error file=x::y\n.yaml",))
