"""A fixed result of lint, with everything in it that can make a report go wrong."""

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

from ksii.check.fingerprint import stamped
from ksii.check.results import Condition, Obligation, Results
from ksii.check.rule import Page, Phase
from ksii.finding import Finding, Fix, Place, Rewrite, Splice, Waived

if TYPE_CHECKING:
    from ksii.model.profile import LevelName

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


FOUND = (
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
        entity="kpi.awareness",
        values={"id": "trsut"},
        blocks=("draft", "review", "handover", "release"),
        address="goals.yaml/kpis/awareness/goal",
    ),
    Finding(
        "YML138",
        "unusual-character",
        "warning",
        "likely",
        _place("goals.yaml", 6, GOALS.splitlines()[5].index("Осв") + 1, 15),
        "behind combining marks and wide letters",
        "the caret stands where the word does",
        entity="kpi.awareness",
        fix=Fix((Splice(_place("goals.yaml", 6, 42, 15), "<b>Ә</b>"), Splice(_place("plan.yaml", 1, 1), ""))),
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
        fix=Fix((Rewrite(("goals.yaml", "kpis", 0, "note"), "abc"),), safe=False),
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


FINDINGS = stamped(FOUND)
WAIVED = stamped(
    replace(
        FOUND[0],
        code=code,
        name=name,
        severity="warning",
        place=_place("goals.yaml", 5, 5, 9),
        waived=Waived(waiver, reason, "minister", datetime.date(2026, month, 28)),
    )
    for code, name, waiver, reason, month in [
        ("GOL020", "kpi-without-baseline", "no-survey-yet", "The survey | is made in </script> February; @everyone #1.", 2),
        ("BUD010", "no-budget", "no-money-yet", "::error::the budget\nis agreed in March", 3),
    ]
)


def _page(code: str, name: str, theme: str, *, waivable: bool = True) -> Page:
    words = {lang: f"{lang}: <i>{name}</i> {{id}}" for lang in ("kk", "ru", "en")}
    advice = {lang: f"{lang}: write it & mend it" for lang in ("kk", "ru", "en")}
    levels: dict[str, LevelName] = {"draft": "off", "review": "note", "handover": "warning", "release": "error"}
    return Page(code, name, theme, levels, "likely", waivable, "0.1", "", words, advice, "# body")


RULES = (
    _page("REF101", "unknown-id", "references", waivable=False),
    _page("YML138", "unusual-character", "yaml"),
    _page("YML136", "forbidden-character", "yaml"),
    _page("STR100", "unfinished-text", "structure"),
    _page("YML170", "no-such-file", "no-such-theme"),
    _page("GOL020", "kpi-without-baseline", "goals"),
    _page("GOL030", "kpi-without-method", "goals"),
)
OBLIGATIONS = (
    Obligation("kpi-without-baseline", "goals", "kpi.awareness", _place("goals.yaml", 5, 5), "waived", owner="lead"),
    Obligation("kpi-without-method", "goals", "kpi.awareness", _place("goals.yaml", 5, 5), "unmet", owner="lead"),
    Obligation("kpi-without-method", "goals", "kpi.trust", _place("goals.yaml", 2, 5), "met"),
    Obligation("missing-language", "parity", "goal.trust", _place("goals.yaml", 3, 12), "met", language="kk"),
    Obligation("missing-language", "parity", "goal.trust", _place("goals.yaml", 3, 23), "met", language="ru"),
    Obligation("no-budget", "budget", "", Place("::error file=x::y\n.yaml"), "unmet"),
)


def results(lang: str = "en", phase: Phase = "review") -> Results:
    """Return everything that lint may tell, in one interface language."""
    return Results(
        FINDINGS,
        phase=phase,
        as_of=DAY,
        lang=lang,
        waived=WAIVED,
        rules=RULES,
        not_run=("no-budget", "total-mismatch"),
        refused=("::error file=x::y\n.yaml",),
        obligations=OBLIGATIONS,
        conditions=(Condition("waivers <= 5", "2", met=True), Condition("readiness >= 90%", "50%", met=False)),
        owners={"kpi.awareness": "lead"},
        titles={"kpi.awareness": "Ха\u0301бардар<b>лық</b>", "role.lead": "@lead <script>alert(1)</script> | *head*\u202e"},
        texts=TEXTS,
        left_out=3,
    )


def nothing(phase: Phase = "draft", lang: str = "en", as_of: datetime.date = DAY) -> Results:
    """Return a result without findings."""
    return Results((), phase=phase, as_of=as_of, lang=lang)
