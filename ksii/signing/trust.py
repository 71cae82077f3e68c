"""Whom to trust: root certificates, lists of revocations and a day; nothing is fetched and the clock isn't asked."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from ksii.signing.armour import blocks
from ksii.signing.errors import MalformedError

LIMIT = 32 << 20
"""Bytes of one file of certificates or revocations; national lists have grown to many megabytes."""


@dataclass(frozen=True, slots=True)
class Trust:
    """What signatures are checked against.

    `roots` and `crls` are DER. `day` counts where a signature names no time of its own. `document` is the id of the document: it
    salts the hashes of people's numbers (see `ksii.signing.identity`).
    """

    roots: tuple[bytes, ...] = field(default=(), repr=False)
    crls: tuple[bytes, ...] = field(default=(), repr=False)
    day: datetime.date = datetime.date(1970, 1, 1)
    document: str = ""

    @property
    def moment(self) -> datetime.datetime:
        """Noon of the day, in UTC."""
        return datetime.datetime.combine(self.day, datetime.time(12), datetime.UTC)


def gathered(roots: Iterable[bytes], crls: Iterable[bytes], day: datetime.date, document: str) -> Trust:
    """Return the trust that files of certificates and of revocation lists give (PEM with any number in each, or DER).

    Raise MalformedError for a file that is too large or holds neither.
    """
    certificates = tuple(der for data in roots for der in _objects(data, "CERTIFICATE"))
    lists = tuple(der for data in crls for der in _objects(data, "X509 CRL"))
    return Trust(certificates, lists, day, document)


def _objects(data: bytes, label: str) -> list[bytes]:
    if len(data) > LIMIT:
        raise MalformedError(f"a file of more than {LIMIT} bytes isn't read")
    found = blocks(data, label)
    if not found or not all(der.startswith(b"\x30") for der in found):
        raise MalformedError(f"there is no {label} in PEM or DER form in the file")
    return found
