"""The text of an HTML edition, by the standard library's parser."""

from html.parser import HTMLParser

SKIPPED = frozenset({"style", "script", "svg", "title", "head"})


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.skipping = 0

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self.skipping += tag in SKIPPED

    def handle_endtag(self, tag: str) -> None:
        self.skipping -= tag in SKIPPED

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self.words.append(data)


def text(content: bytes) -> str:
    """Return the words of the page's body in order."""
    reader = _Reader()
    reader.feed(content.decode("utf-8"))
    reader.close()
    return " ".join(reader.words)
