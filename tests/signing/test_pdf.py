import datetime
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.signers.pdf_signer import PdfTimeStamper

from ksii.signing import pdf, pdflook
from ksii.signing.errors import KeyRefusedError, MalformedError, SigningError
from ksii.signing.keys import Key, open_p12
from ksii.signing.pdf import Seal, Signature, fields, inspect, seal
from ksii.signing.trust import Trust
from tests.signing.authority import AT, LATER, PASSPHRASE, Wish, authority, issue, named
from tests.signing.gostauthority import envelope, gost_authority, gost_signer
from tests.signing.pages import page, painted_over, resaved, stamp


def sealed(key: Key, *, last: bool = False) -> bytes:
    return seal(page(), key, Seal("sig_seal", AT, certify=True, last=last, timestamper=authority().timestamper()))


def signed(seal_key: Key, person: Key) -> bytes:
    return seal(sealed(seal_key), person, Seal("sig_minister", AT, stamp=stamp(), timestamper=authority().timestamper()))


def looked(data: bytes) -> tuple[Signature, ...]:
    return inspect(data, authority().trust(crl=True))


def soundness(data: bytes) -> list[str]:
    return [one.verdict.soundness for one in looked(data)]


def test_seal_and_signature_are_both_good(seal_key: Key, person: Key) -> None:
    first, second = looked(signed(seal_key, person))
    assert (first.field, first.certified, first.covers_whole, first.modified) == ("sig_seal", True, False, False)
    assert (second.field, second.certified, second.covers_whole, second.modified) == ("sig_minister", False, True, False)
    assert [one.verdict.soundness for one in (first, second)] == ["good", "good"]
    assert (second.verdict.at, second.verdict.identity.name) == (LATER, "Minister, Ministry of Water")


def test_every_signature_stands_behind_the_bytes_it_found(seal_key: Key, person: Key) -> None:
    one, two = sealed(seal_key), signed(seal_key, person)
    assert one.startswith(page())
    assert two.startswith(page())
    assert two.count(b"ETSI.CAdES.detached") == 2


def test_without_an_authority_the_claimed_time_stands(seal_key: Key) -> None:
    (found,) = looked(seal(page(), seal_key, Seal("sig_seal", AT)))
    assert (found.verdict.at, found.verdict.claimed) == (None, AT)
    assert not found.certified


def test_the_last_seal_locks_the_file(seal_key: Key, person: Key) -> None:
    locked = sealed(seal_key, last=True)
    with pikepdf.open(BytesIO(locked)) as read, pikepdf.open(BytesIO(sealed(seal_key))) as open_for_more:
        levels = [int(file.Root.Perms.DocMDP.Reference[0].TransformParams.P) for file in (read, open_for_more)]
    assert levels == [1, 2]
    with pytest.raises(SigningError, match="forbids all changes"):
        seal(locked, person, Seal("sig_minister", AT))


def test_a_stamp_is_shown_and_no_name_is_taken_from_the_certificate(seal_key: Key, person: Key) -> None:
    with pikepdf.open(BytesIO(signed(seal_key, person))) as file:
        seal_field, minister = file.Root.AcroForm.Fields
        assert b"/Stamp Do" in minister.AP.N.read_bytes()
        assert b"Do" not in seal_field.AP.N.read_bytes()
        assert "/Name" not in minister.V
    assert b"TESTOVA" not in page()


def test_a_file_painted_over_is_bad(seal_key: Key, person: Key) -> None:
    found = looked(painted_over(signed(seal_key, person)))
    assert [one.modified for one in found] == [True, True]
    assert [one.verdict.soundness for one in found] == ["bad-signature", "bad-signature"]
    assert "changed after the signature" in found[0].verdict.detail


def test_a_file_saved_again_by_another_program_is_bad(seal_key: Key, person: Key) -> None:
    assert soundness(resaved(signed(seal_key, person))) == ["bad-signature", "bad-signature"]


def test_one_flipped_bit_is_bad(seal_key: Key, person: Key) -> None:
    data = bytearray(signed(seal_key, person))
    data[data.index(b"stream\n") + 12] ^= 1
    assert soundness(bytes(data)) == ["bad-signature", "bad-signature"]


def test_a_signature_cut_off_is_gone_and_the_field_shows_it(seal_key: Key, person: Key) -> None:
    one = sealed(seal_key)
    cut = seal(one, person, Seal("sig_minister", AT))[: len(one)]
    assert [one.field for one in looked(cut)] == ["sig_seal"]
    assert fields(cut) == ("sig_seal", "sig_minister")


def test_an_unsigned_file_has_fields_and_no_signatures() -> None:
    assert (looked(page()), fields(page())) == ((), ("sig_seal", "sig_minister"))


def test_a_field_is_never_made(person: Key) -> None:
    with pytest.raises(SigningError, match="No empty signature field with name sig_other"):
        seal(page(), person, Seal("sig_other", AT))


def test_a_field_is_filled_once(seal_key: Key, person: Key) -> None:
    with pytest.raises(SigningError, match="filled already"):
        seal(sealed(seal_key), person, Seal("sig_seal", AT))


def test_a_second_certification_is_refused(seal_key: Key, person: Key) -> None:
    with pytest.raises(SigningError, match="must be the first"):
        seal(sealed(seal_key), person, Seal("sig_minister", AT, certify=True))


