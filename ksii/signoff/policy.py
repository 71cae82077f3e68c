"""Under which rules a decision was made: route, signers and trusted certificates as one digest, so that loosening them is noticed."""

import hashlib
from collections.abc import Mapping
from typing import Any

import rfc8785

from ksii.model.profile import Signoff
from ksii.model.strategy import Strategy

VERSION = "ksii-policy/1"
UNRULED = {"title"}
"""What a step of the route says to readers only."""


def policy(strategy: Strategy, defaults: Signoff, trust: Mapping[str, bytes]) -> str:
    """Return the digest of what decides whose agreement counts; `trust` holds the files that signers.yaml names, by name.

    It is SHA-256 over `ksii-policy/1`, a line feed and canonical JSON (RFC 8785); a file that is not there counts as null.
    Raise UnreadError where strategy.yaml or signers.yaml could not be read.
    """
    signers = strategy.signers
    named = (*signers.trust.roots, *signers.trust.crls)
    rules: dict[str, Any] = {
        "route": [it.model_dump(mode="json", exclude_defaults=True, exclude=UNRULED) for it in strategy.identity.route],
        "languages": strategy.identity.languages.model_dump(mode="json", exclude={"clause"}),
        "signers": signers.model_dump(mode="json", exclude_defaults=True),
        "defaults": defaults.model_dump(mode="json"),
        "trust": {name: hashlib.sha256(trust[name]).hexdigest() if name in trust else None for name in named},
    }
    return f"sha256:{hashlib.sha256(f'{VERSION}{chr(10)}'.encode() + rfc8785.dumps(rules)).hexdigest()}"
