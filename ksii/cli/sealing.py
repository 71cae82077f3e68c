"""Options and opening of the keys of a release, beside those of `ksii.cli.chosen_key`; and the one place that asks the clock."""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ksii.cli.chosen_key import Chosen, opened, warn_of_end
from ksii.cli.console import Exit, fail
from ksii.cli.options import day

if TYPE_CHECKING:
    from ksii.releasing import Seal
    from ksii.signing.keys import Key
    from ksii.signing.trust import Trust

SealP12 = Annotated[
    Path | None, typer.Option("--seal-p12", metavar="FILE", show_default=False, help="Seal with the key in a PKCS #12 file.")
]
SealPkcs11 = Annotated[
    Path | None,
    typer.Option("--seal-pkcs11", metavar="MODULE", show_default=False, help="Seal with a key on a token, through this PKCS #11 library."),
]
IndexP12 = Annotated[
    Path | None,
    typer.Option("--index-p12", metavar="FILE", show_default=False, help="Sign the list of releases with this key. Default: the seal."),
]
TodayOption = Annotated[
    str | None,
    typer.Option("--today", metavar="DATE", show_default=False, help="Day on which this is done; keys must be valid then. Default: today."),
]
PersonalOption = Annotated[
    bool,
    typer.Option(
        "--personal-certificate",
        help="Publish signatures though the certificate in them holds the number of a person, for everybody to read.",
    ),
]
PERSONAL = "the certificate holds the number of a person, which everybody could read in what is published"
INDEX_SECRET = "KSII_INDEX_PASSPHRASE"  # noqa: S105  (the name of a variable)
"""Environment variable with the passphrase of the key that signs the list of releases."""


def moment(given: str | None) -> datetime.datetime:
    """Return the time of an act: now, or noon of the given day, in UTC."""
    chosen = day(given)
    if chosen is None:
        return datetime.datetime.now(tz=datetime.UTC).replace(microsecond=0)
    return datetime.datetime.combine(chosen, datetime.time(12), datetime.UTC)


def key(chosen: Chosen, at: datetime.datetime, *, personal: bool) -> "Key":
    """Return the chosen key with its certificate; leave where it has none, or one that names a person and nobody said that it may."""
    from ksii.signing.keys import SshKey

    found = opened(chosen)
    if isinstance(found, SshKey):
        fail("an SSH key has no certificate; a release needs one", Exit.USAGE)
    return _fit(found, at, personal=personal)


def index_key(path: Path | None, at: datetime.datetime, *, personal: bool) -> "Key | None":
    """Return the key that signs the list of releases, None where it has none of its own."""
    from ksii.signing.keys import open_p12
    from ksii.signing.secrets import Source, passphrase

    if path is None:
        return None
    secret = passphrase(Source(variable=INDEX_SECRET, prompt=f"Passphrase of {path.name}: "))
    return _fit(open_p12(path, secret), at, personal=personal)


def both_keys(chosen: Chosen, index: Path | None, at: datetime.datetime, *, personal: bool) -> "tuple[Key, Key | None]":
    """Return the key that seals, and the one that signs the list of releases where that has its own."""
    return key(chosen, at, personal=personal), index_key(index, at, personal=personal)


def _fit(found: "Key", at: datetime.datetime, *, personal: bool) -> "Key":
    if found.personal() and not personal:
        fail(f"{PERSONAL}; if it may be public, say so with --personal-certificate", Exit.USAGE)
    warn_of_end(found, at.date())
    return found


def seal(found: "Key", at: datetime.datetime, trust: "Trust", tsa: str | None = None) -> "Seal":
    """Return a key at work; raise SigningError where it can't sign then, or where the address of the authority is none."""
    from ksii.releasing import Seal
    from ksii.signing.timestamps import authority

    found.ready(at)
    return Seal(found, at, trust, authority(tsa) if tsa else None)
