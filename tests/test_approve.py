"""Decisions from the command line: prepared, recorded, signed, taken back; and what becomes of the edition."""

import json
import shutil
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from ksii import standing
from ksii.compose import compose
from ksii.document.dump import dump
from ksii.document.nodes import Document
from ksii.lint import as_of, load
from ksii.signing import sshsig
from ksii.signing.keys import open_ssh
from tests.cli.desk import Answer, Desk

STRATEGY = Path(__file__).parent / "strategies" / "clean-water"
ASSEMBLY = "strategy/approvals/2026-1/en/01-assembly-agreed.json"
SIGNERS = """\
signers:
  - {{id: chair, step: assembly, post: {{en: "Chair of the assembly", fr: "Présidence de l’assemblée"}}, ssh_key: "{key}"}}
  - {{id: clerk, step: english-text, post: {{en: "Clerk", fr: "Greffe"}}, witness: coordinator}}
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Return a desk with a whole strategy, signers, and two keys: `chair` is listed, `other` is not."""
    monkeypatch.setenv("KSII_LANG", "en")
    monkeypatch.setenv("KSII_P12_PASSPHRASE", "")
    shutil.copytree(STRATEGY, tmp_path / "strategy")
    public = {name: key(tmp_path / name) for name in ("chair", "other")}
    (tmp_path / "strategy" / "signers.yaml").write_text(SIGNERS.format(key=public["chair"]), encoding="utf-8")
    return Desk(tmp_path)


def key(path: Path) -> str:
    """Make an SSH key and return its public half."""
    made = Ed25519PrivateKey.generate()
    path.write_bytes(made.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()))
    path.chmod(0o600)
    return made.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()


def prepared(desk: Desk, *words: str, step: str = "assembly", lang: str = "en") -> Answer:
    """Prepare a statement."""
    return desk.run("approve", "prepare", "--step", step, "--lang", lang, *words)


def steps(desk: Desk, lang: str = "en") -> dict[str, str]:
    """Return the state of every step."""
    return {it["step"]: it["state"] for it in json.loads(desk.run("status", "--json").out)["languages"][lang]["steps"]}


def document(desk: Desk, lang: str = "en") -> Document:
    """Return the document as an edition would print it."""
    reading = load(desk.strategy)
    day = as_of(reading.strategy, None)
    return compose(reading.strategy, lang, day, standing.look(reading, day).agreement(lang))


def test_what_is_agreed_to_is_said(desk: Desk) -> None:
    answer = prepared(desk)
    assert answer.code == 0
    assert answer.out.splitlines()[0] == ASSEMBLY
    assert "Chair of the assembly: I have read the text “Clean Water for Every Village" in answer.out
    assert "digest of the text: sha256:" in answer.out
    assert "changed since" not in answer.out


def test_prepared_again_after_a_change_it_names_the_files(desk: Desk) -> None:
    prepared(desk)
    desk.change("strategy/strategy.yaml", "Clean Water Strategy", "Good Water Strategy")
    answer = prepared(desk)
    assert "changed since this step's last statement: strategy.yaml" in answer.out
    assert "02-assembly-agreed.json" in answer.out


def test_a_text_with_errors_is_not_there_to_be_agreed_to_but_can_be_refused(desk: Desk) -> None:
    desk.change("strategy/roles.yaml", "deputy: press-officer}\n  - {id: press-officer", "deputy: nobody}\n  - {id: press-officer")
    assert (prepared(desk).code, prepared(desk).err) == (
        1,
        "ksii: lint finds errors at the level handover: mend or waive them first (ksii lint --profile handover)\n",
    )
    assert prepared(desk, "--decision", "rejected").code == 0
    assert steps(desk)["assembly"] == "rejected"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("--step", "publication", "--lang", "en"), "no step publication decides"),
        (("--step", "french-text", "--lang", "en"), "not about the text in en"),
        (("--step", "assembly", "--lang", "en", "--remark", "none"), "no remark none"),
        (("--step", "assembly", "--lang", "en", "--decision", "maybe"), "unknown decision maybe"),
        (("--step", "assembly", "--lang", "en", "--signer", "clerk"), "--signer: chair"),
    ],
)
def test_what_can_not_be_prepared(words: tuple[str, ...], reason: str, desk: Desk) -> None:
    answer = desk.run("approve", "prepare", *words)
    assert (answer.code, reason in answer.err) == (2, True), answer.err
    assert not (desk.strategy / "approvals").exists()


def test_the_file_that_was_read_and_remarks_go_into_the_statement(desk: Desk) -> None:
    (desk.folder / "seen.pdf").write_bytes(b"%PDF")
    assert prepared(desk, "--decision", "agreed_with_remarks", "--remark", "plain-french", "--seen", "seen.pdf").code == 0
    path = desk.folder / ASSEMBLY.replace("agreed", "agreed_with_remarks")
    said = json.loads(path.read_text(encoding="utf-8"))["predicate"]
    assert said["seen"]["file"] == "seen.pdf"
    assert said["remarks"] == [{"id": "plain-french", "text": "The French text is too learned for a meeting.", "blocking": False}]
    desk.run("approve", "record", str(path))
    assert steps(desk)["assembly"] == "ok-with-remarks"
    sheet = dump(document(desk)).partition("section approval-sheet")[2]
    assert "too learned" in sheet
    assert "Messages were rewritten and tested again" in sheet


