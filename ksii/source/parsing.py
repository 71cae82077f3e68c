"""One file, from bytes to data."""

import hashlib
import re
from collections.abc import Iterator

from ksii.finding import Fault, Place
from ksii.source.characters import check_characters, parsable, rare_characters
from ksii.source.composing import compose
from ksii.source.encoding import check_encoded_twice, decode
from ksii.source.limits import FILE_BYTES
from ksii.source.sources import SourceFile

_CONFLICT = re.compile(r"^(<{7}|>{7})(?: .*)?$", re.MULTILINE)
_LFS_POINTER = "version https://git-lfs.github.com/spec/"


def parse_file(name: str, content: bytes) -> tuple[SourceFile | None, list[Fault]]:
    """Return the file, None where its bytes are not text, and what is wrong with it."""
    if len(content) > FILE_BYTES:
        return None, [too_large(name, "file", f"{FILE_BYTES >> 20} MiB")]
    text, faults = decode(name, content)
    if text is None:
        return None, faults
    rare = rare_characters(text)
    faults.extend(check_characters(name, text, rare))
    faults.extend(check_encoded_twice(name, text, rare))
    damage = list(_damage(name, text))
    faults.extend(damage)
    composed = compose(name, text) if parsable(rare) and not damage else None
    if composed:
        faults.extend(composed.faults)
    root = composed.root if composed else None
    digest = hashlib.sha256(content).hexdigest()
    return SourceFile(name, text, root.data if root else None, digest, root), faults


def too_large(name: str, what: str, limit: str) -> Fault:
    """Return the fault for a file, or a whole strategy, above its limit."""
    return Fault("too-large", Place(name), {"what": what, "limit": limit})


def _damage(name: str, text: str) -> Iterator[Fault]:
    """Recognise what version control leaves in the place of a file."""
    if text.startswith(_LFS_POINTER):
        yield Fault("lfs-pointer", Place(name))
    conflict = _CONFLICT.search(text) if "<<<<<<<" in text or ">>>>>>>" in text else None
    if conflict:
        line = text.count("\n", 0, conflict.start()) + 1
        yield Fault("merge-conflict", Place(name, line, 1, line, len(conflict[0]) + 1))
