"""VERIFY.md: how anybody checks a release with sha256sum, openssl, pdfsig and head alone."""

import datetime
from pathlib import Path
from string import Template

from ksii.release.records import File, Release

SIGNED = ("SHA256SUMS", "release.intoto.json")
CMS = (
    "openssl cms -verify -binary -inform DER -in {name}.p7s -content {name} -CAfile roots.pem -purpose any -attime {moment} -out /dev/null"
)
"""Without -binary line ends are changed first, so that a good signature fails; the moment is the day of the release."""


def advice(release: Release, templates: Path) -> bytes:
    """Return the page for a release, from the template in the folder of templates."""
    noon = datetime.datetime.combine(datetime.date.fromisoformat(release.created), datetime.time(12), datetime.UTC)
    pdfs = [file for file in release.files if file.fields]
    values = {
        "title": release.title,
        "edition": release.edition,
        "cms": "\n".join(CMS.format(name=name, moment=int(noon.timestamp())) for name in SIGNED),
        "pdfsig": "\n".join(f"pdfsig {file.name}   # {len(file.fields)}" for file in pdfs),
        "heads": "\n".join(_head(file) for file in pdfs),
    }
    return Template((templates / "release" / "VERIFY.md").read_text(encoding="utf-8")).substitute(values).encode()


def _head(file: File) -> str:
    return f"head -c {file.unsigned_size} {file.name} | sha256sum\n# {file.unsigned_sha256}  -"
