"""Reports for services that show them beside the changed lines: GitHub and GitLab."""

import json
import re
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from ksii.check.results import Results
from ksii.finding import Finding, Place, Severity
from ksii.report import github, gitlab, markdown
from ksii.report.visible import visible
from tests.report.findings import FINDINGS, nothing, results

COMMAND = re.compile(r"::(error|warning|notice)(?: ([^:]*))?::(.*)")


def _many(severity: Severity, count: int) -> tuple[Finding, ...]:
    return tuple(Finding("GOL010", "many", severity, "certain", Place("goals.yaml", line + 1), f"{line}", "") for line in range(count))


def _commands(shown: Results) -> list[str]:
    said = github.render(shown, "").splitlines()
    return [match[1] for line in said if (match := COMMAND.fullmatch(line))]


def test_github_gets_no_more_than_it_shows_and_the_gravest_first() -> None:
    shown = replace(nothing(), findings=(*_many("note", 12), *_many("warning", 12), *_many("error", 12)))
    assert _commands(shown) == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    assert "\n::notice::and 7 more\n" in github.render(shown, "")


def test_github_is_not_told_of_more_where_there_is_none() -> None:
    assert _commands(replace(nothing(), findings=_many("error", 10))) == ["error"] * 10
    assert _commands(nothing()) == []


def test_a_command_is_one_line_and_its_properties_are_told_apart() -> None:
    finding = replace(FINDINGS[0], place=Place("a,b:c%\n.yaml", 3, 5, 3, 9), message="50%\nof\r: ,", help="")
    line = github.render(replace(nothing(), findings=(finding,)), "").splitlines()[0]
    properties = "file=a%2Cb%3Ac%25<U+000A>.yaml,line=3,endLine=3,col=5,endColumn=8,title=REF101 unknown-id"
    assert line == f"::error {properties}::50%25<U+000A>of<U+000D>: ,"


def test_a_place_of_several_lines_has_no_columns() -> None:
    assert "::notice file=goals.yaml,line=2,endLine=5,title=YML115 two-lines::" in github.render(results(), "")


def test_gitlab_gets_what_it_needs_of_every_finding() -> None:
    issues = json.loads(gitlab.render(results(), "strategy/"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == len(FINDINGS)
    for issue in issues:
        assert issue["description"]
        assert issue["check_name"]
        assert issue["location"]["path"].startswith("strategy/")
        assert issue["location"]["lines"]["begin"] >= 1
    assert [issue["severity"] for issue in issues[:4]] == ["blocker", "minor", "critical", "info"]
    assert json.loads(gitlab.render(nothing(), "")) == []


def _shown(text: str) -> str:
    """Return what a reader sees of Markdown, spaces without width left away."""
    return re.sub(r"<[^>]+>", "", MarkdownIt("commonmark", {"html": False}).render(text)).replace("\N{ZERO WIDTH SPACE}", "").strip()


@pytest.mark.parametrize(
    "text",
    [
        "`code` *strong* _weak_ **x** ~~gone~~ [a](https://x.kz) ![i](x) | cell \\| $x$",
        "<script>alert(1)</script> <!-- gone --> &lt;",
        "1. one # two > three - four",
        "\u202eturned \x1b[31m",
    ],
)
def test_markdown_shows_the_very_text(text: str) -> None:
    html = MarkdownIt("commonmark").render(f"x {markdown.plain(text)}")
    assert re.findall(r"<(\w+)", html) == ["p"]
    assert (
        re.sub("&lt;", "<", re.sub("&gt;", ">", _shown(f"x {markdown.plain(text)}"))).replace("&amp;", "&").replace("&quot;", '"')
        == f"x {visible(text)}"
    )


@pytest.mark.parametrize(
    "call", ["@user", "#12", "!12", "%1", '%"v 1"', "&3", "~bug", "$5", "^note", "GH-12", "https://x.kz", "www.x.kz", ":smile:", "a@b.kz"]
)
def test_markdown_calls_nobody(call: str) -> None:
    assert call not in MarkdownIt("commonmark", {"html": False}).render(markdown.plain(call)).replace("&quot;", '"').replace("&amp;", "&")


def test_a_place_can_still_be_copied_from_markdown() -> None:
    assert markdown.plain("strategy/goals.yaml:12") == "strategy/goals.yaml:12"


def test_markdown_has_a_table_for_everyone_who_answers_for_something() -> None:
    table = MarkdownIt("commonmark", {"html": False}).enable("table").render(markdown.render(results(), ""))
    assert table.count("<table>") == 2
    assert table.count("<tr>") == 2 + len(FINDINGS)
    assert "### Nobody named\n" in markdown.render(results(), "")


def test_a_comment_does_not_grow_without_end() -> None:
    said = markdown.render(replace(nothing(), findings=(*_many("note", 90), *_many("error", 30))), "")
    assert said.count("\n| **error** |") == 30
    assert said.count("\n| note |") == 70
    assert said.endswith("\n\nand 20 more\n")
