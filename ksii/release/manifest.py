"""manifest.json and SHA256SUMS: what is in an edition, what it was made from, and with which versions."""

import hashlib
import json
import platform
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version

from ksii import __version__

LIBRARIES = (
    "weasyprint",
    "pydyf",
    "fonttools",
    "brotli",
    "pyphen",
    "python-docx",
    "xlsxwriter",
    "lxml",
    "jinja2",
    "pydantic",
    "pyyaml",
    "resvg-py",
    "rfc8785",
    "font-source-serif-pro",
    "font-source-sans-pro",
)
"""Packages that the bytes of an edition depend on."""
RUNTIME = {"python": platform.python_version(), "zlib": zlib.ZLIB_RUNTIME_VERSION}


@dataclass(frozen=True, slots=True)
class Facts:
    """What a manifest says beside the hashes of its files."""

    strategy: str
    edition: str
    date: str
    """Edition date, ISO."""
    as_of: str
    """Day on which the strategy was looked at, ISO."""
    status: str
    words: Mapping[str, str]
    """Fingerprint of the document tree per language."""
    sources: Mapping[str, str]
    """SHA-256 of every source file."""
    system: Mapping[str, str]
    """Versions of the native libraries that bytes depend on."""
    reference: str = ""
    """SHA-256 of the DOCX whose looks the DOCX editions have taken; empty without one."""


def digest(content: bytes) -> str:
    """Return the SHA-256 of bytes, in hex."""
    return hashlib.sha256(content).hexdigest()


def manifest(facts: Facts, files: Mapping[str, bytes]) -> bytes:
    """Return the manifest: sorted JSON, the same for the same edition."""
    content = {
        "schema": "ksii-manifest/1",
        "tool": {"name": "ksii", "version": __version__},
        "strategy": facts.strategy,
        "edition": facts.edition,
        "date": facts.date,
        "as_of": facts.as_of,
        "status": facts.status,
        "text": dict(facts.words),
        "files": {name: {"sha256": digest(content), "bytes": len(content)} for name, content in files.items()},
        "sources": dict(facts.sources),
        **({"reference_doc": facts.reference} if facts.reference else {}),
        "versions": {**{name: version(name) for name in LIBRARIES}, **RUNTIME, **facts.system},
    }
    return (json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def sums(files: Mapping[str, bytes]) -> bytes:
    """Return the list that `sha256sum -c` reads."""
    return "".join(f"{digest(content)}  {name}\n" for name, content in sorted(files.items())).encode()
