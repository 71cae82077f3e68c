"""`ksii verify`: what a file or the folder of a release is, who signed it, and whether everything agrees."""

import re
from pathlib import Path
from typing import Annotated

import typer

from ksii.cli.console import Exit, fail, interface_language, trouble
from ksii.cli.options import UiLang
from ksii.cli.sealing import TodayOption, moment

LARGEST = 64 * 2**20
PathArgument = Annotated[Path, typer.Argument(metavar="FILE|FOLDER", help="A PDF, DOCX or HTML file of an edition, or a release folder.")]
RootsOption = Annotated[
    list[Path] | None,
    typer.Option("--roots", metavar="PEM", show_default=False, help="Root certificates, had from elsewhere than the file. Repeatable."),
]
CrlOption = Annotated[
    list[Path] | None, typer.Option("--crl", metavar="FILE", show_default=False, help="List of revoked certificates. Repeatable.")
]
SealOption = Annotated[
    str | None,
    typer.Option("--seal", metavar="SHA256", show_default=False, help="Hash of the certificate that must have sealed, had from elsewhere."),
]
LeastOption = Annotated[
    int, typer.Option("--min-sequence", metavar="N", min=0, show_default=False, help="The release must have at least this number.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def verify(
    path: PathArgument,
    roots: RootsOption = None,
    crl: CrlOption = None,
    seal: SealOption = None,
    least: LeastOption = 0,
    today: TodayOption = None,
    ui_lang: UiLang = None,
    *,
    as_json: JsonOption = False,
) -> None:
    """Say which edition a file or folder is, who signed it, and whether content, approvals and files agree.

    Nothing is fetched. Whom to trust has to be said with --roots: what comes with a release cannot vouch for it. Where the roots
    are those of a whole country, say with --seal which key seals for the office: anybody else has a certificate under them too.

    Exit code 0: a release in which everything agrees; 1: a draft, or something can't be told, such as whom to trust; 2: wrong usage;
    4: the machine refuses a file; 6: something is broken.
    """
    from ksii import verifying
    from ksii.report.visible import visible
    from ksii.signing.errors import SigningError
    from ksii.signing.trust import gathered
    from ksii.verifying.telling import data, lines

    lang = interface_language(ui_lang)
    if not path.exists():
        fail(f"there is no {path}", Exit.USAGE)
    try:
        asked = verifying.Asked(moment(today).date(), _contents(roots), _contents(crl), least, _hash(seal))
        gathered(asked.roots, asked.crls, asked.day, "")
        report = verifying.look(path, asked)
    except OSError as error:
        fail(trouble(error), Exit.ENVIRONMENT)
    except SigningError as error:
        fail(str(error), Exit.USAGE)
    typer.echo(data(report) if as_json else "\n".join(visible(line) for line in lines(report, lang)))
    raise typer.Exit({"good": Exit.DONE, "incomplete": Exit.FINDINGS, "broken": Exit.INTEGRITY}[report.outcome])


def _hash(given: str | None) -> str:
    """Return the hash of a certificate as it was written: with or without `sha256:`, colons and capital letters."""
    if given is None:
        return ""
    digits = given.casefold().removeprefix("sha256:").replace(":", "")
    if not re.fullmatch("[0-9a-f]{64}", digits):
        fail(f"{given} is no SHA-256 of a certificate", Exit.USAGE)
    return f"sha256:{digits}"


def _contents(paths: list[Path] | None) -> tuple[bytes, ...]:
    for path in paths or ():
        if not path.is_file() or path.stat().st_size > LARGEST:
            fail(f"{path} is no file of certificates", Exit.USAGE)
    return tuple(path.read_bytes() for path in paths or ())
