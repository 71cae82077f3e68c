"""Hyphenation of languages that the engine's own library of patterns lacks: `templates/hyphenation/<language>.dic`."""

import pyphen

from ksii.resources import templates


def register() -> None:
    """Make the patterns known under the names of their languages; those that the library has stay its own."""
    for path in sorted((templates() / "hyphenation").glob("*.dic")):
        pyphen.LANGUAGES.setdefault(path.stem, path)
        pyphen.LANGUAGES_LOWERCASE.setdefault(path.stem.lower(), path.stem)
