"""Time stamp authorities (RFC 3161) by address. Asking one needs the network and happens only where a person gave its address."""

from urllib.parse import urlsplit

from pyhanko.sign.timestamps import HTTPTimeStamper, TimeStamper

from ksii.signing.errors import SigningError

_SECONDS = 20


def authority(url: str) -> TimeStamper:
    """Return a client of the authority at an address; raise SigningError when it is no http or https address."""
    if not _sound(url):
        raise SigningError(f"{url} is no http or https address of a time stamp authority")
    return HTTPTimeStamper(url, timeout=_SECONDS)


def _sound(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # brackets without an address in them, or a port beyond the last one
        return False
