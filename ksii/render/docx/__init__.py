"""A document as DOCX: the body is written as OOXML text, python-docx puts the package together."""

from ksii.render.docx.writer import render

__all__ = ["render"]
