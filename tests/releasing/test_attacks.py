"""A release in the hands of somebody who wants others to believe in another one: every attack is seen by `ksii verify`."""

import json
from pathlib import Path

import pikepdf
import pytest

from ksii.release import records, shape
from ksii.release.manifest import digest, sums
from ksii.signing import detached
from ksii.signing.keys import open_p12
from tests.releasing.office import EDITION, Office
from tests.signing.authority import AT, END, PASSPHRASE, Wish, issue, named
from tests.signing.pages import painted_over
from tools.validate.pdf import conformance

pytestmark = pytest.mark.pdf
PDF, DOCX = "clean-water-2026-1-en.pdf", "clean-water-2026-1-en.docx"


def found(office: Office, *more: str) -> dict[str, bool | None]:
    """Return every check by name; the exit code has to say the same."""
    answer = office.verify("--json", *more)
    data = json.loads(answer.out)
    assert answer.code == {"good": 0, "incomplete": 1, "broken": 6}[data["outcome"]]
    return {it["name"]: it["good"] for it in data["checks"]}


def summed(office: Office) -> None:
    """Write the list of hashes anew, as an attacker would who holds no key."""
    files = {it.relative_to(office.release).as_posix(): it.read_bytes() for it in office.release.rglob("*") if it.is_file()}
    listed = {name: content for name, content in files.items() if not name.startswith("SHA256SUMS")}
    (office.release / "SHA256SUMS").write_bytes(sums(listed))


def test_an_honest_release_is_good(release: Office) -> None:
    assert set(found(release).values()) == {True}
    said = release.verify("--ui-lang", "kk").out
    assert "Clean Water Strategy" in said
    assert "Ministry of Water" in said
    assert "IIN" not in said


def test_without_roots_from_elsewhere_nothing_vouches_for_it(release: Office) -> None:
    answer = release.run("verify", str(release.release), "--today", "2026-02-03", "--json")
    assert answer.code == 1
    assert {it["name"]: it["good"] for it in json.loads(answer.out)["checks"]}["roots"] is None


def test_edited_docx(release: Office) -> None:
    path = release.release / DOCX
    path.write_bytes(path.read_bytes() + b" ")
    assert found(release)["files"] is False
    summed(release)
    checks = found(release)
    assert (checks["files"], checks["statement"], checks["seal"]) == (True, False, False)


def test_painted_over_pdf(release: Office) -> None:
    path = release.release / PDF
    path.write_bytes(painted_over(path.read_bytes()))
    summed(release)
    checks = found(release)
    assert (checks["pdf"], checks["statement"]) == (False, False)


def test_stripped_signature(release: Office) -> None:
    record = records.release((release.release / "release.intoto.json").read_bytes())
    size = next(file.unsigned_size for file in record.files if file.name == PDF)
    path = release.release / PDF
    path.write_bytes(path.read_bytes()[:size])
    summed(release)
    assert found(release)["pdf"] is False


def test_missing_and_added_files(release: Office) -> None:
    (release.release / DOCX).unlink()
    (release.release / "addendum.pdf").write_bytes(b"%PDF-1.7")
    assert found(release)["files"] is False


def test_deleted_statement_of_approval(release: Office) -> None:
    next((release.release / "approvals").rglob("03-*.json")).unlink()
    summed(release)
    checks = found(release)
    assert (checks["approvals"], checks["statement"]) == (False, False)


def test_statement_of_one_language_in_the_place_of_another(release: Office) -> None:
    folder = release.release / "approvals" / EDITION
    (folder / "fr" / "01-french-text-agreed.json").write_bytes((folder / "en" / "01-english-text-agreed.json").read_bytes())
    assert found(release)["approvals"] is False


def sealed_by(office: Office, seal: Path, roots: bytes) -> None:
    """Seal a whole release anew with a key of one's own."""
    key = open_p12(seal, PASSPHRASE)
    (office.release / "roots.pem").write_bytes(roots)
    for path in office.release.glob("*.p7s"):
        path.write_bytes(detached.sign(path.with_suffix("").read_bytes(), key, None, AT))
    summed(office)
    (office.release / "SHA256SUMS.p7s").write_bytes(detached.sign((office.release / "SHA256SUMS").read_bytes(), key, None, AT))


def test_swapped_roots_and_a_seal_that_looks_alike(release: Office) -> None:
    root = issue(Wish(named(country_name="KZ", common_name="Test root"), 1, authority=True), None)
    seal = issue(Wish(named(organization_name="Ministry of Water", common_name="Seal of the ministry"), 11, end=END), root)
    sealed_by(release, seal.p12(release.keys, "alike.p12"), root.pem)
    checks = found(release)
    assert (checks["seal"], checks["pdf"]) == (False, False)
    said = release.verify().out
    assert "BROKEN: signed: SHA256SUMS, by Ministry of Water" in said
    assert "Don't rely on it" in said


