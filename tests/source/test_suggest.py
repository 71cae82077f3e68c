"""The word that was probably meant."""

import pytest

from ksii.source.suggest import nearest


@pytest.mark.parametrize(
    ("word", "candidates", "meant"),
    [
        ("basline", ["baseline", "target", "id"], "baseline"),
        ("Title", ["title", "text"], "title"),
        ("bias-audit", ["bias_audit", "audit"], "bias_audit"),
        ("gols.yaml", ["goals.yaml", "roles.yaml"], "goals.yaml"),
        ("kz", ["kk", "ru", "en"], "kk"),
        ("qaz", ["kk", "ru", "en"], "kk"),
        ("RUS", ["kk", "ru", "en"], "ru"),
        ("eng", ["kk", "ru", "en"], "en"),
        ("kz", ["ru", "en"], None),
        ("press-sevice", ["press-service", "secretary"], "press-service"),
        ("title\u00a0", ["title"], "title"),
        ("whatever", ["goals", "plan"], None),
        ("", ["goals"], None),
        ("x" * 100_000, ["x" * 99], None),
    ],
)
def test_nearest(word: str, candidates: list[str], meant: str | None) -> None:
    assert nearest(word, candidates) == meant
