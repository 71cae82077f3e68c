"""`ksii release`: editions that everybody has agreed to, sealed, signed and listed, in a folder that anybody can verify."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperGroup

from ksii.cli.chosen_key import P12, Chosen, Label, PassphraseFd, PassphraseFile, Token, Tsa
from ksii.cli.console import Progress, find_strategy, interface_language, interruptible
from ksii.cli.options import AsOf, Quiet, StrategyArgument, UiLang, day, loaded
from ksii.cli.released import order_of, say_made, tell, told, trust_of, wish_of
from ksii.cli.sealing import IndexP12, PersonalOption, SealP12, SealPkcs11, TodayOption, both_keys, key, moment, seal

MAKE = "make"
FolderArgument = Annotated[Path, typer.Argument(metavar="FOLDER", help="Folder of a release that is not closed yet.")]
StepOption = Annotated[str, typer.Option("--step", help="Step of the approval route that signs.")]
OfOption = Annotated[Path | None, typer.Option("--strategy", show_default=False, help="Folder of the strategy. Default: as elsewhere.")]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", show_default=False, help="Folder of all releases. Default: releases/ beside the strategy folder."),
]
SbomOption = Annotated[Path | None, typer.Option("--sbom", show_default=False, help="Bill of materials (CycloneDX JSON) to publish too.")]
EvidenceOption = Annotated[
    bool,
    typer.Option("--with-evidence", help="Publish the signatures of the approvals too, but for those that hold the number of a person."),
]


class _WithDefault(TyperGroup):
    """A group whose first word may be a strategy or an option of `make` instead of a command."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]  # typer's own context is a subclass
        """Take `release STRATEGY …` and `release --option …` for `release make …`."""
        known = {*self.commands, "--help", "-h"}
        return super().parse_args(ctx, args if args and args[0] in known else [MAKE, *args])


release = typer.Typer(cls=_WithDefault, rich_markup_mode=None, help="Release a strategy that everybody has agreed to.")


@release.command(MAKE)
def make(
    strategy: StrategyArgument = None,
    seal_p12: SealP12 = None,
    seal_pkcs11: SealPkcs11 = None,
    token: Token = "",
    label: Label = "",
    index_p12: IndexP12 = None,
    passphrase_fd: PassphraseFd = None,
    passphrase_file: PassphraseFile = None,
    tsa: Tsa = None,
    sbom: SbomOption = None,
    output: OutputOption = None,
    as_of: AsOf = None,
    today: TodayOption = None,
    ui_lang: UiLang = None,
    *,
    with_evidence: EvidenceOption = False,
    personal_certificate: PersonalOption = False,
    quiet: Quiet = False,
) -> None:
    """Release a strategy: check that it is agreed to, build it twice, seal it and list it.

    Refused, in one line that says what is missing and who must act, unless lint passes for a release and every step of the route has
    agreed to every text as it is. Where steps sign the PDF itself, `ksii release sign` by each and `ksii release close` follow.

    Exit code 0: released, or sealed and waiting; 1: the strategy is not ready; 2: wrong usage, or the key can't be used;
    4: the machine lacks something; 6: what was built or signed is not what it has to be.
    """
    from ksii import releasing

    lang, at = interface_language(ui_lang), moment(today)
    with told(), Progress(quiet=quiet) as progress, interruptible():
        reading = loaded(find_strategy(strategy))
        order = order_of(reading, day(as_of), output)
        releasing.allowed(reading, order.as_of, lang)
        chosen = Chosen(seal_p12, seal_pkcs11, token, label, None, passphrase_fd, passphrase_file)
        keys = both_keys(chosen, index_p12, at, personal=personal_certificate)
        wish = replace(wish_of(reading, order, keys, at, tsa), evidence=with_evidence, personal=personal_certificate)
        made = releasing.make(reading, replace(wish, sbom=sbom.read_bytes() if sbom else None), lang, progress.say)
    tell(made, lang, quiet=quiet)


@release.command("sign")
def sign(
    folder: FolderArgument,
    step: StepOption,
    p12: P12 = None,
    strategy: OfOption = None,
    passphrase_fd: PassphraseFd = None,
    passphrase_file: PassphraseFile = None,
    tsa: Tsa = None,
    today: TodayOption = None,
    ui_lang: UiLang = None,
    *,
    personal_certificate: PersonalOption = False,
) -> None:
    """Sign the PDFs of a sealed release in the fields of a step, with the key of whoever decides in it."""
    from ksii import releasing

    lang = interface_language(ui_lang)
    with told():
        reading = loaded(find_strategy(strategy))
        at = moment(today)
        opened = key(Chosen(p12, fd=passphrase_fd, file=passphrase_file), at, personal=personal_certificate)
        made = releasing.sign(folder.resolve(), step, seal(opened, at, trust_of(reading, at), tsa), reading)
    tell(made, lang)


@release.command("close")
def close(
    folder: FolderArgument,
    strategy: OfOption = None,
    seal_p12: SealP12 = None,
    seal_pkcs11: SealPkcs11 = None,
    token: Token = "",
    label: Label = "",
    index_p12: IndexP12 = None,
    passphrase_fd: PassphraseFd = None,
    passphrase_file: PassphraseFile = None,
    tsa: Tsa = None,
    as_of: AsOf = None,
    today: TodayOption = None,
    ui_lang: UiLang = None,
    *,
    personal_certificate: PersonalOption = False,
) -> None:
    """Close a sealed release that every signing step has signed: hashes, statements, list of releases."""
    from ksii import releasing

    lang = interface_language(ui_lang)
    with told():
        reading = loaded(find_strategy(strategy))
        order, at = order_of(reading, day(as_of), folder.resolve().parent), moment(today)
        chosen = Chosen(seal_p12, seal_pkcs11, token, label, None, passphrase_fd, passphrase_file)
        keys = both_keys(chosen, index_p12, at, personal=personal_certificate)
        made = releasing.close(folder.resolve(), wish_of(reading, order, keys, at, tsa), reading)
    tell(made, lang)


@release.command("renew")
def renew(
    output: Annotated[Path, typer.Argument(metavar="FOLDER", help="Folder of all releases.")],
    p12: P12 = None,
    passphrase_fd: PassphraseFd = None,
    passphrase_file: PassphraseFile = None,
    today: TodayOption = None,
    ui_lang: UiLang = None,
    *,
    personal_certificate: PersonalOption = False,
) -> None:
    """Sign the list of releases anew, so that it can be believed for another ninety days."""
    from ksii.releasing import listing

    lang = interface_language(ui_lang)
    with told():
        at = moment(today)
        found = listing.held(output, at)
        opened = key(Chosen(p12, fd=passphrase_fd, file=passphrase_file), at, personal=personal_certificate)
        fresh = listing.renew(output, found, opened, at)
    say_made(lang, "listed", day=fresh.expires)
