"""Passphrases and PINs: from a descriptor, a file that nobody else can read, the environment or the terminal; never an argument."""

import getpass
import os
import stat
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from ksii.signing.errors import KeyRefusedError, SecretMissingError

P12 = "KSII_P12_PASSPHRASE"
"""Environment variable that holds the passphrase of a key file."""

PKCS11 = "KSII_PKCS11_PIN"
"""Environment variable that holds the PIN of a token."""

_LIMIT = 4096
"""Bytes; nothing longer is a passphrase."""

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


@dataclass(frozen=True, slots=True)
class Source:
    """Where a secret may come from, in the order of the fields; the terminal is asked last, with `prompt`."""

    fd: int | None = None
    file: Path | None = None
    variable: str = P12
    prompt: str = "Passphrase: "


def passphrase(source: Source) -> str:
    """Return the secret: the first line of where it comes from.

    Raise SecretMissingError where there is none, KeyRefusedError for a file that others can read.
    A variable of the environment is taken out of it, so that no program started later inherits the secret.
    """
    found = _found(source)
    if any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in found):
        raise SecretMissingError("a passphrase is text, without control characters")
    return found


def _found(source: Source) -> str:
    if source.fd is not None:
        return _from_descriptor(source.fd)
    if source.file is not None:
        return _from_file(source.file)
    known = os.environ.pop(source.variable, None)
    return known if known is not None else _asked(source)


def private(path: Path) -> bool:
    """Whether nobody but the owner may touch a file. Where a system keeps no such bits, the answer is yes."""
    return os.name == "nt" or not path.stat().st_mode & _OTHERS


def _from_descriptor(fd: int) -> str:
    try:
        with open(fd, "rb", closefd=False) as file:
            return _line(file.readline(_LIMIT + 1))
    except (OSError, ValueError) as error:
        raise SecretMissingError(f"descriptor {fd} can't be read: {getattr(error, 'strerror', None) or error}") from error


def _from_file(path: Path) -> str:
    try:
        if not private(path):
            raise KeyRefusedError(f"others can read the passphrase file {path.name}: chmod 600 {path.name}")
        with path.open("rb") as file:
            return _line(file.readline(_LIMIT + 1))
    except OSError as error:
        raise SecretMissingError(f"the passphrase file {path.name} can't be read: {error.strerror}") from error


def _line(data: bytes) -> str:
    if len(data) > _LIMIT:
        raise SecretMissingError(f"a passphrase has at most {_LIMIT} bytes")
    try:
        return data.decode("utf-8").removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError as error:
        raise SecretMissingError("the passphrase isn't UTF-8") from error


def _asked(source: Source) -> str:
    if not sys.stdin.isatty():
        raise SecretMissingError(
            f"no terminal to ask for the passphrase: give --passphrase-fd or --passphrase-file, or set {source.variable}"
        )
    return getpass.getpass(source.prompt)
