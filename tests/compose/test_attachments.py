"""What travels inside an edition: everything that was printed, nothing that was kept back, and the same bytes everywhere."""

import hashlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import rfc8785

from ksii.compose import compose
from ksii.compose.attachments import attached
from ksii.document.nodes import Attachment
from ksii.lint import as_of
from ksii.model.digest import content
from ksii.model.read import read
from ksii.source import Sources, parse

MINIMAL = Path(__file__).parents[1] / "strategies" / "minimal"
KEPT_BACK = "id: secret\ntitle: {ru: Secret}\nvisibility: restricted\nbody: [{id: p, text: {ru: hidden words}}VIEW]\n"
PUBLIC = "id: open\ntitle: {ru: Open}\nbody: [{id: q, text: {ru: open words}}VIEW]\n"
VIEW = ", {view: goals-table}"


def sources(**extra: str) -> Sources:
    """Return the minimal strategy with other or more files; two underlines stand for a slash."""
    contents = {path.relative_to(MINIMAL).as_posix(): path.read_bytes() for path in MINIMAL.rglob("*.yaml")}
    added = {f"{name.replace('__', '/')}.yaml": text.encode() for name, text in extra.items()}
    return parse(contents | added, MINIMAL)


def carried(read_in: Sources, lang: str = "ru") -> tuple[Attachment, Attachment]:
    strategy = read(read_in)[0]
    document = compose(strategy, lang, as_of(strategy, None))
    source, data = attached(document, strategy, {name: file.text for name, file in read_in.files.items()}).attachments
    return source, data


def names(source: Attachment) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
        return archive.namelist()


def listed(strategy: str, *sections: str) -> str:
    """Return strategy.yaml with these sections in its list."""
    lines = [line for line in strategy.splitlines() if not line.startswith("sections:")]
    return "\n".join([*lines, f"sections: [{', '.join(sections)}]"]) + "\n"


def with_secret(view: str, open_view: str) -> tuple[Attachment, Attachment]:
    identity = listed((MINIMAL / "strategy.yaml").read_text(encoding="utf-8"), "open", "secret")
    texts = {"sections__secret": KEPT_BACK.replace("VIEW", view), "sections__open": PUBLIC.replace("VIEW", open_view)}
    return carried(sources(strategy=identity, **texts))


def test_the_archive_holds_the_files_as_they_were_read() -> None:
    given = sources()
    with zipfile.ZipFile(io.BytesIO(carried(given)[0].content)) as archive:
        assert archive.testzip() is None
        held = {name: archive.read(name).decode() for name in archive.namelist()}
    assert held.items() <= {name: file.text for name, file in given.files.items()}.items()
    assert {"strategy.yaml", "goals.yaml"} <= held.keys()


def test_the_archive_is_the_same_everywhere() -> None:
    source, _ = carried(sources())
    assert source.content == carried(sources(), "kk")[0].content
    with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
        assert {(it.date_time, it.create_system, it.compress_type, it.external_attr) for it in archive.infolist()} == {
            ((1980, 1, 1, 0, 0, 0), 3, zipfile.ZIP_STORED, 0o644 << 16)
        }
        assert archive.namelist() == sorted(archive.namelist())


def test_the_digest_of_a_part_can_be_reckoned_from_the_data() -> None:
    given = sources()
    data: dict[str, Any] = json.loads(carried(given)[1].content)
    said = content(read(given)[0], "ru")
    assert data["parts"].keys() == said.parts.keys()
    for name, fields in data["parts"].items():
        whole = rfc8785.dumps({"content": fields, "language": "ru", "part": name})
        assert said.parts[name] == "sha256:" + hashlib.sha256(b"ksii-content/1\n" + whole).hexdigest()


def test_the_data_are_in_the_language_of_the_edition() -> None:
    russian, kazakh = (json.loads(carried(sources(), lang)[1].content) for lang in ("ru", "kk"))
    assert (russian["language"], kazakh["language"]) == ("ru", "kk")
    assert russian["parts"]["strategy.yaml"]["title"] != kazakh["parts"]["strategy.yaml"]["title"]


def test_a_restricted_part_is_never_attached() -> None:
    source, data = with_secret("", "")
    assert "sections/secret.yaml" not in names(source)
    assert {"sections/open.yaml", "goals.yaml"} <= set(names(source))
    assert "hidden words" not in (source.content + data.content).decode("utf-8", "replace")
    assert "open words" in data.content.decode()


def test_what_only_a_restricted_part_shows_takes_the_entities_with_it() -> None:
    source, data = with_secret(VIEW, "")
    left = ["appendices/fear-matrix.yaml", "sections/open.yaml", "strategy.yaml"]
    assert names(source) == left
    assert sorted(json.loads(data.content)["parts"]) == left


def test_a_table_that_is_printed_as_well_is_no_secret() -> None:
    assert "goals.yaml" in names(with_secret(VIEW, VIEW)[0])


def test_a_part_that_is_not_listed_is_not_attached() -> None:
    assert "sections/open.yaml" not in names(carried(sources(sections__open=PUBLIC.replace("VIEW", "")))[0])


def test_how_the_text_was_agreed_to_is_not_attached() -> None:
    waivers = 'waivers: [{id: w1, rule: LNG010, reason: Later., expires: "2026-02-01"}]\n'
    registers = "remarks: [{id: r1, text: {ru: unpublished remark}}]\n"
    source, data = carried(sources(waivers=waivers, registers=registers))
    assert not {"waivers.yaml", "registers.yaml"} & set(names(source))
    assert "unpublished remark" not in (source.content + data.content).decode("utf-8", "replace")


def test_the_register_goes_along_where_the_remarks_are_printed() -> None:
    identity = listed((MINIMAL / "strategy.yaml").read_text(encoding="utf-8"), "open")
    shown = PUBLIC.replace("VIEW", ", {view: remarks-table}")
    registers = "remarks: [{id: r1, text: {ru: published remark}}]\n"
    assert "registers.yaml" in names(carried(sources(strategy=identity, sections__open=shown, registers=registers))[0])


def test_attachments_are_named_after_the_edition() -> None:
    given = sources()
    source, data = carried(given)
    stem = compose(read(given)[0], "ru", as_of(read(given)[0], None)).stem
    assert (source.name, data.name) == (f"{stem.removesuffix('-ru')}-source.zip", f"{stem}.json")
    assert (source.relationship, data.relationship) == ("Source", "Data")
    assert source.description
    assert data.description
