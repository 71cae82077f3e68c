"""From parse events to nodes in one pass: data and places are built together, and everything that YAML can hide is reported.

The stack of open collections is a list, not recursion, so depth cannot crash it, and no anchor is ever followed.
"""

import unicodedata
from dataclasses import dataclass
from typing import cast

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from ksii.finding import Fault, Fix, Label, Place, Splice
from ksii.source.limits import DEPTH, NODES
from ksii.source.nodes import Mark, Node
from ksii.source.places import span
from ksii.source.scalars import key_elsewhere
from ksii.source.syntax import syntax_fault
from ksii.source.values import Values
from ksii.source.words import FIRST_HERE

Loader = type[yaml.SafeLoader] | type[yaml.CSafeLoader]
LOADER: Loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
"""libyaml where the installed PyYAML has it; both give the same events."""


class _StopError(Exception):
    """What follows is not worth reading: the reason has been reported."""


@dataclass(slots=True)
class _Open:
    """A collection that has begun and not ended. A mapping waits for a key, or with `key` for its value."""

    node: Node
    key: Node | None = None


@dataclass(frozen=True, slots=True)
class Composed:
    """The root node, None where the text could not become data, and the faults."""

    root: Node | None
    faults: tuple[Fault, ...]


def compose(name: str, text: str, loader: Loader = LOADER) -> Composed:
    """Read one YAML document. Never raises because of what the text holds."""
    composer = _Composer(name, text)
    try:
        for event in yaml.parse(text, Loader=loader):
            composer.take(event)
    except _StopError:
        composer.whole = False
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        composer.whole = False
        composer.add_syntax_fault(error)
    if composer.whole and (composer.root is None or composer.root.data is None):
        composer.faults.append(Fault("empty-file", Place(name)))
    return Composed(composer.root if composer.whole else None, tuple(composer.faults))


class _Composer:
    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.root: Node | None = None
        self.faults: list[Fault] = []
        self.whole = True
        self._values = Values(name, text, self.faults)
        self._open: list[_Open] = []
        self._last: Node | None = None
        self._documents = 0
        self._nodes = 0

    def take(self, event: Event) -> None:
        if isinstance(event, ScalarEvent):
            self._scalar(event)
        elif isinstance(event, CollectionStartEvent):
            self._begin(event)
        elif isinstance(event, CollectionEndEvent):
            self._end(event)
        elif isinstance(event, AliasEvent):
            self._hidden(event, "alias")
            self._add(_node(event))
        elif isinstance(event, DocumentStartEvent):
            self._document(event)

    def _scalar(self, event: ScalarEvent) -> None:
        if event.anchor or event.tag:
            self._properties(event)
        node = _node(event)
        top = self._open[-1] if self._open else None
        if top and top.node.pairs is not None and top.key is None:
            node.data = event.value
            self._key(top, node, event)
        else:
            node.data = self._values.read(event, node)
            self._add(node)
        self._last = node

    def _key(self, top: _Open, node: Node, event: ScalarEvent) -> None:
        self._count(node)
        written = event.value
        plain = not event.style
        if plain and written == "<<":
            self._hidden(event, "merge")
        other = key_elsewhere(written) if plain else ""
        if other:
            place, values = self._at(node), {"text": written, "read_as": "text", "other": other}
            self.faults.append(Fault("ambiguous-scalar", place, values, fix=Fix((Splice(place, f'"{written}"'),))))
        self._values.check(event, node)
        top.key = node

    def _begin(self, event: CollectionStartEvent) -> None:
        if event.anchor or event.tag:
            self._properties(event)
        if len(self._open) >= DEPTH:
            self._too_large("depth", DEPTH, cast("Mark", event.start_mark))
        node = _node(event)
        if isinstance(event, MappingStartEvent):
            node.pairs = {}
        else:
            node.items = []
        self._open.append(_Open(node))

    def _end(self, event: CollectionEndEvent) -> None:
        node = self._open.pop().node
        node.end = cast("Mark", event.end_mark)
        if node.pairs is not None:
            node.data = {key: value.data for key, (_, value) in node.pairs.items()}
        elif node.items is not None:
            node.data = tuple(item.data for item in node.items)
        self._add(node)

    def _add(self, node: Node) -> None:
        """Put a finished value where it belongs: into the open sequence, under the waiting key, or at the root."""
        self._count(node)
        if not self._open:
            self.root = node
            return
        top = self._open[-1]
        if top.node.items is not None:
            top.node.items.append(node)
        elif top.key is None:
            self._complex_key(node)
            top.key = node
        else:
            self._pair(top, top.key, node)

    def _pair(self, top: _Open, key: Node, value: Node) -> None:
        top.key = None
        pairs = top.node.pairs
        if pairs is None or not isinstance(key.data, str):
            return
        written = key.data if key.data.isascii() else unicodedata.normalize("NFC", key.data)
        if written not in pairs:
            pairs[written] = (key, value)
            return
        first = self._at(pairs[written][0])
        values = {"key": written, "first": f"{first.file}:{first.line}"}
        self.faults.append(Fault("duplicate-key", self._at(key), values, (Label(first, FIRST_HERE),)))

    def _complex_key(self, node: Node) -> None:
        self.whole = False
        node.data = None
        start = node.start.index
        if self.text[start - 1 : start + 1] == "{{":
            place = self._at(node)
            opening = Place(place.file, place.line, place.column - 1, place.line, place.column + 1)
            written = self.text[start - 1 : node.end.index].split("\n", 1)[0]
            self.faults.append(Fault("unquoted-placeholder", opening, {"text": written + "}"}))
        else:
            self.faults.append(Fault("complex-key", self._at(node)))

    def _properties(self, event: ScalarEvent | CollectionStartEvent) -> None:
        if event.anchor:
            self._hidden(event, "anchor")
        if event.tag:
            self._hidden(event, "tag")

    def _hidden(self, event: NodeEvent, what: str) -> None:
        if what in {"alias", "merge"}:
            self.whole = False
        node = _node(event)
        self.faults.append(Fault("anchor-alias-merge-tag", self._at(node), {"what": what}))

    def _document(self, event: Event) -> None:
        self._documents += 1
        if self._documents > 1:
            self.faults.append(Fault("several-documents", self._at(_node(event))))
            raise _StopError

    def _count(self, node: Node) -> None:
        self._nodes += 1
        if self._nodes > NODES:
            self._too_large("nodes", NODES, node.start)

    def _too_large(self, what: str, limit: int, mark: Mark) -> None:
        place = Place(self.name, mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)
        self.faults.append(Fault("too-large", place, {"what": what, "limit": str(limit)}))
        raise _StopError

    def _at(self, node: Node) -> Place:
        return span(self.name, self.text, node, node)

    def add_syntax_fault(self, error: Exception) -> None:
        fault = syntax_fault(self.name, self.text, error, self._last, self._open[-1].node if self._open else None)
        if not any(known.rule == fault.rule and known.place.line == fault.place.line for known in self.faults):
            self.faults.append(fault)


def _node(event: Event) -> Node:
    return Node(cast("Mark", event.start_mark), cast("Mark", event.end_mark))
