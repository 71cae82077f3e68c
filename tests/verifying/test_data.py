"""The data inside a PDF are what the text says: their digests are those that approvals are bound to."""

import io
from collections.abc import Mapping

import pikepdf
import pytest

from ksii.lint import load
from ksii.model.digest import canonical, content, reckoned
from ksii.verifying import data
from tests.releasing.office import CLEAN_WATER

STRATEGY = load(CLEAN_WATER).strategy
SAID = content(STRATEGY, "en")
WRITTEN = canonical(STRATEGY, "en", SAID.parts)


def holding(attachments: Mapping[str, bytes]) -> bytes:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    for name, held in attachments.items():
        pdf.attachments[name] = held
    output = io.BytesIO()
    pdf.save(output)
    return output.getvalue()


def test_digests_are_reckoned_from_the_data() -> None:
    assert reckoned(WRITTEN) == SAID
    assert data.attached(holding({"water-en.json": WRITTEN, "source.zip": b"PK"})) == SAID


def test_a_changed_number_is_another_digest() -> None:
    changed = reckoned(WRITTEN.replace(b'"$number":"17"', b'"$number":"18"'))
    assert changed.whole != SAID.whole
    assert "strategy.yaml" in SAID.changed(changed.parts)


def test_a_pdf_without_data_has_none() -> None:
    assert data.attached(holding({})) is None


def test_what_no_edition_shows_counts_in_the_digest_of_the_whole() -> None:
    public = canonical(STRATEGY, "en", set(SAID.parts) - {"budget.yaml"})
    assert b'"budget.yaml":"sha256:' in public
    assert reckoned(public) == SAID


def test_two_sets_of_data_are_one_too_many() -> None:
    with pytest.raises(ValueError, match="several"):
        data.attached(holding({"water-en.json": WRITTEN, "renamed.JSON": WRITTEN}))


@pytest.mark.parametrize("held", [b"", b"[]", b"{}", b'{"schema":"ksii-content/1","language":"en","parts":[]}', b"[" * 100_000])
def test_other_data_are_refused_in_words(held: bytes) -> None:
    with pytest.raises(ValueError, match=r"ksii|JSON|[Ee]xpecting|depth"):
        data.attached(holding({"water-en.json": held or b" "}))


def test_a_file_that_is_no_pdf_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="can't be read"):
        data.attached(b"%PDF")