def test_a_file_with_a_broken_signature_is_not_signed_on_top(seal_key: Key, person: Key) -> None:
    data = bytearray(sealed(seal_key))
    data[data.index(b"stream\n") + 12] ^= 1
    with pytest.raises(SigningError, match="does not stand up to a check: sig_seal"):
        seal(bytes(data), person, Seal("sig_minister", AT))


def test_nothing_is_signed_outside_the_validity(person: Key) -> None:
    with pytest.raises(KeyRefusedError, match="ran out on 2027-12-31"):
        seal(page(), person, Seal("sig_seal", datetime.datetime(2029, 1, 1, tzinfo=datetime.UTC)))


def test_an_unknown_root_trusts_no_seal(seal_key: Key) -> None:
    stranger = issue(Wish(named(common_name="Another root"), 1, authority=True), None)
    (found,) = inspect(sealed(seal_key), Trust((stranger.der,), (), AT.date()))
    assert (found.verdict.soundness, found.modified) == ("unverifiable", False)


def test_files_that_are_no_pdf_are_refused(person: Key, monkeypatch: pytest.MonkeyPatch) -> None:
    for data in (b"", b"%PDF-1.7\n", b"PK\x03\x04"):
        with pytest.raises(MalformedError, match="can't be read"):
            inspect(data, Trust())
        with pytest.raises(MalformedError, match="can't be read"):
            fields(data)
        with pytest.raises(SigningError):
            seal(data, person, Seal("sig_seal", AT))
    monkeypatch.setattr(pdflook, "LIMIT", 10)
    monkeypatch.setattr(pdf, "LIMIT", 10)
    with pytest.raises(MalformedError, match="more than 10 bytes"):
        inspect(page(), Trust())
    with pytest.raises(SigningError, match="more than 10 bytes"):
        seal(page(), person, Seal("sig_seal", AT))


def test_a_gost_signature_in_a_file_is_checked_too(seal_key: Key) -> None:
    data = seal(page(), seal_key, Seal("sig_seal", AT))
    begin = data.index(b"/Contents <") + len(b"/Contents ")
    end = data.index(b">", begin) + 1
    known = gost_authority()
    signer = gost_signer(known.person, data[:begin] + data[end:])
    signature = envelope([signer], [known.person.certificate]).hex().encode()
    replaced = data[:begin] + b"<" + signature.ljust(end - begin - 2, b"0") + b">" + data[end:]
    (found,) = inspect(replaced, Trust((known.middle.certificate,), (), AT.date()))
    assert (found.verdict.soundness, found.covers_whole) == ("good", True)
    assert found.verdict.algorithm.startswith("GOST")
    (other,) = inspect(replaced.replace(b"/Rect", b"/Rekt"), Trust((known.middle.certificate,), (), AT.date()))
    assert other.verdict.soundness == "bad-signature"


def test_a_file_that_keeps_its_objects_in_streams_is_compared_the_same(seal_key: Key, person: Key) -> None:
    output = BytesIO()
    with pikepdf.open(BytesIO(page())) as file:
        file.save(output, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert b"/ObjStm" in output.getvalue()
    one = seal(output.getvalue(), seal_key, Seal("sig_seal", AT, certify=True))
    two = seal(one, person, Seal("sig_minister", AT, stamp=stamp()))
    assert soundness(two) == ["good", "good"]
    assert soundness(painted_over(two)) == ["bad-signature", "bad-signature"]


def archived(data: bytes, field: str, at: datetime.datetime = LATER) -> bytes:
    """The file with a time stamp over the whole of it, as an archive keeps it."""
    output = BytesIO()
    timestamper = PdfTimeStamper(authority().timestamper(at), field_name=field)
    timestamper.timestamp_pdf(IncrementalPdfFileWriter(BytesIO(data)), "sha256", output=output)
    return output.getvalue()


def test_a_time_stamp_over_the_document_is_no_person(seal_key: Key) -> None:
    first, second = looked(archived(sealed(seal_key), "sig_minister"))
    assert (first.kind, first.verdict.soundness, first.modified) == ("signature", "good", False)
    assert (second.kind, second.verdict.soundness, second.verdict.at, second.covers_whole) == ("timestamp", "good", LATER, True)
    assert second.verdict.identity.certificate == ""
    damaged = bytearray(archived(sealed(seal_key), "sig_minister"))
    damaged[damaged.index(b"stream\n") + 12] ^= 1
    assert soundness(bytes(damaged)) == ["bad-signature", "bad-signature"]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    key = open_p12(authority().seal.p12(tmp_path_factory.mktemp("keys")), PASSPHRASE)
    return sealed(key)


@settings(max_examples=60, deadline=None)
@given(place=st.floats(0, 0.999), bit=st.integers(0, 7), cut=st.booleans())
def test_damage_anywhere_is_never_good(whole: bytes, place: float, bit: int, *, cut: bool) -> None:
    where = int(place * len(whole))
    damaged = bytearray(whole[:where] if cut else whole)
    if not cut:
        damaged[where] ^= 1 << bit
    try:
        found = looked(bytes(damaged))
    except MalformedError:
        return
    begin, end = whole.index(b"/Contents <") + len(b"/Contents <"), whole.index(b">", whole.index(b"/Contents <") + 11)
    padding = begin <= where < end
    assert padding or all(one.verdict.soundness == "bad-signature" for one in found)
