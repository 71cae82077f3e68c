"""What the commands on releases share: why there is none, what is to be made, what was made."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ksii.cli.console import Exit, failure, shown, trouble
from ksii.cli.sealing import seal

if TYPE_CHECKING:
    from ksii.build import Order
    from ksii.lint import Reading
    from ksii.releasing import Made, Wish
    from ksii.signing.keys import Key
    from ksii.signing.trust import Trust


def check_release(reading: "Reading", looked_at: datetime.date, lang: str) -> None:
    """Leave with one line that says why, unless a strategy can be released."""
    from ksii import releasing

    with told():
        releasing.allowed(reading, looked_at, lang)


def order_of(reading: "Reading", given: datetime.date | None, output: Path | None) -> "Order":
    """Return what is to be built and where."""
    from ksii import lint as recipe
    from ksii.build import Order
    from ksii.doctor import native_versions

    place = output or reading.sources.root.resolve().parent / "releases"
    return Order((), (), place, recipe.as_of(reading.strategy, given), tuple(native_versions().items()), release=True)


def trust_of(reading: "Reading", at: datetime.datetime) -> "Trust":
    """Return whom a strategy trusts."""
    from ksii import standing
    from ksii.signing.trust import gathered

    named, found = reading.strategy.signers.trust, standing.trusted(reading)
    roots, crls = ([found[it] for it in names] for names in (named.roots, named.crls))
    return gathered(roots, crls, at.date(), reading.strategy.identity.id)


def wish_of(
    reading: "Reading",
    order: "Order",
    keys: tuple["Key", "Key | None"],
    at: datetime.datetime,
    tsa: str | None,
) -> "Wish":
    """Return how a release is to be made; `keys` are the seal and the key for the list of releases, None where that is the seal."""
    from ksii.releasing import Wish

    trust = trust_of(reading, at)
    index = seal(keys[1], at, trust) if keys[1] else None
    return Wish(order, seal(keys[0], at, trust, tsa), index)


@contextmanager
def told() -> Iterator[None]:
    """Say in words why there is no release, and leave with the code for it."""
    from ksii import releasing, standing
    from ksii.build import EditionError, UnfitError
    from ksii.model.strategy import UnreadError
    from ksii.release.lock import BusyError
    from ksii.release.shape import MalformedError
    from ksii.releasing.origin import UnknownOriginError
    from ksii.render.worker import LimitError
    from ksii.signing.errors import SigningError

    codes: dict[type[Exception], Exit] = {
        releasing.RefusedError: Exit.FINDINGS,
        UnfitError: Exit.FINDINGS,
        UnreadError: Exit.REFUSED,
        standing.TrustError: Exit.USAGE,
        SigningError: Exit.USAGE,
        MalformedError: Exit.USAGE,
        UnknownOriginError: Exit.ENVIRONMENT,
        BusyError: Exit.BUSY,
        LimitError: Exit.LIMIT,
        EditionError: Exit.INTEGRITY,
        releasing.UnsignedError: Exit.INTEGRITY,
        releasing.NotReproducibleError: Exit.INTEGRITY,
    }
    try:
        yield
    except tuple(codes) as error:
        code = next(code for kind, code in codes.items() if isinstance(error, kind))
        raise failure(str(error) or type(error).__name__, code) from error
    except OSError as error:
        raise failure(trouble(error), Exit.ENVIRONMENT) from error


def tell(made: "Made", lang: str, *, quiet: bool = False) -> None:
    """Say what became of a release."""
    from ksii.release.package import PENDING

    if quiet:
        return
    place = shown(made.folder)
    if made.waiting:
        say_made(lang, "waiting", folder=place, steps=", ".join(made.waiting))
    elif (made.folder / PENDING).exists():
        say_made(lang, "complete")
    else:
        say_made(lang, "closed", folder=place)


def say_made(lang: str, key: str, **values: str) -> None:
    """Print words on what was made."""
    from ksii.release.words import say

    typer.echo(say(lang, "made", key, **values))
