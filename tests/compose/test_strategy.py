"""The real strategy composes in every language: nothing is missing, every reference leads somewhere, every entity is printed."""

from collections.abc import Iterator

import pytest

from ksii.document.nodes import Block, Cite, Definitions, Document, Inline, Ref, Table
from ksii.document.rewrite import block as rewritten
from ksii.document.walk import blocks, words
from tests import shipped

READING = shipped.reading()
DOCUMENTS = shipped.documents()


def inlines(document: Document) -> list[Inline]:
    """Return every inline of a document."""
    found: list[Inline] = []

    def note(inline: Inline) -> Inline:
        found.append(inline)
        return inline

    for block in document.blocks:
        rewritten(block, note)
    return found


@pytest.mark.parametrize("lang", DOCUMENTS)
def test_every_reference_has_a_text_and_a_target(lang: str) -> None:
    document = DOCUMENTS[lang]
    ids = {block.id for block in blocks(document)} | {
        row.id for block in blocks(document) if isinstance(block, Table) for row in block.rows
    }
    references = [inline for inline in inlines(document) if isinstance(inline, Ref | Cite)]
    assert references
    assert [it for it in references if not it.text or it.target not in ids] == []


@pytest.mark.parametrize("lang", DOCUMENTS)
def test_no_text_is_missing_or_left_as_a_placeholder(lang: str) -> None:
    said = words(DOCUMENTS[lang])
    assert [text for text in said if "{{" in text or text.startswith(("[нет текста", "[no English")) or "мәтін жоқ]" in text] == []


def test_all_languages_have_the_same_shape() -> None:
    def shape(document: Document) -> list[tuple[str, str]]:
        return [(type(block).__name__, block.id) for block in blocks(document)]

    assert shape(DOCUMENTS["kk"]) == shape(DOCUMENTS["ru"]) == shape(DOCUMENTS["en"])


def test_ids_are_unique() -> None:
    def ids(block: Block) -> list[str]:
        return [block.id, *(row.id for row in block.rows if row.id)] if isinstance(block, Table) else [block.id]

    for document in DOCUMENTS.values():
        found = [name for block in blocks(document) for name in ids(block)]
        assert len(found) == len(set(found))


UNLISTED = {"approval", "category", "function", "funding", "index", "level", "name", "note", "parent"}
"""Kinds that are printed inside other things, or only looked up."""


def test_every_kind_of_entity_is_printed() -> None:
    printed = " ".join(_ids(DOCUMENTS["ru"]))
    used = set(READING.strategy.index.entities)
    kinds = {kind for kind, _ in used} - UNLISTED
    assert {kind for kind in kinds if not any(f"{kind}-{name}" in printed for found, name in used if found == kind)} == set()


def _ids(document: Document) -> Iterator[str]:
    for block in blocks(document):
        yield block.id
        if isinstance(block, Table):
            yield from (row.id for row in block.rows)
        if isinstance(block, Definitions):
            yield from (entry.id for entry in block.entries)
