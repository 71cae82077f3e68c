"""What a look at the evidence beside a statement found; made where signatures are checked, read where states are decided."""

import datetime
from dataclasses import dataclass
from typing import Literal

Soundness = Literal["good", "none", "bad-signature", "expired", "revoked", "unverifiable"]
"""`none`: there is no evidence beside the statement; `expired`: the certificate had run out when it was used."""

Level = Literal["named", "paper", "signed", "imported"]
"""How strong evidence is, weakest first: a line in the register, a scan with a witness, a digital signature, one by a national algorithm
that ksii itself can't make (GOST). It is told from what is in the evidence, never from the name of its file."""
LEVELS: tuple[Level, ...] = ("named", "paper", "signed", "imported")


@dataclass(frozen=True, slots=True)
class Identity:
    """By what a signer can be recognised; never a personal number. What a kind of key does not have is empty."""

    certificate: str = ""
    """`sha256:` and the hash of the certificate."""
    issuer: str = ""
    """Who issued the certificate, as RFC 4514 writes names."""
    subject: str = ""
    """Hash of the subject's serial number: see `ksii.signing.identity`."""
    organisation: str = ""
    """Number of the organisation, such as a BIN."""
    usages: tuple[str, ...] = ()
    """Extended key usages, as dotted object ids."""
    ssh_key: str = ""
    """Public key as `TYPE BASE64`, without comment."""
    witness: str = ""
    """Role that vouches for a scan on paper."""
    name: str = ""
    """What may be printed about the holder: post and organisation, never a person's name. Nothing is decided by it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a look at the evidence found. `at` is the time of a trusted stamp, `detail` says in English what a person should know."""

    soundness: Soundness
    level: Level = "named"
    identity: Identity = Identity()
    at: datetime.datetime | None = None
    algorithm: str = ""
    detail: str = ""
    claimed: datetime.datetime | None = None
    """When the signature says that it was made; nobody but the signer vouches for it."""
    others: tuple["Verdict", ...] = ()
    """Further good signatures beside the same statement, each with its own strength: a strong one lends nothing to a weak one."""
