"""A key on a token, with SoftHSM in place of a smart card (Debian package `softhsm2`)."""

import importlib
from pathlib import Path

import pytest

from ksii.signing import detached
from ksii.signing.errors import KeyRefusedError, LibraryMissingError
from ksii.signing.keys import open_pkcs11
from ksii.signing.pdf import Seal, inspect, seal
from tests.signing.authority import AT, authority
from tests.signing.pages import page
from tests.signing.tokens import PIN, needs_softhsm, softhsm, token_holder


@needs_softhsm
@pytest.mark.parametrize(
    ("token", "label", "pin", "reason"),
    [
        ("locked", "seal", "9999", "the PIN is wrong"),  # nobody logs in to it: a process that has is not asked for the PIN again
        ("office", "nobody", PIN, "no key nobody on token office"),
        ("elsewhere", "seal", PIN, "no key seal on token elsewhere"),
    ],
)
def test_what_is_missing_is_said(token: str, label: str, pin: str, reason: str) -> None:
    with pytest.raises(KeyRefusedError, match=reason):
        open_pkcs11(softhsm(), token, label, pin)


@needs_softhsm
def test_a_token_signs_statements_and_files() -> None:
    key, again = open_pkcs11(softhsm(), "office", "seal", PIN), open_pkcs11(softhsm(), "office", "seal", PIN)
    assert again.certificate == key.certificate
    assert key.certificate == token_holder().der
    verdict = detached.verify(b"statement", detached.sign(b"statement", key, at=AT), authority().trust())
    assert (verdict.soundness, verdict.identity.name) == ("good", "Ministry of Water")
    (found,) = inspect(seal(page(), key, Seal("sig_seal", AT, certify=True)), authority().trust())
    assert found.verdict.soundness == "good"


def test_a_module_that_is_not_there_is_said(tmp_path: Path) -> None:
    pytest.importorskip("pkcs11")
    with pytest.raises(KeyRefusedError, match="no key seal on token office"):
        open_pkcs11(tmp_path / "missing.so", "office", "seal", PIN)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(importlib.import_module("sys").modules, "pyhanko.sign.pkcs11", None)
    with pytest.raises(LibraryMissingError, match=r"pip install 'ksii\[pkcs11\]'"):
        open_pkcs11(tmp_path / "module.so", "office", "seal", PIN)
