"""Small PDF files: a page of text with empty signature fields, a stamp, and what an attacker makes of a signed file."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

FIELDS = ("sig_seal", "sig_minister")


def page(*fields: str) -> bytes:
    """One page with signature fields, one above the other."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    pdf.pages[0].Contents = pdf.make_stream(b"0 0 1 rg 72 700 200 20 re f")
    widgets = [pdf.make_indirect(_field(name, place, pdf.pages[0].obj)) for place, name in enumerate(fields or FIELDS)]
    pdf.pages[0].Annots = Array(widgets)
    pdf.Root.AcroForm = Dictionary(Fields=Array(widgets), SigFlags=3)
    return saved(pdf)


def _field(name: str, place: int, on: pikepdf.Object) -> Dictionary:
    rectangle = Array([72, 100 + 80 * place, 272, 160 + 80 * place])
    return Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, T=String(name), Rect=rectangle, F=132, P=on)


def stamp() -> bytes:
    """A stamp as it is given to the signer: one page of the field's size."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(200, 60))
    pdf.pages[0].Contents = pdf.make_stream(b"1 0 0 RG 5 5 190 50 re S")
    return saved(pdf)


def saved(pdf: pikepdf.Pdf) -> bytes:
    output = BytesIO()
    pdf.save(output, deterministic_id=True)
    return output.getvalue()


def resaved(data: bytes) -> bytes:
    """The file as another program writes it again."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return saved(pdf)


def painted_over(data: bytes) -> bytes:
    """The file with a white rectangle over its page, added behind the signed bytes."""
    writer = IncrementalPdfFileWriter(BytesIO(data))
    white = writer.add_object(generic.StreamObject(stream_data=b"1 1 1 rg 0 0 595 842 re f"))
    first = writer.root["/Pages"]["/Kids"][0]
    first["/Contents"] = generic.ArrayObject([first.raw_get("/Contents"), white])
    writer.update_container(first)
    output = BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    return output.getvalue()
