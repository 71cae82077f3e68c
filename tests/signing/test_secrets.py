import io
import os
import sys
from pathlib import Path

import pytest

from ksii.signing import secrets
from ksii.signing.errors import KeyRefusedError, SecretMissingError
from ksii.signing.secrets import PKCS11, Source, passphrase


def test_a_descriptor_comes_first(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, "құпия\nand more\n".encode())
    os.close(writing)
    other = tmp_path / "other"
    other.write_text("other", encoding="utf-8")
    assert passphrase(Source(fd=reading, file=other)) == "құпия"
    os.close(reading)


def test_a_file_that_nobody_else_can_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(secrets.P12, "from the environment")
    file = tmp_path / "passphrase"
    file.write_bytes(b"two words\r\n")
    file.chmod(0o600)
    assert passphrase(Source(file=file)) == "two words"


@pytest.mark.parametrize("mode", [0o644, 0o660, 0o602])
def test_a_passphrase_file_that_others_can_touch_is_refused(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "passphrase"
    file.write_text("secret", encoding="utf-8")
    file.chmod(mode)
    with pytest.raises(KeyRefusedError, match="chmod 600 passphrase"):
        passphrase(Source(file=file))


def test_the_environment_loses_the_secret_when_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PKCS11, "1234")
    assert passphrase(Source(variable=PKCS11)) == "1234"
    assert PKCS11 not in os.environ


def test_without_a_terminal_it_says_what_to_give(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(secrets.P12, raising=False)
    monkeypatch.setattr(sys, "stdin", io.StringIO("typed"))
    with pytest.raises(SecretMissingError, match=r"--passphrase-fd or --passphrase-file, or set KSII_P12_PASSPHRASE"):
        passphrase(Source())


def test_a_terminal_is_asked_without_echo(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return "typed"

    monkeypatch.delenv(secrets.P12, raising=False)
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", answer)
    assert passphrase(Source(prompt="PIN: ")) == "typed"
    assert asked == ["PIN: "]


def test_what_is_no_passphrase_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "passphrase"
    for data, reason in ((b"x" * 5000, "at most 4096 bytes"), (b"\xff\xfe", "isn't UTF-8")):
        file.write_bytes(data)
        file.chmod(0o600)
        with pytest.raises(SecretMissingError, match=reason):
            passphrase(Source(file=file))
    with pytest.raises(SecretMissingError, match="can't be read"):
        passphrase(Source(file=tmp_path / "missing"))
    with pytest.raises(SecretMissingError, match="descriptor 999 can't be read"):
        passphrase(Source(fd=999))


@pytest.mark.parametrize("held", [b"\x00\x01\x02\n", b"a\x00b\n", b"tab\there\n"])
def test_control_characters_are_refused_before_a_library_prints_them(tmp_path: Path, held: bytes) -> None:
    path = tmp_path / "secret"
    path.write_bytes(held)
    path.chmod(0o600)
    with pytest.raises(SecretMissingError, match="control characters"):
        passphrase(Source(file=path))


def test_a_variable_that_is_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "KSII_P12_PASSPHRASE", os.fsdecode(b"\xff"))
    with pytest.raises(SecretMissingError, match="is text"):
        passphrase(Source())


def test_a_descriptor_below_nought() -> None:
    with pytest.raises(SecretMissingError, match="descriptor -1 can't be read"):
        passphrase(Source(fd=-1))
