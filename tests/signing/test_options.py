"""No command takes a passphrase or PIN as the value of an option: arguments can be seen by every user of a machine."""

import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import typer.main

from ksii.cli.app import app

SECRET = re.compile(r"pass(word|phrase)?|pin|secret", re.IGNORECASE)
SAFE = re.compile(r"-(fd|file)$")
"""Where a secret may come from: a descriptor, a file."""


def commands(group: Any, name: str = "ksii") -> Iterator[tuple[str, Any]]:  # noqa: ANN401  (Typer carries its own copy of Click)
    yield name, group
    for child, command in getattr(group, "commands", {}).items():
        yield from commands(command, f"{name} {child}")


def secret_options(name: str) -> bool:
    return any(SECRET.fullmatch(word) for word in name.lstrip("-").split("-")) and not SAFE.search(name)


def test_no_option_takes_a_secret() -> None:
    found = list(commands(typer.main.get_command(app)))
    offered = [(name, option) for name, command in found for parameter in command.params for option in parameter.opts]
    assert len(found) > 5
    assert [pair for pair in offered if secret_options(pair[1])] == []


def test_what_counts_as_such_an_option() -> None:
    refused = ["--passphrase", "--seal-pin", "--p12-password", "--secret", "--pass"]
    taken = ["--passphrase-fd", "--passphrase-file", "--seal-passphrase-file", "--p12", "--pinned", "--compass"]
    assert [name for name in refused + taken if secret_options(name)] == refused


def test_help_loads_no_library_of_signatures() -> None:
    program = (
        "import sys; from typer.testing import CliRunner; from ksii.cli.app import app\n"
        "assert CliRunner().invoke(app, ['--help']).exit_code == 0\n"
        "print(sorted({'pyhanko', 'cryptography', 'asn1crypto', 'gostcrypto', 'pkcs11'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, encoding="utf-8")
    assert run.stdout == "[]\n"
