import datetime
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from ksii.signing import detached, evidence, paper, sshsig
from ksii.signing.errors import MalformedError
from ksii.signing.evidence import beside, is_evidence, level_of, look, personal, suffix_of
from ksii.signing.keys import Key, SshKey
from ksii.signing.trust import Trust
from ksii.signoff.verdict import Verdict
from tests.signing.authority import AT, authority
from tests.signing.gostauthority import envelope, gost_authority, gost_signer, plain_signer

CONTENT = b'{"decision":"agreed"}'


@pytest.fixture
def statement(tmp_path: Path) -> Path:
    path = tmp_path / "01-minister-agreed.json"
    path.write_bytes(CONTENT)
    return path


def looked(statement: Path) -> Verdict:
    return look(statement, authority().trust(crl=True))


def imported() -> bytes:
    person = authority().person
    return envelope([plain_signer(person, CONTENT)], [person.der, authority().middle.der], CONTENT)


def by_ssh(content: bytes = CONTENT) -> bytes:
    private = ed25519.Ed25519PrivateKey.from_private_bytes(b"k" * 32)
    public = private.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode("ascii")
    return sshsig.sign(content, SshKey(private, public))


def on_paper(statement: Path) -> bytes:
    scan = statement.with_name("scan.pdf")
    scan.write_bytes(b"%PDF")
    return paper.record(CONTENT, scan, "chancellery", datetime.date(2026, 1, 12))


def test_a_statement_alone_has_no_evidence(statement: Path) -> None:
    assert looked(statement) == Verdict("none", detail="there is no signature beside the statement")


def test_each_kind_of_evidence_is_found_by_its_suffix(statement: Path, person: Key) -> None:
    kinds = {
        ".p7s": (detached.sign(CONTENT, person, at=AT), "signed"),
        ".cms": (imported(), "signed"),
        ".sig": (by_ssh(), "signed"),
        ".paper.json": (on_paper(statement), "paper"),
    }
    for suffix, (data, level) in kinds.items():
        path = beside(statement, suffix)
        assert path.name == f"01-minister-agreed.json{suffix}"
        path.write_bytes(data)
        assert (looked(statement).soundness, looked(statement).level) == ("good", level)
        path.unlink()


def test_the_strongest_evidence_counts_and_all_who_signed_are_named(statement: Path, person: Key) -> None:
    beside(statement, ".paper.json").write_bytes(on_paper(statement))
    beside(statement, ".sig").write_bytes(by_ssh())
    beside(statement, ".cms").write_bytes(imported())
    verdict = looked(statement)
    assert verdict.level == "signed"
    assert verdict.identity.certificate == f"sha256:{hashlib.sha256(person.certificate).hexdigest()}"
    assert [bool(other.identity.ssh_key) for other in verdict.others] == [True, False]
    assert verdict.others[1].identity.witness == "chancellery"


def test_one_broken_piece_of_evidence_spoils_the_rest(statement: Path) -> None:
    beside(statement, ".cms").write_bytes(imported())
    beside(statement, ".sig").write_bytes(by_ssh(b"other"))
    assert looked(statement).soundness == "bad-signature"


def test_an_edited_statement_is_bad_with_every_kind(statement: Path, person: Key) -> None:
    kinds = {".p7s": detached.sign(CONTENT, person, at=AT), ".cms": imported(), ".sig": by_ssh(), ".paper.json": on_paper(statement)}
    statement.write_bytes(CONTENT.replace(b"agreed", b"reject"))
    for suffix, data in kinds.items():
        beside(statement, suffix).write_bytes(data)
        assert looked(statement).soundness == "bad-signature"
        beside(statement, suffix).unlink()


def test_files_that_are_too_large_are_not_read(statement: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    beside(statement, ".cms").write_bytes(imported())
    monkeypatch.setattr(evidence, "LIMIT", 30)
    assert looked(statement).detail == "01-minister-agreed.json.cms: 01-minister-agreed.json.cms has more than 30 bytes: it isn't read"
    monkeypatch.setattr(evidence, "LIMIT", 10)
    assert "it isn't read" in looked(statement).detail


def test_evidence_that_is_a_folder_is_bad(statement: Path) -> None:
    beside(statement, ".sig").mkdir()
    assert looked(statement).soundness == "bad-signature"


def test_evidence_is_known_by_its_name() -> None:
    assert is_evidence(Path("01-minister-agreed.json.paper.json"))
    assert is_evidence(Path("01-minister-agreed.json.p7s"))
    assert not is_evidence(Path("01-minister-agreed.json"))


def test_what_kind_an_imported_file_is() -> None:
    assert suffix_of(imported()) == ".cms"
    assert suffix_of(by_ssh()) == ".sig"
    with pytest.raises(MalformedError, match="no CMS signature"):
        suffix_of(b"PK\x03\x04")


def test_the_libraries_of_signatures_are_not_loaded_before_there_is_evidence(statement: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from ksii.signing import evidence, trust\n"
        f"evidence.look(Path({str(statement)!r}), trust.gathered([], [], __import__('datetime').date(2026, 1, 1), ''))\n"
        "print(sorted({'pyhanko', 'cryptography', 'asn1crypto', 'gostcrypto', 'pkcs11'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, encoding="utf-8")
    assert run.stdout == "[]\n"


def test_the_name_of_a_file_makes_no_evidence_stronger(statement: Path, person: Key) -> None:
    beside(statement, ".cms").write_bytes(detached.sign(CONTENT, person, at=AT))
    assert (looked(statement).soundness, looked(statement).level) == ("good", "signed")
    assert level_of(imported()) == "signed"
    assert level_of(by_ssh()) == "signed"


def test_a_gost_signature_is_the_strongest_under_any_name(statement: Path) -> None:
    known = gost_authority()
    signature = envelope([gost_signer(known.person, CONTENT)], [known.person.certificate, known.middle.certificate], CONTENT)
    assert level_of(signature) == "imported"
    beside(statement, ".p7s").write_bytes(signature)
    assert look(statement, Trust((known.root.certificate,), day=AT.date())).level == "imported"


def test_which_evidence_shows_a_person(statement: Path, person: Key, seal_key: Key) -> None:
    own, ssh, scan = (beside(statement, suffix) for suffix in (".p7s", ".sig", ".paper.json"))
    own.write_bytes(detached.sign(CONTENT, person, at=AT))
    assert personal(own)
    own.write_bytes(detached.sign(CONTENT, seal_key, at=AT))
    assert not personal(own)
    own.write_bytes(b"damaged")
    assert personal(own)
    ssh.write_bytes(by_ssh())
    assert not personal(ssh)
    scan.write_bytes(on_paper(statement))
    assert personal(scan)


def test_evidence_that_is_a_pipe_is_bad_and_nobody_waits_for_it(statement: Path) -> None:
    os.mkfifo(beside(statement, ".p7s"))
    assert looked(statement).soundness == "bad-signature"
