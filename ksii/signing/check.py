"""The signers of a CMS object: whether each signature is good, who made it, and whether the certificate allowed it at that time."""

import datetime
from dataclasses import dataclass, replace

from asn1crypto import cms, x509
from cryptography.exceptions import UnsupportedAlgorithm
from pyhanko.sign.validation.generic_cms import validate_sig_integrity

from ksii.signing import chain, gost, gostchain
from ksii.signing.envelope import Digest, Envelope, attribute
from ksii.signing.errors import LibraryMissingError, MalformedError
from ksii.signing.identity import identity
from ksii.signing.stamps import DAMAGED, Stamp, stamp
from ksii.signing.together import together
from ksii.signing.trust import Trust
from ksii.signoff.verdict import Level, Verdict

_DATA = "1.2.840.113549.1.7.1"
_CONTENT_TYPE = "1.2.840.113549.1.9.3"
_MESSAGE_DIGEST = "1.2.840.113549.1.9.4"
_SIGNING_TIME = "1.2.840.113549.1.9.5"
_HASHES = frozenset({"sha256", "sha384", "sha512"})
_SHORTEST_RSA = 2048


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked about a signature: made over what (a digest by the name of its algorithm), trusted by whom."""

    digest: Digest
    trust: Trust
    claimed: datetime.datetime | None = None
    """A time that stands beside the signature instead of in it."""


def checked(envelope: Envelope, question: Question) -> Verdict:
    """Return one verdict over all signers of an object."""
    return together([_signer(envelope, signer, question) for signer in envelope.signers])


def level(signer: cms.SignerInfo) -> Level:
    """Return how strong a signature is if it is good, by its algorithm: one that ksii can't make was made in a national system."""
    return "imported" if gost.signs(signer["signature_algorithm"]["algorithm"].dotted) else "signed"


def _signer(envelope: Envelope, signer: cms.SignerInfo, question: Question) -> Verdict:
    broken = Verdict("bad-signature", "signed", detail="the signature is not built as it must be")
    try:
        return replace(_verdict(envelope, signer, question), level=level(signer))
    except LibraryMissingError as error:
        return Verdict("unverifiable", "signed", detail=str(error))
    except (NotImplementedError, UnsupportedAlgorithm) as error:
        return Verdict("unverifiable", "signed", detail=f"the signature can't be checked here: {error}")
    except (*DAMAGED, ValueError, TypeError, KeyError):
        return broken


def _verdict(envelope: Envelope, signer: cms.SignerInfo, question: Question) -> Verdict:
    holder = envelope.holder(signer)
    if holder is None:
        return Verdict("unverifiable", "signed", detail="the signature does not carry its signer's certificate")
    if not signer["signed_attrs"]:
        return Verdict("unverifiable", "signed", detail="the signature has no signed attributes")
    foreign = gost.signs(signer["signature_algorithm"]["algorithm"].dotted)
    unfit = "" if foreign else _weakness(signer, holder)
    if unfit:
        return Verdict("unverifiable", "signed", detail=unfit)
    if not (_gost_intact if foreign else _intact)(signer, holder, question.digest):
        return Verdict("bad-signature", "signed", detail="the content is not what was signed, or the signature was altered")
    return _timed(envelope, signer, holder, question)


def _intact(signer: cms.SignerInfo, holder: x509.Certificate, digest: Digest) -> bool:
    found = digest(signer["digest_algorithm"]["algorithm"].native)
    return all(validate_sig_integrity(signer, holder, "data", found))


def _gost_intact(signer: cms.SignerInfo, holder: x509.Certificate, digest: Digest) -> bool:
    kind, message = attribute(signer, _CONTENT_TYPE), attribute(signer, _MESSAGE_DIGEST)
    if kind is None or message is None or kind.dotted != _DATA or not gost.digests(signer["digest_algorithm"]["algorithm"].dotted):
        raise MalformedError("a signed attribute is missing or of another kind")
    signed = signer["signed_attrs"].untag().dump()
    return message.native == digest("streebog512") and gost.verified(signed, signer["signature"].native, holder.dump())


def _weakness(signer: cms.SignerInfo, holder: x509.Certificate) -> str:
    algorithm = signer["signature_algorithm"]
    names = {signer["digest_algorithm"]["algorithm"].native}
    try:
        names.add(algorithm.hash_algo)
    except ValueError:  # the algorithm names no digest of its own, such as plain RSA and Ed25519
        if algorithm["algorithm"].native not in {"rsassa_pkcs1v15", "ed25519", "ed448"}:
            return f"the signature algorithm {algorithm['algorithm'].dotted} isn't supported"
    if not names <= _HASHES:
        return f"the digest algorithm {'/'.join(sorted(names - _HASHES))} is too weak or isn't supported"
    if holder.public_key.algorithm == "rsa" and holder.public_key.bit_size < _SHORTEST_RSA:
        return f"the RSA key has fewer than {_SHORTEST_RSA} bits"
    return ""


def _timed(envelope: Envelope, signer: cms.SignerInfo, holder: x509.Certificate, question: Question) -> Verdict:
    der, stamped = holder.dump(), stamp(signer, question.trust)
    if stamped is not None and stamped.state == "broken":
        return Verdict("bad-signature", "signed", detail=stamped.detail)
    claimed = _claimed(signer) or question.claimed
    use = _use(stamped, claimed, question.trust)
    others = [other.dump() for other in envelope.certificates if other is not holder]
    foreign = gost.signs(holder["signature_algorithm"]["algorithm"].dotted)
    found = (gostchain if foreign else chain).standing(der, others, use, question.trust)
    if found.soundness == "good" and not _for_documents(holder):
        found = chain.Standing("unverifiable", "the certificate is not one for signing documents")
    return Verdict(
        found.soundness,
        "signed",
        identity(der, question.trust.document),
        at=stamped.at if stamped else None,
        algorithm=_algorithm(signer),
        detail="; ".join(filter(None, (found.detail, stamped.detail if stamped else ""))),
        claimed=claimed,
    )


def _use(stamped: Stamp | None, claimed: datetime.datetime | None, trust: Trust) -> chain.Use:
    if stamped is not None and stamped.at is not None:
        return chain.Use(stamped.at, proven=True)
    return chain.Use(claimed or trust.moment)


def _claimed(signer: cms.SignerInfo) -> datetime.datetime | None:
    found = attribute(signer, _SIGNING_TIME)
    time = found.native if found is not None else None
    return time.astimezone(datetime.UTC) if isinstance(time, datetime.datetime) else None


def _for_documents(holder: x509.Certificate) -> bool:
    usage = holder.key_usage_value
    return usage is None or "non_repudiation" in usage.native


def _algorithm(signer: cms.SignerInfo) -> str:
    algorithm = signer["signature_algorithm"]["algorithm"]
    if gost.signs(algorithm.dotted):
        return gost.NAME
    return f"{algorithm.native} {signer['digest_algorithm']['algorithm'].native}"
