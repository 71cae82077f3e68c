"""The parts of a document put together as a DOCX file: the same parts always give the same bytes."""

import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import quote

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

from ksii.render.docx.pictures import Picture

URI = ":/?#[]@!$&'()*+,;=%~"
"""What an address may hold as it is; Word refuses a file with any other character in one."""
STAMP = (1980, 1, 1, 0, 0, 0)
CONTENT_TYPES = "[Content_Types].xml"
KINDS = {
    "styles": (RT.STYLES, CT.WML_STYLES),
    "numbering": (RT.NUMBERING, CT.WML_NUMBERING),
    "settings": (RT.SETTINGS, CT.WML_SETTINGS),
    "fontTable": (RT.FONT_TABLE, CT.WML_FONT_TABLE),
    "theme": (RT.THEME, CT.OFC_THEME),
    "header": (RT.HEADER, CT.WML_HEADER),
    "footer": (RT.FOOTER, CT.WML_FOOTER),
    "footnotes": (RT.FOOTNOTES, CT.WML_FOOTNOTES),
}


@dataclass(frozen=True, slots=True)
class Parts:
    """The text of the parts: core properties, body, and the other parts by name (such as `header1`)."""

    core: str
    body: str
    others: Mapping[str, str]
    links: Mapping[str, str]
    """Address → relationship id."""
    pictures: Iterable[Picture]


def pack(parts: Parts) -> bytes:
    """Return the DOCX file."""
    package = Package()
    body = _part("/word/document.xml", CT.WML_DOCUMENT_MAIN, parts.body.encode(), package)
    package.relate_to(body, RT.OFFICE_DOCUMENT)
    package.relate_to(_part("/docProps/core.xml", CT.OPC_CORE_PROPERTIES, parts.core.encode(), package), RT.CORE_PROPERTIES)
    for name, text in parts.others.items():
        relation, kind = KINDS[name.rstrip("0123456789")]
        part = _part(f"/word/{name}.xml", kind, text.encode(), package)
        body.load_rel(relation, part, relation_id(name))
        _add_links(parts.links, part, text)
    _add_links(parts.links, body, parts.body)
    for picture in parts.pictures:
        _add_picture(picture, body, package)
    saved = BytesIO()
    package.save(saved)
    return settled(saved.getvalue())


def relation_id(name: str) -> str:
    """Return the relationship id under which the body knows a part."""
    return f"rId{name.capitalize()}"


def _part(name: str, kind: str, content: bytes, package: Package) -> Part:
    return Part(PackURI(name), kind, content, package)


def _add_links(links: Mapping[str, str], part: Part, text: str) -> None:
    """Make the links that a part holds known to it: every part has relationships of its own."""
    for href, name in links.items():
        if f'r:id="{name}"' in text:
            part.load_rel(RT.HYPERLINK, quote(href, safe=URI), name, is_external=True)


def _add_picture(picture: Picture, body: Part, package: Package) -> None:
    for extension, kind, content in (("svg", "image/svg+xml", picture.svg), ("png", CT.PNG, picture.png)):
        image = _part(f"/word/media/image{picture.number}.{extension}", kind, content, package)
        body.load_rel(RT.IMAGE, image, f"rId{extension.capitalize()}{picture.number}")


def settled(package: bytes) -> bytes:
    """Return a zip file in one order and with one date, whatever the clock and the machine."""
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(package)) as source, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda name: (name != CONTENT_TYPES, name)):
            entry = zipfile.ZipInfo(name, STAMP)
            entry.create_system, entry.external_attr, entry.compress_type = 0, 0, zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return written.getvalue()
