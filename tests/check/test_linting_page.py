"""What docs/linting.md shows is true: its settings can be read, and its words for measures and assertions are those that there are."""

import re
from pathlib import Path

from ksii.check.gate import COUNTS, SHARES, Standing, conditions
from ksii.check.levels import effective
from ksii.check.settings import read
from ksii.house.assertions import ANSWERS, PRESENCE
from ksii.house.rule import PLACEHOLDERS
from ksii.model.profile import Profile
from ksii.rules import catalogue

PAGE = (Path(__file__).parents[2] / "docs" / "linting.md").read_text(encoding="utf-8")
PAGES = {name: rule.page for name, rule in catalogue().items()}


def test_the_settings_that_it_shows_can_be_used(tmp_path: Path) -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "ksii.toml").write_text(block, encoding="utf-8")
    settings = read(tmp_path)
    assert effective(PAGES, Profile(id="any", title={}), settings)["no-budget"]["review"] == "error"
    assert len(conditions(settings.conditions["handover"], Standing((), (), ()))) == 3


def test_it_names_everything_that_there_is() -> None:
    named = set(re.findall(r"`([a-z_]+)`", PAGE))
    assert {*COUNTS, *SHARES, *ANSWERS, *PRESENCE} <= named
    assert set(re.findall(r"`\{(\w+)\}`", PAGE)) == PLACEHOLDERS
