"""Charts as pictures: SVG for Word of today, PNG for everything else."""

from collections.abc import Mapping
from dataclasses import dataclass

from ksii.document.nodes import Figure
from ksii.document.walk import plain
from ksii.render.docx.look import Look
from ksii.render.docx.oxml import escape

EMU_PER_TWIP = 635
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
CAPTION_ROOM = 1200
"""Twips kept free on a page for the caption of a picture that fills it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart in the package: its running number, the two files, and its size in pixels."""

    number: int
    svg: bytes
    png: bytes
    size: tuple[int, int]


def number(charts: Mapping[str, tuple[str, bytes]]) -> dict[str, Picture]:
    """Return the pictures of a document by figure id; charts are given as SVG text and PNG bytes."""
    return {name: Picture(place, svg.encode(), png, _size(png)) for place, (name, (svg, png)) in enumerate(charts.items(), 1)}


def _size(png: bytes) -> tuple[int, int]:
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


def drawing(figure: Figure, picture: Picture, look: Look) -> str:
    """Return the run that shows a chart, as wide as the text."""
    width, height = _extent(picture, look, landscape=figure.landscape)
    name, caption = escape(figure.label or figure.id), escape(plain(figure.caption))
    named = f'id="{picture.number}" name="{name}" descr="{escape(figure.alt)}" title="{caption}"'
    locks = f'<a:graphicFrameLocks xmlns:a="{A}" noChangeAspect="1"/>'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f"<wp:docPr {named}/><wp:cNvGraphicFramePr>{locks}</wp:cNvGraphicFramePr>"
        f'<a:graphic xmlns:a="{A}"><a:graphicData uri="{PIC}">{_picture(picture, named, width, height)}</a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def _picture(picture: Picture, named: str, width: int, height: int) -> str:
    vector = f'<asvg:svgBlip xmlns:asvg="{SVG}" r:embed="rIdSvg{picture.number}"/>'
    return (
        f'<pic:pic xmlns:pic="{PIC}"><pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="rIdPng{picture.number}">'
        f'<a:extLst><a:ext uri="{SVG_EXTENSION}">{vector}</a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    )


def _extent(picture: Picture, look: Look, *, landscape: bool) -> tuple[int, int]:
    wide, high = picture.size
    width = look.width(landscape=landscape) * EMU_PER_TWIP
    tallest = (look.height(landscape=landscape) - CAPTION_ROOM) * EMU_PER_TWIP
    scale = min(width / wide, tallest / high)
    return round(wide * scale), round(high * scale)
