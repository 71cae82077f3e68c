"""What is not agreed to is not released: one line says what is missing and who must act. Every row is an attack or a slip."""

import json
from pathlib import Path

import pytest

from tests.releasing.office import EDITION, Office, furnish
from tests.signing.authority import authority

SHIPPED = Path(__file__).parents[2] / "strategy"
FIRST = f"approvals/{EDITION}/en/01-english-text-agreed.json"


def refusal(office: Office, *more: str) -> str:
    """Return the one line of a refused release; nothing may have been made."""
    answer = office.make("--ui-lang", "en", *more)
    assert answer.code == 1
    assert answer.out == ""
    assert answer.err.count("\n") == 1
    assert not office.releases.exists()
    return answer.err


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("can't be released yet", "Kazakh text (steps: 17 of 17)", "next to decide: ")),
        ("ru", ("пока нельзя", "казахский текст (шаги: 17 из 17)", "следующим решает ")),
        ("kk", ("шығаруға болмайды", "қазақ тіліндегі мәтін (қадам: 17/17)", "келесі болып шешетін: ")),
    ],
)
def test_the_shipped_strategy_is_a_draft_and_stays_one(tmp_path: Path, lang: str, words: tuple[str, ...]) -> None:
    office = Office(tmp_path)
    answer = office.run("release", str(SHIPPED), "--seal-p12", "none.p12", "--output", str(tmp_path / "out"), "--ui-lang", lang)
    assert answer.code == 1
    assert all(word in answer.err for word in words)
    assert answer.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_release_editions_of_the_shipped_strategy_cannot_be_built_either(tmp_path: Path) -> None:
    answer = Office(tmp_path).run("build", str(SHIPPED), "--release", "--output", str(tmp_path / "out"), "--ui-lang", "en")
    assert answer.code == 1
    assert "can't be released yet" in answer.err
    assert list(tmp_path.iterdir()) == []


def test_nobody_has_agreed(tmp_path: Path) -> None:
    said = refusal(furnish(tmp_path))
    assert "not signed off: English text (steps: 3 of 3), French text (steps: 3 of 3)" in said
    assert "next to decide: Press officer" in said


def test_text_changed_after_approval(office: Office) -> None:
    office.change("strategy/sections/01-introduction.yaml", "The strategy rests on", "This strategy rests on")
    said = refusal(office)
    assert "changed after it was agreed: English text (steps: 3 of 3); to be looked at again by Press officer" in said
    assert "French" not in said


def test_number_changed_after_approval_is_stale_in_every_language(office: Office) -> None:
    office.change("strategy/strategy.yaml", "working_hours: [8, 17]", "working_hours: [8, 16]")
    assert "changed after it was agreed: English text (steps: 3 of 3), French text (steps: 3 of 3)" in refusal(office)


def test_statement_edited_so_that_another_day_stands_in_it(office: Office) -> None:
    path = office.strategy / FIRST
    path.write_bytes(path.read_bytes().replace(b'"date":"2026-02-02"', b'"date":"2026-02-01"'))
    assert "not signed off: English text (steps: 3 of 3)" in refusal(office)


def test_approval_of_an_old_edition_replayed(office: Office) -> None:
    office.change("strategy/strategy.yaml", f'code: "{EDITION}"', 'code: "2026-2"')
    old, new = office.strategy / "approvals" / EDITION, office.strategy / "approvals" / "2026-2"
    old.rename(new)
    assert "English text (steps: 3 of 3), French text (steps: 3 of 3)" in refusal(office)


def test_approval_of_one_language_used_for_another(office: Office) -> None:
    french = office.strategy / "approvals" / EDITION / "fr"
    for path in french.iterdir():
        path.unlink()
    for path in (office.strategy / "approvals" / EDITION / "en").iterdir():
        (french / path.name).write_bytes(path.read_bytes())
    assert "not signed off: French text (steps: 3 of 3)" in refusal(office)


def test_wrong_role_signs(tmp_path: Path) -> None:
    office = furnish(tmp_path)
    office.approve("en", "english-text")
    office.done("approve", "prepare", "--lang", "en", "--step", "health-advice")
    statement = office.strategy / f"approvals/{EDITION}/en/02-health-advice-agreed.json"
    answer = office.run("approve", "sign", str(statement), "--p12", *office.key("person"))
    assert answer.code == 6
    assert "none of the signers of health-advice" in answer.err
    assert "English text (steps: 2 of 3)" in refusal(office)


def test_rules_loosened_first(office: Office) -> None:
    seal = authority().seal.pem
    (office.strategy / "approvals" / "roots.pem").write_bytes(authority().root.pem + seal)
    said = refusal(office)
    assert "changed after it was agreed: English text (steps: 3 of 3), French text (steps: 3 of 3)" in said


def test_rejection_quietly_deleted(tmp_path: Path) -> None:
    office = furnish(tmp_path)
    office.done("approve", "prepare", "--lang", "en", "--step", "english-text", "--decision", "rejected")
    rejected = office.strategy / f"approvals/{EDITION}/en/01-english-text-rejected.json"
    office.approve_all()
    rejected.unlink()
    assert "English text (steps: 3 of 3)" in refusal(office)


def test_translation_of_a_text_that_changed_since(tmp_path: Path) -> None:
    office = furnish(tmp_path)
    office.change("strategy/strategy.yaml", "authentic: [en, fr]", "authentic: [en]\n  translations: [fr]")
    office.approve_all((("en", "english-text"), ("fr", "french-text"), ("en", "health-advice"), ("en", "assembly")))
    office.change("strategy/sections/01-introduction.yaml", "The strategy rests on", "This strategy rests on")
    for step in ("english-text", "health-advice", "assembly"):
        office.approve("en", step, "person" if step == "assembly" else "second")
    said = refusal(office)
    assert "translation not confirmed: French text (steps: 1 of 1)" in said


def test_changes_that_are_not_committed(office: Office) -> None:
    (office.strategy / "notes.txt").write_text("later", encoding="utf-8")
    assert "not committed" in refusal(office)


def test_key_inside_the_work_tree(office: Office) -> None:
    inside = office.folder / "seal.p12"
    inside.write_bytes((office.keys / "seal.p12").read_bytes())
    inside.chmod(0o600)
    answer = office.run("release", "--seal-p12", str(inside), "--passphrase-file", str(office.keys / "passphrase"), "--today", "2026-02-03")
    assert answer.code == 2
    assert "Git work tree" in answer.err


def test_expired_key(office: Office) -> None:
    answer = office.run("release", "--seal-p12", *office.key("expired"), "--today", "2026-06-01")
    assert answer.code == 2
    assert "ran out" in answer.err


def test_no_option_takes_a_secret_itself(office: Office) -> None:
    for command in ("make", "sign", "close", "renew"):
        said = office.done("release", command, "--help")
        assert "--passphrase " not in said
        assert "--pin" not in said


def test_the_statement_says_what_was_agreed(office: Office) -> None:
    said = json.loads((office.strategy / FIRST).read_bytes())["predicate"]
    assert (said["document"], said["edition"], said["lang"], said["decision"]) == ("clean-water", EDITION, "en", "agreed")
