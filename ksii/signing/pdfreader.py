"""A reader of PDF files that looks up the objects of an object stream in a table, made once per stream.

The library's own reader goes through the head of the stream again for every object; for a tagged file, with thousands of objects in
one stream, comparing two revisions takes minutes that way.
"""

from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.misc import PdfStrictReadError
from pyhanko.pdf_utils.reader import PdfFileReader

Table = tuple[bytes, tuple[tuple[int, int], ...]]
"""The bytes of an object stream, and the number of every object in it with the place where it begins."""


class Reader(PdfFileReader):
    """The library's reader; it refuses what the library in its strict mode refuses."""

    def __init__(self, pdf: bytes) -> None:
        """Open a file that is in memory."""
        self._tables: dict[int, Table] = {}
        super().__init__(BytesIO(pdf))

    def _get_object_from_stream(self, idnum: int, stmnum: int, idx: int) -> Any:  # noqa: ANN401  (any kind of object)
        content, objects = self._table(stmnum)
        if not 0 <= idx < len(objects) or objects[idx][0] != idnum:
            raise PdfStrictReadError("the object stream does not hold the object that it should")
        stream = BytesIO(content)
        stream.seek(objects[idx][1])
        found = generic.read_object(stream, generic.Reference(idnum, 0, self))
        if isinstance(found, generic.StreamObject | generic.IndirectObject):
            raise PdfStrictReadError("an object of a kind that object streams may not hold")
        return found

    def _table(self, number: int) -> Table:
        if number not in self._tables:
            self._tables[number] = self._read_table(number)
        return self._tables[number]

    def _read_table(self, number: int) -> Table:
        stream = generic.Reference(number, 0, self).get_object()
        if not isinstance(stream, generic.StreamObject) or stream["/Type"] != "/ObjStm":
            raise PdfStrictReadError("not an object stream")
        content, first = stream.read_data(DecodePurpose.OBJECT_STREAM), int(stream["/First"])
        words = [int(word) for word in content[:first].split()]
        if len(words) != 2 * stream["/N"]:
            raise PdfStrictReadError("the head of an object stream is damaged")
        return content, tuple((name, first + offset) for name, offset in zip(words[::2], words[1::2], strict=True))
