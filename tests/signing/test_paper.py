import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ksii.signing import paper
from ksii.signing.errors import MalformedError
from ksii.signing.paper import Paper

STATEMENT = b'{"decision":"agreed"}'
DAY = datetime.date(2026, 1, 12)


def recorded(folder: Path) -> bytes:
    scan = folder / "қолтаңба.pdf"
    scan.write_bytes(b"%PDF scan")
    return paper.record(STATEMENT, scan, "chancellery", DAY)


def test_a_scan_with_a_witness(tmp_path: Path) -> None:
    verdict = paper.verify(STATEMENT, recorded(tmp_path), tmp_path)
    assert (verdict.soundness, verdict.level, verdict.identity.witness) == ("good", "paper", "chancellery")
    assert verdict.claimed == datetime.datetime(2026, 1, 12, 12, tzinfo=datetime.UTC)


def test_a_scan_that_was_changed_removed_or_replaced_by_a_link(tmp_path: Path) -> None:
    evidence = recorded(tmp_path)
    scan = tmp_path / "қолтаңба.pdf"
    scan.write_bytes(b"%PDF other")
    assert paper.verify(STATEMENT, evidence, tmp_path).detail == "the scan is not the one that was recorded"
    scan.unlink()
    assert paper.verify(STATEMENT, evidence, tmp_path).detail == "the scan is missing"
    scan.symlink_to(__file__)
    assert paper.verify(STATEMENT, evidence, tmp_path).soundness == "bad-signature"


def test_a_scan_counts_for_its_own_statement_only(tmp_path: Path) -> None:
    evidence = recorded(tmp_path)
    assert paper.verify(STATEMENT.replace(b"agreed", b"reject"), evidence, tmp_path).detail == "the scan was recorded for another statement"


def test_a_scan_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    evidence = recorded(tmp_path)
    monkeypatch.setattr(paper, "LIMIT", 3)
    assert "at most 3 bytes" in paper.verify(STATEMENT, evidence, tmp_path).detail


names = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="/\\"), min_size=1).filter(
    lambda name: name not in {".", ".."}
)


@given(st.builds(Paper, scan=names, sha256=st.text(), statement=st.text(), witness=st.text(), date=st.dates()))
def test_evidence_reads_back_as_it_was_written(evidence: Paper) -> None:
    assert paper.parsed(paper.written(evidence)) == evidence


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"[]",
        b"null",
        b'{"scan": "x"}',
        b'{"date": "2026-01-12", "scan": "../key", "sha256": "", "statement": "", "witness": ""}',
        b'{"date": "2026-01-12", "scan": "a\\\\b", "sha256": "", "statement": "", "witness": ""}',
        b'{"date": "12.01.2026", "scan": "x", "sha256": "", "statement": "", "witness": ""}',
        b'{"date": "2026-01-12", "scan": "x", "sha256": 1, "statement": "", "witness": ""}',
        b"[" * 100_000,
    ],
)
def test_anything_else_is_no_evidence(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(MalformedError):
        paper.parsed(data)
    assert paper.verify(STATEMENT, data, tmp_path).soundness == "bad-signature"
