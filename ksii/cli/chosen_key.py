"""Options for keys that sign, and opening them. A passphrase or PIN is never an argument."""

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ksii.cli.console import Exit, fail, trouble

if TYPE_CHECKING:
    from ksii.signing.keys import Key, SshKey

P12 = Annotated[Path | None, typer.Option("--p12", metavar="FILE", show_default=False, help="Sign with the key in a PKCS #12 file.")]
Pkcs11 = Annotated[
    Path | None,
    typer.Option("--pkcs11", metavar="MODULE", show_default=False, help="Sign with a key on a token, through this PKCS #11 library."),
]
Token = Annotated[str, typer.Option("--token", metavar="NAME", show_default=False, help="With --pkcs11: name of the token.")]
Label = Annotated[str, typer.Option("--key", metavar="LABEL", show_default=False, help="With --pkcs11: label of the key on the token.")]
Ssh = Annotated[Path | None, typer.Option("--ssh-key", metavar="FILE", show_default=False, help="Sign with an OpenSSH key.")]
PassphraseFd = Annotated[
    int | None,
    typer.Option("--passphrase-fd", metavar="N", show_default=False, help="Read the passphrase or PIN from this file descriptor."),
]
PassphraseFile = Annotated[
    Path | None,
    typer.Option("--passphrase-file", metavar="FILE", show_default=False, help="Read it from a file that nobody else can read (mode 600)."),
]
Tsa = Annotated[
    str | None, typer.Option("--tsa", metavar="URL", show_default=False, help="Ask this authority for a time stamp; it needs the network.")
]

SOON = 30
"""So many days before a certificate runs out its holder is told."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which key a person chose, and where its passphrase comes from; without --passphrase-… from the environment or the terminal."""

    p12: Path | None = None
    pkcs11: Path | None = None
    token: str = ""
    label: str = ""
    ssh: Path | None = None
    fd: int | None = None
    file: Path | None = None


def opened(chosen: Chosen) -> "Key | SshKey":
    """Return the chosen key; leave where it is not exactly one, or where it can't be used."""
    from ksii.signing.errors import SigningError

    if sum(it is not None for it in (chosen.p12, chosen.pkcs11, chosen.ssh)) != 1:
        fail("say with which key: one of --p12, --pkcs11 and --ssh-key", Exit.USAGE)
    try:
        return _opened(chosen)
    except SigningError as error:
        fail(str(error), Exit.USAGE)
    except OSError as error:
        fail(trouble(error), Exit.ENVIRONMENT)


def warn_of_end(key: "Key", day: datetime.date) -> None:
    """Say on stderr that a certificate runs out soon, counted from a day."""
    last = key.runs_out()
    if day <= last <= day + datetime.timedelta(days=SOON):
        typer.echo(f"ksii: the certificate runs out on {last}; get a new one in time", err=True)


def _opened(chosen: Chosen) -> "Key | SshKey":
    from ksii.signing import keys
    from ksii.signing.secrets import P12 as P12_VARIABLE
    from ksii.signing.secrets import PKCS11 as PIN_VARIABLE
    from ksii.signing.secrets import Source, passphrase

    if chosen.pkcs11:
        pin = passphrase(Source(chosen.fd, chosen.file, PIN_VARIABLE, "PIN: "))
        return keys.open_pkcs11(chosen.pkcs11, chosen.token, chosen.label, pin)
    secret = passphrase(Source(chosen.fd, chosen.file, P12_VARIABLE))
    return keys.open_p12(chosen.p12, secret) if chosen.p12 else keys.open_ssh(chosen.ssh or Path(), secret)
