"""The contents name sections; the list of captions names tables, then figures, where there are any."""

from dataclasses import replace

from ksii.document.nodes import Contents, Document, Figure, Table
from ksii.document.passes.contents import fill_contents
from ksii.document.walk import blocks, plain
from tests.render.sample import document


def listed(given: Document) -> list[Contents]:
    front = (Contents("contents", "Contents"), Contents("captions", "Tables and figures", role="captions"))
    filled = fill_contents(replace(given, blocks=(*front, *given.blocks[2:])))
    return [block for block in filled.blocks if isinstance(block, Contents)]


def test_the_list_names_every_caption_with_its_label() -> None:
    given = document("en")
    _, captions = listed(given)
    kinds = [[block for block in blocks(given) if isinstance(block, kind)] for kind in (Table, Figure)]
    wanted = [(block.id, block.label, plain(block.caption)) for kind in kinds for block in kind]
    assert [(entry.target, entry.number, plain(entry.title)) for entry in captions.entries] == wanted


def test_the_contents_hold_no_captions() -> None:
    contents, _ = listed(document("en"))
    assert [entry.target for entry in contents.entries if entry.level == 1] == ["context", "plan", "sources", "appendix"]


def test_a_list_without_captions_is_left_out() -> None:
    given = document("en")
    assert [block.role for block in listed(replace(given, blocks=given.blocks[:2]))] == [""]
