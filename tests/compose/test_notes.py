"""What stands below or inside a table because readers look for it there: rosters, reporting, discussions, pretests, notes on facts."""

from collections.abc import Mapping

from ksii.compose import compose
from ksii.document.nodes import Table
from ksii.document.walk import blocks, plain
from ksii.lint import as_of
from ksii.model.read import read
from ksii.source import parse

IDENTITY = 'id: x\nlanguages: {authentic: [en]}\nedition: {date: "2026-01-16"}\nsections: [s]\n'


def table(view: str, files: Mapping[str, str]) -> Table:
    """Return the table of a view of a small strategy; `files` may add lines to strategy.yaml."""
    parts = {"sections/s.yaml": f"id: s\ntitle: {{en: Section}}\nbody:\n  - view: {view}\n", **files}
    parts["strategy.yaml"] = IDENTITY + files.get("strategy.yaml", "")
    strategy, _ = read(parse({name: text.encode() for name, text in parts.items()}))
    return next(it for it in blocks(compose(strategy, "en", as_of(strategy, None))) if isinstance(it, Table))


def notes(view: str, files: Mapping[str, str]) -> list[str]:
    return [plain(note) for note in table(view, files).notes]


def column(view: str, place: int, files: Mapping[str, str]) -> list[str]:
    """Return the cells of one column as text."""
    cells = (row.cells[place] for row in table(view, files).rows if len(row.cells) > place)
    return [" / ".join(plain(part) for part in cell.paragraphs) for cell in cells]


def test_the_duty_roster_is_named_below_the_crisis_levels() -> None:
    plan = "activities: [{id: duty, title: {en: Draw up the roster}}]"
    assert notes("crisis-levels", {"crisis.yaml": "roster: duty", "plan.yaml": plan}) == ["Duty roster: activity “Draw up the roster”."]
    assert notes("crisis-levels", {"crisis.yaml": "levels: [{id: red, title: {en: Red}}]"}) == []


def test_rhythm_and_place_of_reports_stand_below_the_reviews() -> None:
    said = "cadence: {en: Minutes every quarter}\npublication: {en: Open data on the portal.}"
    assert notes("reviews-table", {"evaluation.yaml": said}) == [
        "Reporting. Minutes every quarter.",
        "Publication of results. Open data on the portal.",
    ]


def test_the_public_discussion_stands_below_the_route() -> None:
    held = 'discussion: {start: "2026-02-02", end: "2026-02-20", url: "https://example.kz/draft", summary: {en: 12 remarks}}\n'
    assert notes("route-table", {"strategy.yaml": held}) == [
        "Public discussion: 02.02.2026 – 20.02.2026; https://example.kz/draft; 12 remarks."
    ]
    assert notes("route-table", {"strategy.yaml": "discussion: {}\n"}) == []
    assert notes("route-table", {}) == []


def test_documents_above_stand_below_the_goals_with_what_the_strategy_does_for_them() -> None:
    above = "parents: [{id: up, title: {en: State programme}, relation: {en: Explains it}}, {id: silent, title: {en: Another}}]\n"
    assert notes("goals-table", {"strategy.yaml": above}) == ["State programme. Explains it."]


def test_a_result_of_ai_is_named_with_its_marks() -> None:
    uses = "ai_uses: [{id: clip, results: [audio, video], marks: [visible, machine]}, {id: digest, results: [text]}, {id: other}]"
    assert column("ai-uses-table", 4, {"registers.yaml": uses}) == ["audio, video / visible warning, machine-readable mark", "text", "—"]


def test_uses_of_ai_without_results_have_no_column_for_them() -> None:
    assert len(table("ai-uses-table", {"registers.yaml": "ai_uses: [{id: digest}]"}).columns) == 6


def test_a_remark_stands_under_its_subject() -> None:
    remarks = "remarks: [{id: a, subject: {en: Budget}, text: {en: No sums}}, {id: b, text: {en: Too long}}]"
    assert column("remarks-table", 1, {"registers.yaml": remarks}) == ["Budget / No sums", "Too long"]


TESTED = 'pretest: {date: "2026-03-20", sample: 48, languages: [en, ru], result: {en: Clear}}'


def test_a_pretest_that_most_messages_share_is_said_once() -> None:
    one, two = (f"{{id: {name}, text: {{en: {text}}}, {TESTED}}}" for name, text in (("a", "One"), ("b", "Two")))
    files = {"narratives.yaml": f"messages: [{one}, {two}, {{id: c, text: {{en: Three}}}}]"}
    assert notes("messages-table", files) == ["Pretest unless stated otherwise: 20.03.2026, sample – 48, English, Russian. Clear."]
    assert column("messages-table", 1, files) == ["One", "Two", "Three / Pretest: —."]


def test_a_pretest_of_its_own_stands_with_the_message() -> None:
    files = {"narratives.yaml": f"messages: [{{id: a, text: {{en: One}}, {TESTED}}}, {{id: b, text: {{en: Two}}}}]"}
    assert notes("messages-table", files) == []
    assert column("messages-table", 1, files) == ["One / Pretest: 20.03.2026, sample – 48, English, Russian. Clear.", "Two"]
    assert column("messages-table", 1, {"narratives.yaml": "messages: [{id: a, text: {en: One}, pretest: {}}]"}) == ["One"]


def test_a_case_says_where_it_takes_place() -> None:
    assert column("cases-table", 1, {"narratives.yaml": "cases: [{id: a, title: {en: School}, place: {en: Shymkent}}]"}) == [
        "School / Place: Shymkent"
    ]


FACTS = """facts:
  - {id: a, measure: {en: Users}, value: 5, note: {en: Last known value.}}
  - {id: b, measure: {en: Villages}, value: 7}
  - {id: c, measure: {en: Students}, value: 9, note: {en: Last known value.}}
  - {id: d, measure: {en: Doubtful}, value: 1, disputed: true, note: {en: Not settled.}}
"""


def test_notes_on_facts_stand_below_the_table_under_their_numbers() -> None:
    assert column("facts-table", 1, {"facts.yaml": FACTS}) == ["Users *", "Villages", "Students *"]
    assert notes("facts-table", {"facts.yaml": FACTS}) == ["* No.\N{NO-BREAK SPACE}1, 3. Last known value."]


def test_the_local_body_of_a_region_bears_its_official_name() -> None:
    bodies = "bodies: [{id: town, name: {en: Akimat of the City}, short: {en: City akimat}}]"
    files = {"roles.yaml": bodies, "regions/town.yaml": "id: town\nname: {en: Town}\nlocal_body: town\n"}
    assert column("region-figures", 3, files) == ["Akimat of the City"]
