"""The fixed words of pages on screen: search, low vision mode, languages side by side, the index page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Screen:
    """Words in the language of a document; printed formats need none of them."""

    found: str = ""
    """How many places were found, with `{count}`."""
    nothing: str = ""
    here: str = ""
    """Name of the link that leads to a paragraph."""
    look: str = ""
    """Low vision mode."""
    size: str = ""
    size_usual: str = ""
    size_large: str = ""
    size_largest: str = ""
    colours: str = ""
    colours_usual: str = ""
    black_on_white: str = ""
    yellow_on_black: str = ""
    spacing: str = ""
    spacing_usual: str = ""
    spacing_wide: str = ""
    parallel: str = ""
    shown: str = ""
    absent: str = ""
    """What stands in place of a paragraph that a language lacks."""
    spreadsheet: str = ""
    summary: str = ""
    approved: str = ""
    validators: str = ""
    unchecked: str = ""
    findings: str = ""
    alarms: str = ""
    """False alarms that are known, with `{count}`."""
