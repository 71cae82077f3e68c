"""word/settings.xml: Word of today, the document's language, hyphens where a column is narrow."""

from ksii.render.docx.oxml import NAMESPACES, XML, escape

WORD = "http://schemas.microsoft.com/office/word"
COMPATIBILITY = {
    "compatibilityMode": "15",
    "overrideTableStyleFontSizeAndJustification": "1",
    "enableOpenTypeFeatures": "1",
    "doNotFlipMirrorIndents": "1",
    "differentiateMultirowTableHeaders": "1",
}


NOTES = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
"""The lines above footnotes, which word/footnotes.xml holds beside them."""


def part(locale: str, *, notes: bool = False) -> str:
    """Return word/settings.xml; `notes`: the document has footnotes."""
    modes = "".join(f'<w:compatSetting w:name="{name}" w:uri="{WORD}" w:val="{value}"/>' for name, value in COMPATIBILITY.items())
    return (
        f'{XML}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:doNotHyphenateCaps/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"{NOTES if notes else ''}<w:compat><w:doNotExpandShiftReturn/>{modes}</w:compat>"
        f'<w:themeFontLang w:val="{escape(locale)}"/></w:settings>'
    )
