"""`ksii approve sign` and `ksii approve import`: signatures beside statements, kept only if they are good and of somebody who may."""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ksii.cli.chosen_key import P12, Chosen, Label, PassphraseFd, PassphraseFile, Pkcs11, Ssh, Token, Tsa, opened, warn_of_end
from ksii.cli.console import Exit, fail, trouble
from ksii.cli.decisions import StatementArgument, add_line, at, laid, put_new, refused, stand

if TYPE_CHECKING:
    from ksii.signing.keys import Key, SshKey
    from ksii.signoff.folder import Filed


def sign(
    statement: StatementArgument,
    p12: P12 = None,
    pkcs11: Pkcs11 = None,
    token: Token = "",
    key: Label = "",
    ssh_key: Ssh = None,
    passphrase_fd: PassphraseFd = None,
    passphrase_file: PassphraseFile = None,
    tsa: Tsa = None,
) -> None:
    """Sign a prepared statement, and record the decision.

    The passphrase or PIN comes from --passphrase-fd, --passphrase-file, the environment (KSII_P12_PASSPHRASE, KSII_PKCS11_PIN) or the
    terminal. Nothing is kept of a signature that is not good, or not of one of the step's signers: exit code 6.
    """
    opening = Chosen(p12, pkcs11, token, key, ssh_key, passphrase_fd, passphrase_file)
    folder, reading, filed = at(statement)
    text = laid(reading, filed, "signed")
    chosen = opened(opening)
    _warn(chosen, filed.statement.date)
    suffix, signature = _signed(statement.read_bytes(), chosen, tsa, filed.statement.date)
    _keep(statement, filed, suffix, signature)
    add_line(folder, text)
    stand(folder, filed)


def import_(
    statement: StatementArgument,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The signature: CMS (.cms, .p7s) or OpenSSH (.sig).")],
) -> None:
    """Take in a signature that was made elsewhere, such as in NCALayer or eGov mobile, and record the decision."""
    from ksii.signing.errors import SigningError
    from ksii.signing.evidence import LIMIT, level_of, suffix_of

    folder, reading, filed = at(statement)
    try:
        data = file.read_bytes() if file.stat().st_size <= LIMIT else b""
        suffix, level = suffix_of(data), level_of(data)
    except SigningError as error:
        fail(f"{file}: {error}", Exit.USAGE)
    except OSError as error:
        fail(trouble(error), Exit.ENVIRONMENT)
    text = laid(reading, filed, level)
    _keep(statement, filed, suffix, data)
    add_line(folder, text)
    stand(folder, filed)


def _signed(content: bytes, key: "Key | SshKey", tsa: str | None, day: datetime.date) -> tuple[str, bytes]:
    """Return the suffix of the evidence and the signature; the day of the statement is held against the certificate."""
    from ksii.signing import detached, evidence, sshsig, timestamps
    from ksii.signing.errors import SigningError
    from ksii.signing.keys import SshKey

    moment = datetime.datetime.combine(day, datetime.time(12), datetime.UTC)
    try:
        if isinstance(key, SshKey):
            return evidence.SSH, sshsig.sign(content, key)
        return evidence.OWN, detached.sign(content, key, timestamps.authority(tsa) if tsa else None, moment)
    except SigningError as error:
        fail(str(error), Exit.USAGE)


def _warn(key: "Key | SshKey", day: datetime.date) -> None:
    """Say on stderr what a person should know of the certificate."""
    from ksii.signing.keys import Key

    if isinstance(key, Key):
        warn_of_end(key, day)
        if key.personal():
            typer.echo("ksii: the signature holds the number of a person; a release leaves it out unless told otherwise", err=True)


def _keep(statement: Path, filed: "Filed", suffix: str, signature: bytes) -> None:
    """Write a signature beside a statement, look at it, and take it away again unless it is good and of one of the step's signers."""
    from ksii.signing.evidence import beside

    path = beside(statement, suffix)
    put_new(path, signature)
    reason = refused(statement, filed)
    if reason:
        path.unlink()
        fail(f"{reason}; nothing was kept", Exit.INTEGRITY)
