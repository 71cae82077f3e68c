"""Against what a file or a release is held, all of it from elsewhere: nothing that comes with a file can vouch for it."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom to trust and what is known already.

    `day` is that of the look: it decides whether the list of releases is still good, and for a lone file whether certificates are.
    """

    day: datetime.date
    roots: tuple[bytes, ...] = ()
    """Root certificates, PEM or DER."""
    crls: tuple[bytes, ...] = ()
    """Lists of revoked certificates, PEM or DER."""
    least: int = 0
    """The least number that the release may have, 0 for any."""
    seal: str = ""
    """Hash of the certificate of the key that must have sealed, as `sha256:…`; empty for any under the roots."""
