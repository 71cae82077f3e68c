"""Rules of installed packages: only of those that the settings name, because what is installed may come along with anything."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from importlib.metadata import EntryPoint, entry_points

from ksii.check.rule import Rule
from ksii.check.settings import SettingsError
from ksii.source.suggest import nearest

GROUP = "ksii.rules"


@dataclass(frozen=True, slots=True)
class Plugin:
    """What an entry point of the group must lead to: `prefix` begins all its codes, an X and two to four letters."""

    prefix: str
    version: str
    rules: tuple[Rule, ...]


def load(names: Iterable[str]) -> tuple[Rule, ...]:
    """Return the rules of some packages, by the names of their entry points; raise SettingsError where one can't be used."""
    known = {point.name: point for point in entry_points(group=GROUP)}
    plugins = [_plugin(name, known) for name in names]
    prefixes = [plugin.prefix for plugin in plugins]
    for prefix in prefixes:
        if prefixes.count(prefix) > 1:
            raise SettingsError(f"lint.plugins: two packages use the prefix {prefix}")
    return tuple(replace(rule, foreign=True) for plugin in plugins for rule in plugin.rules)


def _plugin(name: str, known: dict[str, EntryPoint]) -> Plugin:
    if name not in known:
        near = nearest(name, known)
        raise SettingsError(f"lint.plugins: no installed package offers {name}{f'; did you mean {near}?' if near else ''}")
    try:
        plugin = known[name].load()
    except Exception as error:
        raise SettingsError(f"lint.plugins: {name} can't be loaded: {error}") from error
    if not isinstance(plugin, Plugin) or not plugin.prefix.startswith("X"):
        raise SettingsError(f"lint.plugins: {name} is no ksii.house.plugins.Plugin with a prefix that begins with X")
    strangers = [rule.page.code for rule in plugin.rules if not rule.page.code.startswith(plugin.prefix)]
    if strangers:
        raise SettingsError(f"lint.plugins: {name}: {', '.join(strangers)} don't begin with {plugin.prefix}")
    return plugin
