"""docProps/core.xml: who and what the document is. Its only date is the edition's."""

from ksii.document.nodes import Document
from ksii.render.docx.oxml import XML, escape

NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def part(document: Document) -> str:
    """Return docProps/core.xml."""
    day = f"{document.date.isoformat()}T00:00:00Z"
    values = {
        "dc:title": document.title,
        "dc:subject": document.subject,
        "dc:creator": document.author,
        "cp:lastModifiedBy": document.author,
        "dc:identifier": document.stem,
        "dc:language": document.locale,
        "cp:version": document.code,
    }
    words = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in values.items() if value)
    dates = "".join(f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>' for name in ("created", "modified"))
    return f"{XML}<cp:coreProperties {NAMESPACES}>{words}{dates}</cp:coreProperties>"
