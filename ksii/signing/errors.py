"""What can go wrong with keys and signatures, in words for the person who holds the key."""


class SigningError(Exception):
    """A signature can't be made or looked at; the message says why, in English."""


class KeyRefusedError(SigningError):
    """The key can't be used; the message says why and, where it can be mended, how."""


class SecretMissingError(SigningError):
    """There is no way to get the passphrase or PIN of a key."""


class LibraryMissingError(SigningError):
    """A library of an optional extra isn't installed."""

    def __init__(self, purpose: str, extra: str) -> None:
        super().__init__(f"{purpose} needs an extra library: pip install 'ksii[{extra}]'")


class MalformedError(SigningError):
    """Bytes that should be a signature, a certificate or a list of revocations are something else, or too many."""
