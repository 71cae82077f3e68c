"""What an unquoted word becomes, and which words other YAML readers take for something else."""

from decimal import Decimal

import pytest

from ksii.source import parse
from ksii.source.nodes import Data


def read_value(written: str) -> tuple[Data, list[tuple[str, dict[str, str]]]]:
    """Read one value of one key; return it with the faults."""
    sources = parse({"a.yaml": f"key: {written}\n".encode()})
    data = sources.files["a.yaml"].data
    assert isinstance(data, dict)
    return data["key"], [(fault.rule, dict(fault.values)) for fault in sources.faults]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("", None),
        ("null", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-7", -7),
        ("450", 450),
        ("1.10", Decimal("1.10")),
        ("-0.5", Decimal("-0.5")),
        ("2026-01-18", "2026-01-18"),
        ("2026-2027", "2026-2027"),
        ("70%", "70%"),
        ("1 000 000", "1 000 000"),
        ("1,000", "1,000"),
        ("1234,5", "1234,5"),
        ("09:00", "09:00"),
        ("160126-қр", "160126-қр"),
        ("nope", "nope"),
        ("'no'", "no"),
        ('"12:30"', "12:30"),
        ("[1, два]", (1, "два")),
        ("{a: 1.5}", {"a": Decimal("1.5")}),
    ],
)
def test_plain_values_are_what_they_look_like(written: str, value: Data) -> None:
    read, faults = read_value(written)
    assert read == value
    assert type(read) is type(value)
    assert faults == []


def test_a_decimal_keeps_its_last_zero() -> None:
    assert str(read_value("24.50")[0]) == "24.50"


@pytest.mark.parametrize(
    ("written", "other"),
    [
        *((word, "boolean") for word in ("yes", "No", "ON", "off", "True", "FALSE")),
        ("~", "nothing"),
        ("Null", "nothing"),
        ("0644", "number"),
        ("012345678901", "number"),
        ("0o644", "number"),
        ("0x1F", "number"),
        ("0b101", "number"),
        ("12:30", "number"),
        ("2:00", "number"),
        ("1_000", "number"),
        ("1e3", "number"),
        ("1.5E-3", "number"),
        (".5", "number"),
        ("5.", "number"),
        ("+5", "number"),
        (".nan", "number"),
        ("-.inf", "number"),
    ],
)
def test_an_ambiguous_word_is_text_and_is_reported(written: str, other: str) -> None:
    value, faults = read_value(written)
    assert value == written
    assert faults == [("ambiguous-scalar", {"text": written, "read_as": "text", "other": other})]


@pytest.mark.parametrize(
    ("key", "other"), [("no", "boolean"), ("on", "boolean"), ("true", "boolean"), ("1", "number"), ("null", "nothing")]
)
def test_keys_are_always_text(key: str, other: str) -> None:
    sources = parse({"a.yaml": f"{key}: x\n".encode()})
    assert sources.files["a.yaml"].data == {key: "x"}
    assert [dict(fault.values) for fault in sources.faults] == [{"text": key, "read_as": "text", "other": other}]


def test_a_number_of_thousands_of_digits_is_refused() -> None:
    value, faults = read_value("9" * 5000)
    assert isinstance(value, str)
    assert faults == [("too-large", {"what": "number", "limit": "100"})]
