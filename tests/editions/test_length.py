"""How long the printed strategy is: the text that a minister reads, and the annexes behind it."""

import io

import pikepdf
import pytest

from ksii.compose import compose
from ksii.document.walk import sections
from ksii.lint import as_of
from ksii.render import pdf
from tests.editions.test_validators import STRATEGY

pytestmark = pytest.mark.slow

TEXT, WHOLE = 50, 110
"""Pages of title page, contents and sections; pages with the appendices."""


@pytest.mark.parametrize("lang", STRATEGY.identity.languages.authentic)
def test_the_text_is_short_and_the_annexes_are_dense(lang: str) -> None:
    document = compose(STRATEGY, lang, as_of(STRATEGY, None))
    edition = pdf.render(document)
    first = next(section.id for section in sections(document) if section.role == "appendix")
    assert edition.pages[first] - 1 <= TEXT
    assert len(pikepdf.open(io.BytesIO(edition.bytes)).pages) <= WHOLE
