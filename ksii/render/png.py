"""Charts as pixels, for programs that show no SVG; lettering comes from the packaged fonts, never from the system's."""

import font_source_sans_pro
import font_source_serif_pro
from resvg_py import svg_to_bytes

FACES = ("Regular", "Semibold", "Bold")


def fonts() -> list[str]:
    """Return the paths of the font files that charts may use."""
    families = ((font_source_serif_pro, "SourceSerifPro"), (font_source_sans_pro, "SourceSansPro"))
    return [f"{package.font_directory}/{family}-{face}.ttf" for package, family in families for face in FACES]


def png(svg: str, width: int = 1500) -> bytes:
    """Return a chart drawn `width` pixels wide on white; raise ValueError where it isn't SVG."""
    return svg_to_bytes(svg_string=svg, width=width, background="#ffffff", font_files=fonts(), skip_system_fonts=True, languages=["en"])
