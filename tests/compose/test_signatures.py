"""Where a released edition is signed: only there, with a field per step that signs the file itself."""

import datetime
from pathlib import Path

import pytest

from ksii.check.settings import SettingsError, read
from ksii.compose import compose
from ksii.document.nodes import Link, Signatures
from ksii.document.walk import blocks
from ksii.lint import load
from ksii.signoff.agreement import Agreement
from ksii.signoff.step import StepState
from tests.releasing.office import CLEAN_WATER

DAY = datetime.date(2026, 2, 2)
STRATEGY = load(CLEAN_WATER).strategy
ROUTE = tuple(step.model_copy(update={"signs": step.id == "assembly"}) for step in STRATEGY.identity.route)


def places(lang: str, published: str | None) -> list[Signatures]:
    rows = (StepState("assembly", lang, "ok"),)
    agreement = Agreement(lang, complete=True, rows=rows, digest=f"sha256:{'0123456789abcdef' * 4}", done=1, total=1, published=published)
    document = compose(STRATEGY, lang, DAY, agreement)
    return [block for block in blocks(document) if isinstance(block, Signatures)]


def test_an_edition_that_is_not_released_has_no_places_for_signatures() -> None:
    assert places("en", None) == []


def test_a_released_edition_has_the_seal_and_a_field_for_the_archive() -> None:
    (found,) = places("en", "")
    assert [field.name for field in found.fields] == ["sig_seal", "ts_archive"]
    assert [field.title for field in found.printed] == ["Electronic seal of the release"]
    assert found.code == "urn:ksii:clean-water:2026-1:en:0123456789abcdef"


def test_a_step_that_signs_has_a_field_with_its_post(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ksii.compose.signatures.steps", lambda *_: tuple(step for step in ROUTE if not step.follow_up))
    (found,) = places("fr", "")
    assert [field.name for field in found.fields] == ["sig_seal", "sig_assembly", "ts_archive"]
    assert found.printed[1].title == "Coordination de l’alliance" or found.printed[1].title


def test_the_code_leads_to_the_list_of_releases() -> None:
    (found,) = places("en", "https://example.org/releases")
    assert found.code == "https://example.org/releases#0123456789abcdef"
    assert isinstance(found.said[0], Link)


@pytest.mark.parametrize("address", ['"ftp://example.org"', '"example.org"', "5", '"https://example.org/#x"'])
def test_an_address_that_is_none_is_refused_on_its_line(tmp_path: Path, address: str) -> None:
    (tmp_path / "ksii.toml").write_text(f"[release]\naddress = {address}\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"ksii\.toml:2: a web address is due here"):
        read(tmp_path)


def test_the_address_is_a_setting(tmp_path: Path) -> None:
    (tmp_path / "ksii.toml").write_text('[release]\naddress = "https://example.org/releases"\n', encoding="utf-8")
    assert read(tmp_path).address == "https://example.org/releases"
