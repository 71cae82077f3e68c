"""What a scalar says, and what may be wrong with the way it is written."""

import re

from yaml.events import ScalarEvent

from ksii.finding import Fault, Fix, Place, Splice
from ksii.source.characters import NO_BREAK_SPACES, character_fault, kind_of, shown
from ksii.source.limits import DIGITS, SCALAR, SHOWN
from ksii.source.nodes import Node, Scalar
from ksii.source.places import inside, span
from ksii.source.scalars import resolve, too_long

_CUT_OFF = re.compile(r"#(?<=[ \t]#)(?=[^\s#])[^\n]*")
"""A number sign right before a word: more likely text than a remark."""


class Values:
    """Reads the scalars of one file and adds what it notices to `faults`."""

    def __init__(self, name: str, text: str, faults: list[Fault]) -> None:
        """`text` is the whole file; `faults` is shared with whoever builds the nodes."""
        self._name = name
        self._text = text
        self._faults = faults
        self._cut_off = _cut_off(text)

    def read(self, event: ScalarEvent, node: Node) -> Scalar:
        """Return the value of a scalar, checked."""
        self.check(event, node)
        written: str = event.value
        if event.style:
            return written
        if self._cut_off and node.end.line in self._cut_off:
            self._lost(node)
        if len(written) > DIGITS and too_long(written):
            self._fault("too-large", node, what="number", limit=str(DIGITS))
            return written
        value, other = resolve(written)
        if other:
            values = {"text": written[:SHOWN], "read_as": "text", "other": other}
            place = self._place(node)
            self._faults.append(Fault("ambiguous-scalar", place, values, fix=Fix((Splice(place, f'"{written}"'),))))
        return value

    def check(self, event: ScalarEvent, node: Node) -> None:
        """Add faults for what no scalar may be or hold: key or value, quoted or not."""
        written: str = event.value
        if len(written) > SCALAR:
            self._fault("too-large", node, what="scalar", limit=str(SCALAR))
        if "\t" in written:
            place = inside(self._name, self._text, node, "\t") or self._place(node)
            self._faults.append(character_fault("\t", place))
        if event.style == '"':
            self._escaped(node, written)
        elif not event.style and written[:1] in NO_BREAK_SPACES and written:
            self._fault("yaml-syntax", node, problem="no-break-space", character=shown(written[0]), detail="")

    def _escaped(self, node: Node, written: str) -> None:
        """Look for characters that came in by an escape, past the check of the text."""
        raw = self._text[node.start.index : node.end.index]
        if "\\" not in raw:
            return
        for character in sorted(set(written)):
            if kind_of(character) and character not in raw:
                self._faults.append(character_fault(character, self._place(node)))

    def _lost(self, node: Node) -> None:
        match = self._cut_off[node.end.line]
        if match.start() >= node.end.index and not self._text[node.end.index : match.start()].strip():
            line, column = node.end.line + 1, match.start() - self._text.rfind("\n", 0, match.start())
            place = Place(self._name, line, column, line, column + len(match[0]))
            self._faults.append(Fault("text-after-hash", place, {"lost": match[0]}))

    def _fault(self, rule: str, node: Node, **values: str) -> None:
        self._faults.append(Fault(rule, self._place(node), values))

    def _place(self, node: Node) -> Place:
        return span(self._name, self._text, node, node)


def _cut_off(text: str) -> dict[int, re.Match[str]]:
    """Find number signs that may have cut a text off, by line (counted from nought)."""
    found: dict[int, re.Match[str]] = {}
    line = at = 0
    for match in _CUT_OFF.finditer(text):
        line += text.count("\n", at, match.start())
        at = match.start()
        found[line] = match
    return found