def test_a_trusted_key_that_is_not_the_seal_of_this_release(release: Office) -> None:
    sealed_by(release, release.keys / "second.p12", (release.release / "roots.pem").read_bytes())
    assert found(release)["pdf"] is False


def resigned(office: Office, index: records.Index) -> None:
    content = index.content()
    key = open_p12(office.keys / "seal.p12", PASSPHRASE)
    (office.releases / "index.json").write_bytes(content)
    (office.releases / "index.json.p7s").write_bytes(detached.sign(content, key, None, AT))


def test_rolled_back_release(release: Office) -> None:
    known = records.index((release.releases / "index.json").read_bytes())
    newer = records.Listed("2026-2", 2, "2026-2", digest(b"the release after this one"))
    resigned(release, records.Index(known.document, (*known.releases, newer), known.expires))
    checks = found(release)
    assert (checks["index"], checks["latest"]) == (True, False)


def test_rolled_back_together_with_its_list(release: Office) -> None:
    assert found(release, "--min-sequence", "1")["sequence"] is True
    assert found(release, "--min-sequence", "2")["sequence"] is False


def test_list_that_ran_out(release: Office) -> None:
    answer = release.run("verify", str(release.release), "--roots", str(release.roots), "--today", "2026-06-01", "--json")
    assert answer.code == 6
    assert {it["name"]: it["good"] for it in json.loads(answer.out)["checks"]}["index-day"] is False
    release.done("release", "renew", str(release.releases), "--p12", *release.key("seal"), "--today", "2026-06-01")
    release.done("verify", str(release.release), "--roots", str(release.roots), "--today", "2026-06-01")


def test_list_changed_or_without_signature(release: Office) -> None:
    path = release.releases / "index.json"
    path.write_bytes(path.read_bytes().replace(b'"expires":"2026', b'"expires":"2096'))
    assert found(release)["index"] is False
    (release.releases / "index.json.p7s").unlink()
    assert found(release)["index"] is False


@pytest.mark.parametrize("content", [b"", b"{}", b"[" * 100_000, b"\xff\xfe", b'{"_type":1}'])
@pytest.mark.parametrize("name", ["release.intoto.json", "SHA256SUMS", "SHA256SUMS.p7s", "roots.pem", PDF, DOCX])
def test_hostile_files_are_broken_and_no_crash(release: Office, name: str, content: bytes) -> None:
    (release.release / name).write_bytes(content)
    answer = release.verify()
    assert answer.code == 6
    assert answer.err == ""


def test_links_in_the_folder(release: Office) -> None:
    (release.release / DOCX).unlink()
    (release.release / DOCX).symlink_to(release.roots)
    assert release.verify().code == 6


def test_lone_files(release: Office, tmp_path: Path) -> None:
    pdf, docx = release.release / PDF, release.release / DOCX
    said = release.verify(path=pdf)
    assert said.code == 0
    assert "clean-water" in said.out
    assert release.verify(path=docx).code == 0
    alone = tmp_path / DOCX
    alone.write_bytes(docx.read_bytes())
    assert release.verify(path=alone).code == 1, "nobody has signed it, as far as one can see"
    (tmp_path / f"{DOCX}.p7s").write_bytes((release.release / f"{DOCX}.p7s").read_bytes())
    alone.write_bytes((release.release / "clean-water-2026-1-fr.docx").read_bytes())
    assert release.verify(path=alone).code == 6
    over = tmp_path / PDF
    over.write_bytes(painted_over(pdf.read_bytes()))
    assert release.verify(path=over).code == 6


@pytest.mark.parametrize("name", ["x.pdf", "x.docx", "x.html", "x.odt"])
def test_lone_files_that_are_none(release: Office, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\x00\x01" * 500)
    assert release.verify(path=tmp_path / name).code in {1, 6}


def test_the_signed_pdf_keeps_its_structure(release: Office) -> None:
    with pikepdf.open(release.release / PDF) as pdf:
        names = [str(field.T) for field in pdf.Root.AcroForm.Fields]
        assert names == ["sig_seal", "ts_archive"]
        assert "/V" not in pdf.Root.AcroForm.Fields[1]
        assert int(pdf.Root.Perms.DocMDP.Reference[0].TransformParams.P) == 1


def test_the_signed_pdf_is_still_for_archives_and_for_every_reader(release: Office) -> None:
    assert list(conformance([release.release / PDF])) == []


def test_the_seal_is_seen_and_names_nobody(release: Office) -> None:
    with pikepdf.open(release.release / PDF) as pdf:
        shown = pdf.Root.AcroForm.Fields[0].AP.N
        assert "/XObject" in shown.Resources
        assert "IIN" not in str(pdf.Root.AcroForm.Fields[0].get("/TU"))


def test_the_record_is_canonical_and_strict(release: Office) -> None:
    content = (release.release / "release.intoto.json").read_bytes()
    record = records.release(content)
    assert record.content() == content
    data = json.loads(content)
    data["predicate"]["extra"] = 1
    with pytest.raises(shape.MalformedError, match="extra: unknown"):
        records.release(shape.written(data))
