"""What is made to stand beside a composed document speaks its language and carries its marks."""

from ksii.compose import labels as words
from ksii.compose.formats import Formats
from ksii.compose.writer import Writer
from ksii.document.nodes import Document
from ksii.model.identity import borne_out
from ksii.model.strategy import Strategy


def writer(strategy: Strategy, document: Document) -> Writer:
    """Return a pen for the language of a document; it knows no tables that rows could be named by."""
    labels = words.load(document.lang)
    return Writer(strategy, document.lang, labels, Formats(labels, strategy.identity.money))


def status(strategy: Strategy, document: Document) -> str:
    """Return the status that the document's own mark bears out."""
    return borne_out(strategy.identity.status, agreed=not document.words.draft)
