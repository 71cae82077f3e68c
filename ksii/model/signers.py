"""signers.yaml: who may decide in which step of the approval route, and by what that is known. Posts, never a person's name or number."""

from typing import Annotated

from pydantic import Field

from ksii.model.base import Base, Day, Entity, RoleRef, StepRef, Text
from ksii.model.registers import Digest

Usage = Annotated[str, Field(pattern=r"^\d+(\.\d+)+$", description="Object id of an extended key usage, such as 1.2.398.3.3.4.1.2.")]
SshKey = Annotated[
    str, Field(pattern=r"^[a-z0-9@.-]+ [A-Za-z0-9+/=]+$", description="Type and Base64, as in a .pub file, without comment.")
]
TrustFile = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", description="Name of a file in the folder approvals/.")]


class Signer(Entity):
    """A post that may decide in a step. Of the marks by which its key is known, every one that is given has to fit."""

    step: StepRef | None = None
    """The step of the route."""
    post: Text | None = None
    """The post: never a person's name."""
    certificate: Digest | None = None
    """SHA-256 of the certificate."""
    issuer: str | None = None
    """Who issued the certificate, as RFC 4514 writes names."""
    subject: Digest | None = None
    """Salted hash of the holder's serial number, so that the number itself stands nowhere."""
    organisation: str | None = None
    """Number of the organisation in the certificate, such as a BIN."""
    usage: Usage | None = None
    """Extended key usage that the certificate must have, such as that of the head of an organisation."""
    ssh_key: SshKey | None = None
    """Public SSH key."""
    witness: RoleRef | None = None
    """Role that vouches for a decision on paper."""
    valid_from: Day | None = None
    """First day on which this post decides."""
    valid_to: Day | None = None
    """Last day."""


class Trusted(Base):
    """Whose certificates count. The files lie in the folder approvals/."""

    roots: tuple[TrustFile, ...] = ()
    """Files with root certificates, PEM."""
    crls: tuple[TrustFile, ...] = ()
    """Files with lists of revoked certificates."""


class Signers(Base):
    """Who may decide in which step."""

    signers: tuple[Signer, ...] = ()
    """Posts and their keys."""
    separation: tuple[tuple[StepRef, ...], ...] = ()
    """Groups of steps in which one key may not decide twice."""
    trust: Trusted = Trusted()
    """Whose certificates count."""
