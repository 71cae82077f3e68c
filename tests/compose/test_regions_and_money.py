"""What twenty regions have in common is said once; every budget line that is split by region is printed by region."""

from ksii.compose import compose
from ksii.document.nodes import Table
from ksii.document.walk import blocks, plain
from ksii.lint import as_of
from ksii.model.read import read
from ksii.source import parse

BUDGET = """
categories: [{id: media, title: {ru: Реклама}}]
funding: [{id: local, title: {ru: Местный бюджет}, note: {ru: Утверждает маслихат.}}]
lines:
  - id: towns
    title: {ru: Встречи}
    category: media
    funding: local
    year: 2026
    amount: 30
    price_basis: {text: {ru: Оценка}}
    region_split: [{region: north, amount: 10}, {region: south, amount: 20}]
  - {id: video, title: {ru: Ролик}, category: media, funding: local, year: 2026, amount: 5, price_basis: {text: {ru: Оценка}}}
"""
FILES = {
    "budget.yaml": BUDGET,
    "regions/north.yaml": "id: north\nname: {ru: Север}\nlanguages: [ru]\nto_fill: [media, rural_share]\n",
    "regions/south.yaml": "id: south\nname: {ru: Юг}\nlanguages: [ru]\nrural_share: 40\nto_fill: [media]\n",
}


def shown(view: str) -> Table:
    """Return the table of a view of a small strategy."""
    files = FILES | {
        "strategy.yaml": 'id: x\nlanguages: {authentic: [ru]}\nedition: {date: "2026-01-16"}\nsections: [s]\nregions: [south, north]\n',
        "sections/s.yaml": f"id: s\ntitle: {{ru: Раздел}}\nbody:\n  - view: {view}\n",
    }
    strategy, _ = read(parse({name: text.encode() for name, text in files.items()}))
    document = compose(strategy, "ru", as_of(strategy, None))
    return next(block for block in blocks(document) if isinstance(block, Table))


def cells(table: Table) -> list[list[str]]:
    return [[plain(cell.paragraphs[0]) for cell in row.cells] for row in table.rows]


def test_regions_stand_in_one_table_in_the_order_of_the_strategy() -> None:
    table = shown("region-figures")
    assert [(row[1], row[-1]) for row in cells(table)] == [("Юг", "40\N{NO-BREAK SPACE}%"), ("Север", "*")]


def test_what_every_region_has_still_to_fill_in_is_one_note() -> None:
    notes = [plain(note) for note in shown("region-figures").notes]
    assert [note for note in notes if "местные масс-медиа" in note] == [
        "Акиматы всех регионов заполняют сами, так как в открытых источниках значений нет: местные масс-медиа."
    ]
    assert [note for note in notes if "сельского" in note] == ["Поле «доля сельского населения» заполняют акиматы регионов Север."]


def test_a_split_line_is_printed_by_region_with_its_sum() -> None:
    assert cells(shown("budget-regions")) == [["Север", "10,0", "10,0"], ["Юг", "20,0", "20,0"], ["Всего", "30,0", "30,0"]]


def test_the_basis_of_prices_and_the_conditions_of_funding_are_each_said_once() -> None:
    table = shown("budget-lines")
    assert [row[-1] for row in cells(table) if {"Встречи", "Ролик"} & set(row)] == ["1)", "1)"]
    assert [plain(note) for note in table.notes][1:] == ["Местный бюджет. Утверждает маслихат.", "1) Оценка"]


def test_sums_by_stage_category_and_source_share_one_table() -> None:
    rows = cells(shown("budget-summary"))
    assert ["Реклама", "35,0", "35,0", "100,0\N{NO-BREAK SPACE}%"] in rows
    assert ["Местный бюджет", "35,0", "35,0", "100,0\N{NO-BREAK SPACE}%"] in rows
    assert rows[-1][0] == "Всего"
