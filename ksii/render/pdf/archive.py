"""One file that is PDF/A-3a, for archives, and PDF/UA-1, for every reader: the engine can declare one of the two only."""

import contextlib
from collections.abc import Iterator
from typing import Any

import pydyf

VARIANT = "pdf/a-3a"

DECLARATION = """<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1" />\
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about=""><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description></rdf:RDF>"""
"""What the metadata say besides; PDF/A asks that a schema it doesn't know is described."""


def declare(pdf: Any) -> None:  # noqa: ANN401  (the engine carries no types)
    """Add PDF/UA-1 to the metadata of a PDF/A, and leave them uncompressed, so that any program finds them."""
    metadata = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    metadata.compress = False
    metadata.stream = [part.replace(b"</rdf:RDF>", DECLARATION.encode()) for part in metadata.stream]


@contextlib.contextmanager
def clear_ends() -> Iterator[None]:
    """Write a stream uncompressed where its compressed data would end in a carriage return.

    That byte and the line feed after it look like one end of line, so that the stream seems to be shorter than it says;
    it is the last one of a checksum, so it hits one stream in 256.
    """
    plain: property = pydyf.Stream.data

    def data(stream: Any) -> Any:  # noqa: ANN401
        written = plain.fget(stream)  # type: ignore[misc]
        if written.endswith(b"\r\nendstream") and stream.compress:
            stream.compress = False
            return plain.fget(stream)  # type: ignore[misc]
        return written

    pydyf.Stream.data = property(data)
    try:
        yield
    finally:
        pydyf.Stream.data = plain
