"""word/fontTable.xml and word/theme/theme1.xml: the families in use, and the theme's colours for whoever goes on writing in Word."""

from ksii.render.docx.look import Look, colour
from ksii.render.docx.oxml import NAMESPACES, XML, escape

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
SOLID = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
LINE = f'<a:ln w="6350" cap="flat" cmpd="sng" algn="ctr">{SOLID}<a:prstDash val="solid"/></a:ln>'
EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
FORMATS = (
    f'<a:fmtScheme name="ksii"><a:fillStyleLst>{SOLID * 3}</a:fillStyleLst><a:lnStyleLst>{LINE * 3}</a:lnStyleLst>'
    f"<a:effectStyleLst>{EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{SOLID * 3}</a:bgFillStyleLst></a:fmtScheme>"
)


def table(look: Look) -> str:
    """Return word/fontTable.xml."""
    word = look.theme.word
    families = {word.text: "roman"} | {word.head: "swiss"}
    return f"{XML}<w:fonts {NAMESPACES}>{''.join(_font(*family) for family in families.items())}</w:fonts>"


def _font(name: str, family: str) -> str:
    kind = f'<w:charset w:val="CC"/><w:family w:val="{family}"/><w:pitch w:val="variable"/>'
    return f'<w:font w:name="{escape(name)}">{kind}</w:font>'


def theme(look: Look) -> str:
    """Return word/theme/theme1.xml."""
    colours = look.colours
    named = {
        "dk1": colours.ink, "lt1": colours.paper, "dk2": colours.accent, "lt2": colours.soft,
        "accent1": colours.accent, "accent2": colours.signal, "accent3": colours.muted, "accent4": colours.rule,
        "accent5": colours.signal_soft, "accent6": colours.soft, "hlink": colours.accent, "folHlink": colours.muted,
    }  # fmt: skip
    scheme = "".join(f'<a:{name}><a:srgbClr val="{colour(value)}"/></a:{name}>' for name, value in named.items())
    return (
        f'{XML}<a:theme xmlns:a="{A}" name="ksii"><a:themeElements><a:clrScheme name="ksii">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="ksii">{_faces("majorFont", look.theme.word.head)}{_faces("minorFont", look.theme.word.text)}</a:fontScheme>'
        f"{FORMATS}</a:themeElements></a:theme>"
    )


def _faces(place: str, name: str) -> str:
    return f'<a:{place}><a:latin typeface="{escape(name)}"/><a:ea typeface=""/><a:cs typeface=""/></a:{place}>'
