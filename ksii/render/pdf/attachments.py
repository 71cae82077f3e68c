"""Files inside the PDF: what PDF/A-3 allows, with the relationship of each to the pages."""

import datetime
import io
from collections.abc import Iterable
from typing import Any

import pydyf
import weasyprint

from ksii.document.nodes import Attachment


def files(attachments: Iterable[Attachment], day: datetime.date, fetcher: object) -> list[weasyprint.Attachment]:
    """Return attachments as the engine takes them, with the fetcher that it is given; all of them are of the edition's day."""
    moment = datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC)
    return [
        weasyprint.Attachment(
            file_obj=io.BytesIO(one.content),
            url_fetcher=fetcher,
            name=one.name,
            description=one.description,
            relationship=one.relationship,
            created=moment,
            modified=moment,
        )
        for one in attachments
    ]


def complete(pdf: Any, attachments: Iterable[Attachment]) -> None:  # noqa: ANN401  (the engine carries no types)
    """Say what kind of file each attachment is, rather than what its name suggests; the engine lists each of them twice."""
    kinds = {one.name: "/" + one.media_type.replace("/", "#2f") for one in attachments}
    for specification in (one for one in pdf.objects if isinstance(one, dict) and one.get("Type") == "/Filespec"):
        stream = pdf.objects[int(specification["EF"]["F"].split()[0])]
        stream.extra["Subtype"] = kinds[specification["UF"].string]
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))
