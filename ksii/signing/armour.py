"""Text around binary data: PEM blocks and plain base64, read strictly and without a library."""

import base64
import binascii
import re

from ksii.signing.errors import MalformedError

_BLOCK = re.compile(rb"-----BEGIN ([A-Z0-9 ]+)-----\s(.*?)-----END \1-----", re.DOTALL)
_TEXT = re.compile(rb"[A-Za-z0-9+/=\s]+")


def blocks(data: bytes, *labels: str) -> list[bytes]:
    """Return what the blocks with one of the labels hold, in their order; data that is no PEM is taken as it is."""
    found = _BLOCK.findall(data)
    if not found:
        return [data]
    return [plain(text) for label, text in found if label.decode("ascii") in labels]


def plain(text: bytes) -> bytes:
    """Return what base64 text stands for; raise MalformedError for anything else."""
    try:
        return base64.b64decode(b"".join(text.split()), validate=True)
    except binascii.Error as error:
        raise MalformedError("the base64 text is damaged") from error


def binary(data: bytes, *labels: str) -> bytes:
    """Return one binary object that may come as it is, as a PEM block or as bare base64; raise MalformedError when there isn't one."""
    found = blocks(data, *labels)
    if len(found) != 1:
        raise MalformedError(f"one block is expected here, there are {len(found)}")
    return plain(data) if found[0] == data and _TEXT.fullmatch(data) else found[0]


def armoured(data: bytes, label: str, width: int = 70) -> bytes:
    """Return data as one PEM block, with lines of `width` characters."""
    text = base64.b64encode(data)
    lines = [text[start : start + width] for start in range(0, len(text), width)]
    return b"\n".join([f"-----BEGIN {label}-----".encode(), *lines, f"-----END {label}-----".encode(), b""])
