"""A document as DOCX: the body is written as OOXML text, python-docx puts the package together."""

from ksii.render.docx.reference import LARGEST_FILE, RefusedReferenceError, read
from ksii.render.docx.writer import render

__all__ = ["LARGEST_FILE", "RefusedReferenceError", "read", "render"]
