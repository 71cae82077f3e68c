"""Keys on smart cards, USB tokens and security modules, through PKCS #11. The private key never leaves the token."""

import importlib
from pathlib import Path
from typing import Any

from pyhanko.sign.signers import Signer

from ksii.signing.errors import KeyRefusedError, LibraryMissingError


def on_token(module: Path, token: str, label: str, pin: str | None) -> tuple[Signer, tuple[bytes, ...]]:
    """Return what signs with a key on a token, and the certificates there (DER), the key's own first.

    Without `pin` the token's own PIN pad is asked. Raise KeyRefusedError with the reason, LibraryMissingError without the extra.
    """
    library, faults = _libraries()
    try:
        session = _session((library, faults), module, token, pin)
        signer = library.PKCS11Signer(session, cert_label=label, key_label=label, other_certs_to_pull=None)
        own = signer.signing_cert.dump()
        others = {other.dump() for other in signer.cert_registry} - {own}
    except (faults.PinIncorrect, faults.PinLenRange, faults.PinInvalid) as error:
        raise KeyRefusedError("the PIN is wrong") from error
    except faults.PinLocked as error:
        raise KeyRefusedError("the PIN is locked after too many tries") from error
    except (RuntimeError, OSError) as error:
        raise KeyRefusedError(f"no key {label} on token {token}: {str(error) or type(error).__name__}") from error
    return signer, (own, *sorted(others))


def _libraries() -> tuple[Any, Any]:
    try:
        return importlib.import_module("pyhanko.sign.pkcs11"), importlib.import_module("pkcs11.exceptions")
    except ImportError as error:
        raise LibraryMissingError("a key on a token", "pkcs11") from error


def _session(libraries: tuple[Any, Any], module: Path, token: str, pin: str | None) -> Any:  # noqa: ANN401  (an optional library)
    library, faults = libraries
    wanted = library.TokenCriteria(label=token)
    try:
        return library.open_pkcs11_session(str(module), token_criteria=wanted, user_pin=pin or library.PROTECTED_AUTH)
    except faults.UserAlreadyLoggedIn:  # a second key of the same token: a program logs in once
        return library.open_pkcs11_session(str(module), token_criteria=wanted)
