"""SSH signatures, as `ssh-keygen -Y sign` and `-Y verify` make and read them (PROTOCOL.sshsig of OpenSSH), in pure Python.

They carry a public key, no certificate: whose key it is, the register of signers says.
"""

import base64
import hashlib
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.serialization import load_ssh_public_key

from ksii.signing.armour import armoured, binary
from ksii.signing.errors import MalformedError
from ksii.signing.keys import SshKey, SshPrivate
from ksii.signoff.verdict import Identity, Verdict

NAMESPACE = "ksii-approval"
"""What the signatures are for; one that was made for something else is refused."""

LABEL = "SSH SIGNATURE"
LIMIT = 64 << 10
"""Bytes of a signature file."""

_MAGIC = b"SSHSIG"
_VERSION = (1).to_bytes(4, "big")
_HASHES = ("sha256", "sha512")
_CURVES: dict[str, type[hashes.SHA256 | hashes.SHA384 | hashes.SHA512]] = {
    "secp256r1": hashes.SHA256,
    "secp384r1": hashes.SHA384,
    "secp521r1": hashes.SHA512,
}
_RSA: dict[str, type[hashes.SHA256 | hashes.SHA512]] = {"rsa-sha2-256": hashes.SHA256, "rsa-sha2-512": hashes.SHA512}
_SHORTEST_RSA = 2048


@dataclass(frozen=True, slots=True)
class _Parts:
    public: bytes
    namespace: str
    hashing: str
    kind: str
    signature: bytes


def sign(content: bytes, key: SshKey, namespace: str = NAMESPACE) -> bytes:
    """Return an armoured SSH signature over the content."""
    kind, signature = _signed(key.private, _statement(content, namespace, "sha512"))
    public = base64.b64decode(key.public.split()[1])
    inner = _string(kind.encode()) + _string(signature)
    fields = (public, namespace.encode(), b"", b"sha512", inner)
    return armoured(_MAGIC + _VERSION + b"".join(map(_string, fields)), LABEL)


def verify(content: bytes, signature: bytes, namespace: str = NAMESPACE) -> Verdict:
    """Return what an SSH signature over the content is worth; the identity is the public key."""
    try:
        return _judged(content, _parsed(signature), namespace)
    except (MalformedError, ValueError) as error:
        return Verdict("bad-signature", "signed", detail=str(error))


def _judged(content: bytes, parts: _Parts, namespace: str) -> Verdict:
    if parts.namespace != namespace:
        return Verdict("bad-signature", "signed", detail=f"the signature was made for “{parts.namespace}”, not for “{namespace}”")
    if parts.hashing not in _HASHES:
        return Verdict("unverifiable", "signed", detail=f"the digest algorithm {parts.hashing} isn't supported")
    line = _public_line(parts.public)
    try:
        _check(parts, line, _statement(content, namespace, parts.hashing))
    except InvalidSignature:
        return Verdict("bad-signature", "signed", detail="the content is not what was signed, or the signature was altered")
    except (UnsupportedAlgorithm, ValueError) as error:
        return Verdict("unverifiable", "signed", detail=f"the key can't be used for checking: {error}")
    return Verdict("good", "signed", Identity(ssh_key=line), algorithm=f"{parts.kind} {parts.hashing}")


def _check(parts: _Parts, line: str, statement: bytes) -> None:
    key = load_ssh_public_key(line.encode())
    match key:
        case ed25519.Ed25519PublicKey() if parts.kind == "ssh-ed25519":
            key.verify(parts.signature, statement)
        case ec.EllipticCurvePublicKey() if parts.kind == line.split(maxsplit=1)[0]:
            r, rest = _taken(parts.signature)
            s, _ = _taken(rest)
            pair = encode_dss_signature(int.from_bytes(r, "big"), int.from_bytes(s, "big"))
            key.verify(pair, statement, ec.ECDSA(_CURVES[key.curve.name]()))
        case rsa.RSAPublicKey() if parts.kind in _RSA and key.key_size >= _SHORTEST_RSA:
            key.verify(parts.signature, statement, padding.PKCS1v15(), _RSA[parts.kind]())
        case _:
            raise UnsupportedAlgorithm(f"{parts.kind} with this key")


def _signed(private: SshPrivate, statement: bytes) -> tuple[str, bytes]:
    match private:
        case ed25519.Ed25519PrivateKey():
            return "ssh-ed25519", private.sign(statement)
        case ec.EllipticCurvePrivateKey():
            bits = private.curve.key_size
            pair = decode_dss_signature(private.sign(statement, ec.ECDSA(_CURVES[private.curve.name]())))
            return f"ecdsa-sha2-nistp{bits}", b"".join(_string(_number(part)) for part in pair)
        case rsa.RSAPrivateKey():
            return "rsa-sha2-512", private.sign(statement, padding.PKCS1v15(), hashes.SHA512())


def _statement(content: bytes, namespace: str, hashing: str) -> bytes:
    fields = (namespace.encode(), b"", hashing.encode(), hashlib.new(hashing, content).digest())
    return _MAGIC + b"".join(map(_string, fields))


def _parsed(data: bytes) -> _Parts:
    if len(data) > LIMIT:
        raise MalformedError(f"an SSH signature of more than {LIMIT} bytes isn't read")
    blob = binary(data, LABEL)
    if not blob.startswith(_MAGIC + _VERSION):
        raise MalformedError("the file is no SSH signature of version 1")
    rest = blob[len(_MAGIC + _VERSION) :]
    fields: list[bytes] = []
    for _ in range(5):
        field, rest = _taken(rest)
        fields.append(field)
    kind, inner = _taken(fields[4])
    signature, beyond = _taken(inner)
    if rest or beyond:
        raise MalformedError("the SSH signature is longer than it says")
    return _Parts(fields[0], fields[1].decode("utf-8"), fields[3].decode("ascii"), kind.decode("ascii"), signature)


def _public_line(blob: bytes) -> str:
    kind, _ = _taken(blob)
    return f"{kind.decode('ascii', 'replace')} {base64.b64encode(blob).decode('ascii')}"


def _string(data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + data


def _taken(data: bytes) -> tuple[bytes, bytes]:
    """Split off the string that begins some data."""
    length = int.from_bytes(data[:4], "big")
    if len(data) < 4 + length:
        raise MalformedError("the SSH signature is cut off")
    return data[4 : 4 + length], data[4 + length :]


def _number(value: int) -> bytes:
    return value.to_bytes(value.bit_length() // 8 + 1, "big")
