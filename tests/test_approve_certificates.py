"""Decisions signed with certificates: whose root is trusted, whose holder is listed, and who has not lost the right."""

import hashlib
from pathlib import Path

import pytest

from tests.cli.desk import Answer, Desk
from tests.signing.authority import PASSPHRASE, Holder, authority
from tests.test_approve import ASSEMBLY, desk, prepared, steps  # noqa: F401  (a fixture)

SIGNERS = """\
signers:
  - id: chair
    step: assembly
    post: {{en: "Chair of the assembly", fr: "Présidence de l’assemblée"}}
    certificate: sha256:{certificate}
trust: {{roots: [roots.pem], crls: [revoked.crl]}}
"""


def listed(at: Desk, holder: Holder) -> None:
    """List a certificate for the assembly, and trust the test authority."""
    folder = at.strategy / "approvals"
    folder.mkdir()
    (folder / "roots.pem").write_bytes(authority().root.pem)
    (folder / "revoked.crl").write_bytes(authority().crl)
    text = SIGNERS.format(certificate=hashlib.sha256(holder.der).hexdigest())
    (at.strategy / "signers.yaml").write_text(text, encoding="utf-8")


def signed(at: Desk, holder: Holder, passphrase: str = PASSPHRASE) -> Answer:
    """Prepare and sign a statement."""
    prepared(at)
    secret = at.folder / "secret"
    secret.write_text(passphrase, encoding="utf-8")
    secret.chmod(0o600)
    return at.run("approve", "sign", ASSEMBLY, "--p12", str(holder.p12(at.folder)), "--passphrase-file", str(secret))


def test_a_listed_certificate_under_a_trusted_root(desk: Desk) -> None:  # noqa: F811  (a fixture)
    listed(desk, authority().person)
    answer = signed(desk, authority().person)
    assert (answer.code, answer.out) == (0, "assembly, en: agreed\n"), answer.err
    (desk.strategy / "approvals" / "roots.pem").write_bytes(authority().root.pem + b"\n")
    assert steps(desk)["assembly"] == "policy-changed"


@pytest.mark.parametrize(
    ("who", "passphrase", "code", "reason"),
    [
        ("second", PASSPHRASE, 6, "none of the signers"),
        ("revoked", PASSPHRASE, 6, "revoked"),
        ("person", "wrong", 2, "the passphrase is wrong"),
    ],
)
def test_what_is_not_kept(who: str, passphrase: str, code: int, reason: str, desk: Desk) -> None:  # noqa: F811  (a fixture)
    listed(desk, authority().person if who == "second" else getattr(authority(), who))
    answer = signed(desk, getattr(authority(), who), passphrase)
    assert (answer.code, reason in answer.err) == (code, True), answer.err
    assert [it.name for it in Path(desk.folder / ASSEMBLY).parent.iterdir()] == ["01-assembly-agreed.json"]


def test_a_root_that_is_not_there_is_said(desk: Desk) -> None:  # noqa: F811  (a fixture)
    listed(desk, authority().person)
    (desk.strategy / "approvals" / "roots.pem").unlink()
    answer = desk.run("status")
    assert (answer.code, answer.err) == (2, "ksii: approvals/roots.pem is no file of certificates\n")
