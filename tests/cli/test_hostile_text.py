"""What authors write is text: it is shown as it stands, and nothing in it is carried out."""

from lxml import etree, html

from tests.cli.desk import Desk

PLAIN = "Документ определяет порядок диалога с гражданами."
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>"
TEMPLATE = "{{ ''.__class__ }} {% for x in y %} {{ 7*7 }}"


def _page(desk: Desk, text: str) -> str:
    """Return the Russian page of a strategy in which a text stands."""
    desk.change("strategy/sections/01-introduction.yaml", PLAIN, f'"{text}"')
    answer = desk.run("build", "--lang", "ru", "--format", "html")
    assert (answer.code, answer.err) == (0, "")
    return (desk.edition / "minimal-160126-ru.html").read_text(encoding="utf-8")


def _text(tree: etree._Element) -> str:
    return "".join(map(str, tree.itertext()))


def test_markup_is_shown_and_is_no_markup(desk: Desk) -> None:
    tree = html.document_fromstring(_page(desk, SCRIPT))
    assert SCRIPT in _text(tree)
    assert tree.xpath("//img | //@onerror") == []
    assert ["alert" in "".join(map(str, script.itertext())) for script in tree.iter("script")] == [False]


def test_a_template_is_shown_and_not_filled_in(desk: Desk) -> None:
    tree = html.document_fromstring(_page(desk, TEMPLATE))
    assert TEMPLATE in _text(tree)


def test_lint_says_that_a_placeholder_is_none(desk: Desk) -> None:
    desk.change("strategy/sections/01-introduction.yaml", PLAIN, f'"{TEMPLATE}"')
    said = desk.run("lint").out.splitlines()
    place = "strategy/sections/01-introduction.yaml:7:11"
    assert f"{place}: warning[REF121] malformed-placeholder: this would be printed as it stands: {{{{ ''.__class__ }}}}" in said


def test_what_a_template_engine_would_know_is_known_to_nobody_here(desk: Desk) -> None:
    desk.change("strategy/sections/01-introduction.yaml", PLAIN, '"{{ cycler.__init__.__globals__ }}"')
    before = desk.built()
    answer = desk.run("build")
    assert answer.code == 1
    assert "error[REF120] unknown-placeholder: {{ cycler.__init__.__globals__ }}" in answer.err
    assert desk.built() == before


def test_a_link_that_runs_a_script_is_no_link(desk: Desk) -> None:
    tree = html.document_fromstring(_page(desk, "[тык](javascript:alert(1)) [туда](file:///etc/passwd)"))
    assert tree.xpath("//a[starts-with(@href, 'javascript:') or starts-with(@href, 'file:')]") == []
    assert "[тык](javascript:alert(1))" in _text(tree)


def test_words_on_the_command_line_cannot_command_a_log(desk: Desk) -> None:
    answer = desk.run("rule", "x\n::error::\x1b[31m##[error]")
    assert answer.err.splitlines() == ["ksii: there is no rule x<U+000A>::error::<U+001B>[31m<U+0023>#[error]; all of them: ksii rules"]