def test_a_recorded_decision_has_its_line_and_lint_has_nothing_to_say(desk: Desk) -> None:
    prepared(desk)
    answer = desk.run("approve", "record", ASSEMBLY)
    assert (answer.code, answer.out) == (0, "assembly, en: agreed\n")
    assert desk.run("lint", "--profile", "release").code == 0
    again = desk.run("approve", "record", ASSEMBLY)
    assert (again.code, again.err) == (3, "ksii: registers.yaml has a line for this statement already\n")


def test_signed_with_a_key(desk: Desk) -> None:
    prepared(desk)
    answer = desk.run("approve", "sign", ASSEMBLY, "--ssh-key", "chair")
    assert (answer.code, answer.out) == (0, "assembly, en: agreed\n"), answer.err
    found = json.loads(desk.run("status", "--json").out)["languages"]["en"]["steps"][-1]
    assert (found["evidence"], found["post"]) == ("signed", "Chair of the assembly")


def test_nothing_is_kept_of_the_signature_of_somebody_else(desk: Desk) -> None:
    prepared(desk)
    answer = desk.run("approve", "sign", ASSEMBLY, "--ssh-key", "other")
    assert (answer.code, "none of the signers of assembly" in answer.err) == (6, True)
    assert [it.name for it in (desk.folder / ASSEMBLY).parent.iterdir()] == ["01-assembly-agreed.json"]
    assert "assembly-en-1" not in (desk.strategy / "registers.yaml").read_text(encoding="utf-8")


def test_a_signature_made_elsewhere_is_taken_in_only_for_this_statement(desk: Desk) -> None:
    prepared(desk)
    chair = open_ssh(desk.folder / "chair", "")
    (desk.folder / "wrong.sig").write_bytes(sshsig.sign(b"something else", chair))
    (desk.folder / "right.sig").write_bytes(sshsig.sign((desk.folder / ASSEMBLY).read_bytes(), chair))
    assert desk.run("approve", "import", ASSEMBLY, "wrong.sig").code == 6
    assert desk.run("approve", "import", ASSEMBLY, "chair").code == 2
    assert desk.run("approve", "import", ASSEMBLY, "right.sig").code == 0


def test_a_scan_that_nobody_of_the_step_vouches_for_is_not_kept(desk: Desk) -> None:
    prepared(desk)
    (desk.folder / "scan.pdf").write_bytes(b"%PDF-1.7 scan")
    before = (desk.strategy / "registers.yaml").read_bytes()
    answer = desk.run("approve", "paper", ASSEMBLY, "--scan", "scan.pdf", "--witness", "coordinator")
    assert (answer.code, "none of the signers of assembly" in answer.err) == (6, True)
    assert [it.name for it in (desk.folder / ASSEMBLY).parent.iterdir()] == ["01-assembly-agreed.json"]
    assert (desk.strategy / "registers.yaml").read_bytes() == before


def test_signed_on_paper(desk: Desk) -> None:
    (desk.folder / "scan.PDF").write_bytes(b"%PDF")
    prepared(desk, step="english-text")
    statement = ASSEMBLY.replace("assembly", "english-text")
    assert desk.run("approve", "paper", statement, "--scan", "scan.PDF", "--witness", "nobody").code == 2
    answer = desk.run("approve", "paper", statement, "--scan", "scan.PDF", "--witness", "coordinator")
    assert (answer.code, answer.out) == (0, "english-text, en: agreed\n"), answer.err
    (desk.folder / statement).with_name("01-english-text-agreed.scan.pdf").write_bytes(b"%PDF another")
    assert steps(desk)["english-text"] == "bad-signature"


def test_an_agreement_is_taken_back(desk: Desk) -> None:
    assert set(steps(desk).values()) == {"ok"}
    assert desk.run("approve", "withdraw", "--step", "assembly", "--lang", "en").code == 0
    assert steps(desk)["assembly"] == "withdrawn"
    assert set(steps(desk, "fr").values()) == {"ok"}


def test_what_is_no_statement(desk: Desk) -> None:
    for name in ("nowhere.json", "strategy/strategy.yaml", ASSEMBLY):
        assert desk.run("approve", "record", name).code == 2


def test_no_option_takes_a_secret(desk: Desk) -> None:
    said = " ".join(desk.run("approve", it, "--help").out for it in ("sign", "import", "paper", "record", "prepare", "withdraw"))
    assert "--passphrase-fd" in said
    assert "--passphrase " not in said
    assert "--pin" not in said


def test_the_edition_is_a_draft_until_everybody_has_agreed_whatever_the_status_says(desk: Desk) -> None:
    assert document(desk).words.draft == ""
    desk.run("approve", "withdraw", "--step", "assembly", "--lang", "en")
    drafted = document(desk)
    assert drafted.words.draft == "DRAFT · agreed 2 of 3"
    assert drafted.words.draft_notice
    assert document(desk, "fr").words.draft == ""
    assert "Status: Draft" in dump(drafted) or "Status: draft" in dump(drafted)


def test_without_knowing_the_agreement_everything_is_a_draft(desk: Desk) -> None:
    reading = load(desk.strategy)
    made = compose(reading.strategy, "en", as_of(reading.strategy, None))
    assert made.words.draft == "DRAFT"
    assert "approval-sheet" not in dump(made)


def test_the_approval_sheet_is_the_last_section_and_names_posts_evidence_and_digest(desk: Desk) -> None:
    prepared(desk)
    desk.run("approve", "sign", ASSEMBLY, "--ssh-key", "chair")
    made = document(desk)
    assert made.blocks[-1].id == "approval-sheet"
    text = dump(made)[dump(made).index("section approval-sheet") :]
    for words in (
        "Approval by the assembly",
        "Chair of the assembly",
        "digital signature",
        "entry in the register",
        "2026-1. Digest of the content: sha256:",
    ):
        assert words in text
