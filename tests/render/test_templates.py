import re
from pathlib import Path
from typing import get_args

import pytest
from jinja2.exceptions import SecurityError, UndefinedError

from ksii.document.nodes import Block, Inline
from ksii.render.html import NODES
from ksii.render.templates import TemplateError, environment, macros
from ksii.resources import templates

HELPERS = dict.fromkeys(("render", "address", "bodies", "chart", "opening", "spread", "tall", "width", "screen"))


def test_every_node_type_has_a_macro() -> None:
    names = [node.__name__ for node in NODES]
    assert set(macros("html/nodes.html", names, **HELPERS)) == {node.__name__ for node in (*get_args(Block), *get_args(Inline))}


def test_a_node_type_without_macro_is_named() -> None:
    names = [*(node.__name__ for node in NODES), "Timeline"]
    with pytest.raises(TemplateError, match="Timeline"):
        macros("html/nodes.html", names, **HELPERS)


def test_a_macro_without_node_type_is_named() -> None:
    names = [node.__name__ for node in NODES if node.__name__ != "Callout"]
    with pytest.raises(TemplateError, match="Callout"):
        macros("html/nodes.html", names, **HELPERS)


def test_what_is_not_given_is_an_error_and_never_an_empty_text() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nobody }}").render()


def test_a_template_reaches_nothing_but_what_it_is_given() -> None:
    assert not environment().globals
    with pytest.raises(SecurityError):
        environment().from_string("{{ ''.__class__.__mro__ }}").render()


def test_words_are_escaped() -> None:
    assert environment().from_string("{{ words }}").render(words="<b>&'\"") == "&lt;b&gt;&amp;&#39;&#34;"


EDITIONS = [path for path in sorted(templates().rglob("*.[hcsj]*")) if path.parent.name != "report"]
"""Templates of editions; the page with the findings has a filter, and its tests hold what its policy allows."""


@pytest.mark.parametrize("path", EDITIONS, ids=lambda path: path.name)
def test_no_template_switches_escaping_off_or_runs_a_script_but_its_own(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    own = text.replace("<script>{{ script }}</script>", "") if path.name == "page.html" else text
    assert not re.search(r"\|\s*safe|autoescape|<script|\son\w+=|javascript:", own)


def test_the_script_runs_no_text_and_asks_for_nothing() -> None:
    script = (templates() / "html/screen.js").read_text(encoding="utf-8")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function\(|fetch|XMLHttp|import\b|https?:|</", script)


def test_the_stylesheet_for_print_keeps_to_what_is_quick_and_lays_out_well() -> None:
    source = (templates() / "html/print.css").read_text(encoding="utf-8")
    rules = re.sub(r"/\*.*?\*/", "", source, flags=re.DOTALL)
    assert not re.search(r"dotted|leader\(|grid|italic|nth-child|@import|:has\(", rules)
    assert set(re.findall(r'url\("?(\w+):', rules)) == {"ksii"}
    assert len(re.findall(r"target-counter", rules)) == 1
