"""The file as a package: what is in it, what isn't, and that it is always the same."""

import datetime
import os
import subprocess
import sys
import time
import zipfile
from io import BytesIO
from pathlib import Path

import docx

from ksii.document.nodes import Cell, Column, Row, Table
from ksii.render.docx import render
from ksii.render.docx.package import settled
from tests.render import sample
from tests.render.docx.opened import Q, names, paragraph, part, plain, small, text, values

DIGEST = (
    "import hashlib; from ksii.render.docx import render; from tests.render import sample;"
    "print(hashlib.sha256(b''.join(render(sample.document(lang)) for lang in ('kk', 'ru', 'en'))).hexdigest())"
)


def digest(seed: str) -> str:
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", DIGEST],
        cwd=root,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def test_same_document_same_bytes_whatever_the_hash_seed() -> None:
    assert digest("1") == digest("2")


def test_the_zip_is_in_order_and_without_clock() -> None:
    data = render(sample.document("en"))
    with zipfile.ZipFile(BytesIO(data)) as package:
        entries = package.infolist()
    assert entries[0].filename == "[Content_Types].xml"
    assert [entry.filename for entry in entries[1:]] == sorted(entry.filename for entry in entries[1:])
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert settled(data) == data


def test_nothing_of_a_template_is_left() -> None:
    assert names(plain(paragraph("…"))) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/footer1.xml",
        "word/header1.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme1.xml",
    ]


def test_properties_say_who_what_and_when() -> None:
    core = docx.Document(BytesIO(render(small(paragraph("…"))))).core_properties
    assert (core.title, core.subject, core.author, core.last_modified_by) == ("Стратегия", "Предмет", "Министерство", "Министерство")
    assert (core.language, core.identifier, core.version) == ("ru-KZ", "ks-160126-ru", "160126")
    day = datetime.datetime(2026, 1, 16, tzinfo=datetime.UTC)
    assert core.created == day
    assert core.modified == day


def test_the_file_is_for_word_of_today() -> None:
    modes = {each.get(f"{Q}name"): each.get(f"{Q}val") for each in part(plain(), "word/settings.xml").iter(f"{Q}compatSetting")}
    assert modes["compatibilityMode"] == "15"


def test_every_style_in_use_is_defined() -> None:
    data = render(sample.document("kk"))
    defined = set(values(part(data, "word/styles.xml"), "style", "styleId"))
    used = {
        style
        for name in names(data)
        if name.startswith("word/") and name.endswith(".xml")
        for kind in ("pStyle", "rStyle", "tblStyle", "basedOn", "next")
        for style in values(part(data, name), kind)
    }
    assert used <= defined


def seconds(rows: int) -> float:
    columns = tuple(Column(text(str(place))) for place in range(6))
    row = Row(tuple(Cell((text("слово " * 5),)) for _ in columns))
    document = small(Table("t", text("Таблица"), columns, (row,) * rows))
    taken = []
    for _ in range(3):
        start = time.process_time()
        render(document)
        taken.append(time.process_time() - start)
    return min(taken)


def test_time_grows_with_the_rows_and_not_faster() -> None:
    assert seconds(1600) < 16 * seconds(200)
