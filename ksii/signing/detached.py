"""Detached CMS signatures (CAdES): made with a key at hand, checked wherever they were made. `openssl cms -verify -binary` reads them."""

import asyncio
import datetime
import hashlib

from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.sign.timestamps import TimeStamper

from ksii.signing import gost
from ksii.signing.check import Question, checked
from ksii.signing.envelope import opened
from ksii.signing.errors import MalformedError, SigningError
from ksii.signing.keys import Key
from ksii.signing.trust import Trust
from ksii.signoff.verdict import Verdict


def sign(content: bytes, key: Key, timestamper: TimeStamper | None = None, at: datetime.datetime | None = None) -> bytes:
    """Return a detached CMS signature (DER) over the content, with the key's certificate chain.

    `at` (with time zone) becomes the signing time and is held against the validity of the certificate; raise KeyRefusedError when it
    is outside, SigningError when the time stamp authority or the token gives no answer.
    """
    key.ready(at)
    attributes = PdfCMSSignedAttributes(signing_time=at)
    work = key.signer.async_sign_general_data(content, "sha256", use_cades=True, timestamper=timestamper, signed_attr_settings=attributes)
    try:
        return bytes(asyncio.run(work).dump())
    except OSError as error:
        raise SigningError(f"there is no signature: {error}") from error


def verify(content: bytes, signature: bytes, trust: Trust) -> Verdict:
    """Return what a CMS signature over the content is worth. It may carry the content too, if that is the same."""
    try:
        envelope = opened(signature)
    except MalformedError as error:
        return Verdict("bad-signature", "signed", detail=str(error))
    if envelope.content is not None and envelope.content != content:
        return Verdict("bad-signature", "signed", detail="the signature carries other content than this")
    return checked(envelope, Question(lambda name: _digest(name, content), trust))


def _digest(name: str, content: bytes) -> bytes:
    return gost.digest(content) if name == "streebog512" else hashlib.new(name, content).digest()
