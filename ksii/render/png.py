"""Charts as pixels, for programs that show no SVG; lettering comes from the packaged fonts, never from the system's."""

from resvg_py import svg_to_bytes

from ksii import resources


def png(svg: str, width: int = 1500) -> bytes:
    """Return a chart drawn `width` pixels wide on white; raise ValueError where it isn't SVG."""
    return svg_to_bytes(
        svg_string=svg,
        width=width,
        background="#ffffff",
        font_files=[str(path) for path in resources.fonts().values()],
        skip_system_fonts=True,
        languages=["en"],
    )
