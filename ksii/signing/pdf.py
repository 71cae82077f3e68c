"""PAdES signatures in PDF files, put into fields that are there already and read back before anybody gets the file.

A field is never made here: one that is added to a tagged file stands outside its structure, and one that is added after a
certification spoils it.
"""

import asyncio
import datetime
from dataclasses import dataclass
from io import BytesIO

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.general import SigningError as LibraryError
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.timestamps import TimeStamper

from ksii.signing.errors import SigningError
from ksii.signing.keys import Key
from ksii.signing.pdflook import LIMIT, Signature, fields, inspect
from ksii.signing.stamping import look
from ksii.signing.trust import Trust

__all__ = ["Seal", "Signature", "fields", "inspect", "seal"]


class _Writer(IncrementalPdfFileWriter):
    """Leaves the metadata as they are: written anew by the library, they no longer declare PDF/A and PDF/UA rightly, and name the clock."""

    def _update_meta(self) -> None:
        """Change nothing."""


@dataclass(frozen=True, slots=True)
class Seal:
    """One signature in a PDF.

    `field`: name of an empty signature field, without periods. `at`: the time that the signature claims, with time zone. `certify`:
    the first signature locks the file, against all but filling further signature fields or, with `last`, against everything. `stamp`:
    a PDF of one page that is shown in the field; without it the field stays empty. `timestamper`: gives level B-T instead of B-B.
    """

    field: str
    at: datetime.datetime
    certify: bool = False
    last: bool = False
    stamp: bytes | None = None
    timestamper: TimeStamper | None = None


def seal(pdf: bytes, key: Key, wish: Seal) -> bytes:
    """Return the file with one more signature behind the bytes it had.

    Raise KeyRefusedError for a key that can't sign then; SigningError when the field isn't there or not empty, when an earlier
    signature forbids it, or when the signed file, read back, isn't what it must be.
    """
    key.ready(wish.at)
    if len(pdf) > LIMIT:
        raise SigningError(f"a PDF of more than {LIMIT} bytes isn't signed")
    try:
        signed = asyncio.run(_signed(pdf, key, wish))
    except (LibraryError, PdfError, OSError, ValueError) as error:
        raise SigningError(f"field {wish.field} can't be signed: {error}") from error
    _read_back(pdf, signed, key, wish)
    return signed


async def _signed(pdf: bytes, key: Key, wish: Seal) -> bytes:
    writer = _Writer(BytesIO(pdf))
    signer = PdfSigner(_settings(wish), key.signer, timestamper=wish.timestamper, stamp_style=look(wish.stamp))
    session = signer.init_signing_session(writer, existing_fields_only=True)
    session.system_time = wish.at
    reserved = await session.estimate_signature_container_size(None)
    document = session.prepare_tbs_document(validation_info=None, bytes_reserved=reserved)
    output = BytesIO()
    prepared, _ = document.digest_tbs_document(output=output)
    done = await document.perform_signature(prepared.document_digest, PdfCMSSignedAttributes(signing_time=wish.at))
    await done.post_signature_processing(output)
    return output.getvalue()


def _settings(wish: Seal) -> PdfSignatureMetadata:
    return PdfSignatureMetadata(
        field_name=wish.field,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=wish.certify,
        docmdp_permissions=MDPPerm.NO_CHANGES if wish.last else MDPPerm.FILL_FORMS,
    )


def _read_back(pdf: bytes, signed: bytes, key: Key, wish: Seal) -> None:
    """Raise SigningError unless the file begins with what was signed and every signature in it is whole; trust isn't asked here."""
    if not signed.startswith(pdf):
        raise SigningError("the signed file does not begin with the bytes of the unsigned one")
    trust = Trust(roots=(key.certificate,), day=wish.at.date())
    found = inspect(signed, trust)
    broken = [one.field for one in found if one.modified or one.verdict.soundness == "bad-signature"]
    if broken:
        raise SigningError(f"the signed file does not stand up to a check: {', '.join(broken)}")
    if not any(one.field == wish.field and one.covers_whole for one in found):
        raise SigningError(f"field {wish.field} does not cover the whole signed file")
