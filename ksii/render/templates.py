"""The one template environment: strict, sandboxed, escaping everything, with nothing in reach but what it is given."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from ksii.resources import templates

Macro = Callable[..., Markup]


class TemplateError(ValueError):
    """A template file and the node types differ: a macro is missing, or named after nothing."""


@cache
def environment() -> ImmutableSandboxedEnvironment:
    """Return the environment; an undefined name is an error, never an empty text."""
    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(templates(), encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
    )
    made.globals.clear()  # range, lipsum, cycler: nothing that a page needs
    return made


def fill(path: str, **context: object) -> Markup:
    """Return a template filled in. Raise jinja2's errors where it asks for what it is not given."""
    return Markup(environment().get_template(path).render(context))  # noqa: S704  (the environment escapes)


def macros(path: str, names: Iterable[str], **context: object) -> Mapping[str, Macro]:
    """Return the macros of a template file by name; raise TemplateError unless they are exactly the names asked for."""
    module = environment().get_template(path).make_module(context)
    found = {name: value for name, value in vars(module).items() if not name.startswith("_") and callable(value)}
    if wrong := set(names) ^ set(found):
        raise TemplateError(f"{path}: no macro for, or no node type named {', '.join(sorted(wrong))}")
    return found
