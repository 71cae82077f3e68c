"""The text of an HTML edition, by the standard library's parser: the notes of all sections behind everything else."""

from html.parser import HTMLParser

SKIPPED = frozenset({"style", "script", "svg", "title", "head"})
NOTES = ("role", "doc-endnotes")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.notes: list[str] = []
        self.skipping = 0
        self.aside = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.skipping += tag in SKIPPED
        self.aside += tag == "div" and (self.aside > 0 or NOTES in attributes)

    def handle_endtag(self, tag: str) -> None:
        self.skipping -= tag in SKIPPED
        self.aside -= tag == "div" and self.aside > 0

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            (self.notes if self.aside else self.words).append(data)


def text(content: bytes) -> str:
    """Return the words of the page's body in order, then those of its notes."""
    reader = _Reader()
    reader.feed(content.decode("utf-8"))
    reader.close()
    return " ".join((*reader.words, *reader.notes))
