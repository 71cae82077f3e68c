"""word/styles.xml, made from the theme. Everything a reader sees is set here; the body only names styles."""

from collections.abc import Sequence

from ksii.render.docx import styles_cover, styles_notices, styles_tables, styles_text
from ksii.render.docx.look import Look
from ksii.render.docx.oxml import NAMESPACES, XML, escape
from ksii.render.docx.style import Style, family, ink, size

HIDDEN = "<w:semiHidden/><w:unhideWhenUsed/>"
MARGINS = '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
STANDARD = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
    f'<w:uiPriority w:val="1"/>{HIDDEN}</w:style>'
    f'<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>{HIDDEN}'
    f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{MARGINS}</w:tblCellMar></w:tblPr></w:style>'
    f'<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>{HIDDEN}</w:style>'
)
"""The four styles that every other is based on."""


def part(look: Look, locale: str, counted: Sequence[str]) -> str:
    """Return word/styles.xml; `counted` are the label forms of the heading levels that Word counts."""
    styles = "".join(style.xml() for style in every(look, locale, counted))
    return f"{XML}<w:styles {NAMESPACES}>{_defaults(look, locale)}{STANDARD}{styles}{styles_tables.grids(look)}</w:styles>"


def every(look: Look, locale: str, counted: Sequence[str]) -> list[Style]:
    """Return the paragraph and character styles of an edition."""
    return [
        *styles_text.headings(look, counted),
        *styles_text.paragraphs(look, locale),
        *styles_text.contents(look),
        *styles_notices.notices(look),
        *styles_tables.captions(look),
        *styles_tables.cells(look),
        *styles_cover.cover(look),
        *styles_text.running(look),
        *styles_text.words(look),
    ]


def _defaults(look: Look, locale: str) -> str:
    lang = f'<w:lang w:val="{escape(locale)}" w:eastAsia="{escape(locale)}" w:bidi="ar-SA"/>'
    run = family(look.theme.word.text) + ink(look.colours.ink) + size(look.text(look.theme.sizes.body)) + lang
    return f"<w:docDefaults><w:rPrDefault><w:rPr>{run}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
