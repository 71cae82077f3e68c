"""Validators by other people on the summary of the real strategy: it is an edition like the others, on one page."""

from pathlib import Path

import pytest

from ksii.compose.summary import summarise
from ksii.render import edition
from tests import shipped
from tests.editions.test_validators import PROFILES, docx_faults, pdf_is_valid

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("lang", shipped.documents())
def test_the_summary_is_archivable_accessible_and_opens_without_repair(lang: str, tmp_path: Path) -> None:
    document = summarise(shipped.reading().strategy, shipped.document(lang))
    files = edition.render(document, ("pdf", "docx"))
    assert [profile for profile in PROFILES if not pdf_is_valid(files["pdf"], profile, tmp_path)] == []
    assert docx_faults(files["docx"], tmp_path) == []
