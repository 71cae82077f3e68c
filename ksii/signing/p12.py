"""PKCS #12 files that no library here can open: whether it is the passphrase, or a kind of key that isn't supported."""

import hashlib
import hmac

from asn1crypto import pkcs12

from ksii.signing import gost

_MAC_KEY = 3
"""Purpose of derived bytes: the key of the integrity code (RFC 7292, B.3)."""

_LARGEST_COUNT = 1_000_000
"""Rounds of derivation that are still computed here."""

_HASHES = {"sha1": 64, "sha256": 64, "sha384": 128, "sha512": 128}
"""Bytes of a block of the digests that protect such files."""


def foreign(data: bytes) -> bool:
    """Whether the file names algorithms of the GOST families in the clear."""
    return gost.mentioned(data)


def unlocks(data: bytes, passphrase: str) -> bool | None:
    """Whether the integrity code of a file agrees with the passphrase; None when that can't be told."""
    try:
        file = pkcs12.Pfx.load(data)
        mac = file["mac_data"]
        name = mac["mac"]["digest_algorithm"]["algorithm"].native
        salt, count = mac["mac_salt"].native, mac["iterations"].native
        protected = file["auth_safe"]["content"].native
        expected = mac["mac"]["digest"].native
    except (ValueError, TypeError, KeyError):
        return None
    if name not in _HASHES or not 0 < count <= _LARGEST_COUNT:
        return None
    key = _derived(name, passphrase, salt, count)
    return hmac.compare_digest(hmac.digest(key, protected, name), expected)


def _derived(name: str, passphrase: str, salt: bytes, count: int) -> bytes:
    """Return one digest's length of key material (RFC 7292, B.2); a longer one isn't needed for a code of the same digest."""
    block = _HASHES[name]
    data = bytes([_MAC_KEY]) * block + _filled(salt, block) + _filled(f"{passphrase}\0".encode("utf-16-be"), block)
    for _ in range(count):
        data = hashlib.new(name, data).digest()
    return data


def _filled(data: bytes, block: int) -> bytes:
    length = -(-len(data) // block) * block
    return (data * (length // len(data) + 1))[:length] if data else b""
