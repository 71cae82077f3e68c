"""Everything that the loader and the schema can say has a page, and every code that they use has words in three languages."""

import ast
import re
import string
from pathlib import Path
from types import ModuleType

import pytest

from ksii import model, source
from ksii.check import waivers
from ksii.check.levels import effective
from ksii.check.rule import Page
from ksii.check.settings import DEFAULTS
from ksii.check.wording import LANGUAGES, codes, word
from ksii.finding import Fault, Finding, Place
from ksii.model import verdicts
from ksii.model.kinds import KIND_OF
from ksii.model.profile import Profile
from ksii.rules import catalogue
from ksii.source import characters, encoding, scalars, syntax
from ksii.source.sources import REFUSALS
from tests.rules.pages import examples, findings

PAGES = {name: rule.page for name, rule in catalogue().items()}
LAYERS = [Path(str(package.__file__)).parent for package in (source, model)]
NODES = [node for layer in LAYERS for path in layer.glob("*.py") for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
LEVELS = effective(PAGES, Profile(id="any", title={}), DEFAULTS)
CALLS = [node for node in NODES if isinstance(node, ast.Call)]


def strings(node: ast.AST) -> set[str]:
    """Return all text constants under a node."""
    return {it.value for it in ast.walk(node) if isinstance(it, ast.Constant) and isinstance(it.value, str)}


def passed(function: str, position: int) -> set[str]:
    """Return the text constants that are passed to a function anywhere in the source and model layers."""
    calls = [call for call in CALLS if function in {getattr(call.func, "id", ""), getattr(call.func, "attr", "")}]
    return set().union(*(strings(call.args[position]) for call in calls if len(call.args) > position))


def assigned(variable: str) -> set[str]:
    """Return the text constants that are assigned to a variable of that name."""
    nodes = [node for node in NODES if isinstance(node, ast.Assign) and variable in {getattr(it, "id", "") for it in node.targets}]
    return set().union(*(strings(node.value) for node in nodes))


def returned(function: str) -> set[str]:
    """Return the text constants that a function returns."""
    inner = [it for node in NODES if isinstance(node, ast.FunctionDef) and node.name == function for it in ast.walk(node)]
    return set().union(*(strings(it.value) for it in inner if isinstance(it, ast.Return) and it.value))


def strings_in(module: ModuleType, keyword: str) -> set[str]:
    """Return the text constants that are passed by a keyword in a module."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    given = [pair for node in ast.walk(tree) if isinstance(node, ast.Call) for pair in node.keywords if pair.arg == keyword]
    return set().union(*(strings(pair.value) for pair in given))


RULES = passed("Fault", 0) | passed("_astray", 0) | passed("Verdict", 0) | passed("_fault", 0) | assigned("rule")
VALUES: tuple[object, ...] = (True, 1, "", (), {}, None)
FOUND = {verdicts.type_of(value) for value in VALUES}
EXPECTED = {*verdicts.EXPECTED.values(), *verdicts._forms().values(), "block", "id", "other"}
CODES = {
    "bound": {"least", "most"},
    "character": {
        *characters._SINGLE.values(),
        *(kind for _, _, kind in characters._RANGES),
        *characters._CATEGORIES.values(),
        *("noncharacter", "tab", "unprintable"),
    },
    "encoding": {*encoding.LEGACY, *(name for _, name in encoding._MARKS), "utf-16-le", "utf-16-be"},
    "entity": {*KIND_OF.values(), "block"},
    "example": EXPECTED,
    "hidden": passed("_hidden", 1),
    "scalar": {*scalars.ELSEWHERE.values(), "number", "text"},
    "scalar-help": {*scalars.ELSEWHERE.values(), "number"},
    "size": passed("_too_large", 0) | passed("too_large", 1) | {"number", "scalar"},
    "syntax": {*(name for name, _ in syntax.PROBLEMS), "no-break-space", "other", "tab-indentation", "text-after-quote"},
    "type": EXPECTED | FOUND,
    "unreadable": returned("_content") | returned("_reason") | passed("_unreadable", 1),
}
CODES |= {"weakness": strings_in(waivers, "why")}
CODES |= {"size-help": CODES["size"], "syntax-help": CODES["syntax"], "unreadable-help": CODES["unreadable"]}
"""List of words → all codes that are used for it, where the code of ksii says which there are; what rules say is shown on their pages."""


def said(rule: str, lang: str = "en", **values: str) -> Finding:
    """Return a fault of a rule in words."""
    (finding,) = word([Fault(rule, Place("a.yaml"), values)], PAGES, LEVELS, "draft", lang)
    return finding


def test_every_fault_has_a_page_and_every_page_without_a_check_a_fault() -> None:
    silent = {name for name, rule in catalogue().items() if rule.check is None and rule.page.code[:3] in {"YML", "SCH", "REF"}}
    assert silent == RULES
    assert REFUSALS | {"lfs-pointer", "merge-conflict"} <= RULES


def test_what_refuses_a_file_is_an_error_from_the_start_and_cannot_be_waived() -> None:
    for name in REFUSALS:
        assert set(PAGES[name].levels.values()) == {"error"}, name
        assert not PAGES[name].waivable, name


NAMED = {words for page in PAGES.values() for _, words in page.words.values()} | {"field"}
"""Lists that pages name, and the one for what is missing."""


@pytest.mark.parametrize("name", codes())
def test_every_code_has_words_and_every_word_a_code(name: str) -> None:
    assert set(codes()[name]) == CODES.get(name, set(codes()[name]))
    assert name in NAMED | CODES.keys()
    for code, words in codes()[name].items():
        assert set(words) == set(LANGUAGES), code
        assert all(text and text == text.strip() and not text.endswith(".") for text in words.values()), code


@pytest.mark.parametrize("page", PAGES.values(), ids=lambda page: page.name)
def test_pages_name_lists_that_exist_and_add_to_the_help_in_every_language(page: Page) -> None:
    assert {words for _, words in page.words.values()} <= set(codes())
    for value, words in page.optional.items():
        fields = [{field for _, field, _, _ in string.Formatter().parse(words[lang]) if field} for lang in LANGUAGES]
        assert fields == [{value}] * len(LANGUAGES)
        assert not any(text.endswith(".") for text in words.values())


@pytest.mark.parametrize("name", catalogue())
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_placeholder_stays_open_and_no_code_without_words(name: str, lang: str) -> None:
    for example in examples(PAGES[name].body, name):
        for finding in findings(example.files, name, lang):
            assert not re.search(r"\{[a-z_]*\}", finding.message + finding.help)
            for value, words in PAGES[name].words.values():
                told = finding.values[value]
                assert told in codes()[words] or not told or told.endswith(".yaml")


def test_a_code_is_said_in_the_language_of_the_reader() -> None:
    values = {"expected": "date", "found": "number"}
    assert said("wrong-type", "kk", **values).message == "мұнда күн (дата) болуы керек, ал сан жазылған"
    assert said("wrong-type", "ru", **values).message == "здесь ожидается дата, а написано: число"
    assert said("wrong-type", "en", **values).message == "this has to be a date, not a number"
    assert said("wrong-type", "en", **values).values == values


def test_a_code_without_words_is_shown_as_it_is() -> None:
    assert said("unknown-id", kind="comet", id="halley", suggestion="").message == "there is no comet with the id “halley”"


def test_the_help_names_a_suggestion_only_where_there_is_one() -> None:
    values = {"field": "basline", "allowed": "id, baseline"}
    plain = "correct the name of the field, or delete it"
    assert said("unknown-field", **values, suggestion="").help == f"{plain}; fields that can stand here: id, baseline"
    assert said("unknown-field", **values, suggestion="baseline").help == (
        f"{plain}; perhaps “baseline” was meant; fields that can stand here: id, baseline"
    )


def test_an_encoding_that_nobody_recognises_is_not_guessed() -> None:
    assert said("wrong-encoding", guess="", sample="").help == "open the file in a text editor and save it as UTF-8"
    assert said("wrong-encoding", "ru", guess="koi8-r", sample="цель").help.endswith("строка в ней читается так: цель")
