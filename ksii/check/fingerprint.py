"""Fingerprints of findings: the same in every run and in every language, as long as the same thing is wrong in the same place."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from ksii.finding import Finding


def stamped(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings with their fingerprints: 64 hexadecimal digits, no two alike.

    Of findings that nothing but their line tells apart, the second ends in `-2`, the third in `-3`.
    """
    seen: Counter[str] = Counter()
    return tuple(replace(finding, fingerprint=_counted(_digest(finding), seen)) for finding in findings)


def _digest(finding: Finding) -> str:
    told = [finding.code, finding.entity, finding.address or finding.place.file, sorted(finding.values.items())]
    return hashlib.sha256(json.dumps(told, ensure_ascii=True).encode("ascii")).hexdigest()


def _counted(digest: str, seen: Counter[str]) -> str:
    seen[digest] += 1
    return digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"
