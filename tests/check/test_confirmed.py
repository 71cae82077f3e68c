"""translations.lock: what is written is read again, and typography is no change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ksii.check.confirmed import HEAD, digest, parse, written
from ksii.check.settings import SettingsError

ADDRESSES = st.from_regex(r"[a-z]{1,8}\.yaml(/[a-z0-9-]{1,6}){1,3}", fullmatch=True)
TEXTS = st.dictionaries(st.sampled_from(["kk", "ru", "en", "kk-Latn"]), st.text(min_size=1), min_size=1)


@given(st.dictionaries(ADDRESSES, TEXTS, max_size=5))
def test_what_is_written_is_read_again(texts: dict[str, dict[str, str]]) -> None:
    assert parse(written(texts.items(), {})) == {
        address: {lang: digest(words) for lang, words in text.items()} for address, text in texts.items()
    }


def test_what_is_confirmed_anew_replaces_and_the_rest_is_kept() -> None:
    before = parse(written([("a/x", {"kk": "бір"}), ("a/y", {"kk": "екі"})], {}))
    after = parse(written([("a/x", {"kk": "үш"})], before))
    assert after == {"a/x": {"kk": digest("үш")}, "a/y": {"kk": digest("екі")}}


@pytest.mark.parametrize("other", ["“Да” – и\N{NO-BREAK SPACE}точка", "«Да» - и  точка", '"Да" — и\nточка '])
def test_typography_is_no_change(other: str) -> None:
    assert digest(other) == digest("«Да» – и точка")
    assert digest(other) != digest("«Да» – и точки")


@pytest.mark.parametrize("line", ["<<<<<<< mine", "a/x", "a/x kk=12", "a/x kk:0123456789ab"])
def test_a_line_that_is_not_ours_is_refused_with_its_number(line: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse(f"{HEAD}{line}\n")
    assert str(caught.value).startswith("translations.lock:2: ")
