"""An office with a whole strategy, keys of its own and a repository: everything up to its first signed release."""

import hashlib
import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.cli.desk import Answer, Desk
from tests.signing.authority import PASSPHRASE, Authority, Holder, Wish, authority, issue, named

CLEAN_WATER = Path(__file__).parents[1] / "strategies" / "clean-water"
STEPS = (("en", "english-text"), ("fr", "french-text"), *((lang, step) for step in ("health-advice", "assembly") for lang in ("en", "fr")))
"""What has to be agreed to, in the order of the route."""
TODAY = "2026-02-03"
EDITION = "2026-1"


@dataclass(frozen=True)
class Office(Desk):
    """A folder with `strategy/` in a repository; keys lie in a folder beside it."""

    @property
    def releases(self) -> Path:
        return self.folder / "releases"

    @property
    def release(self) -> Path:
        return self.releases / EDITION

    @property
    def keys(self) -> Path:
        return self.folder.parent / "keys"

    @property
    def roots(self) -> Path:
        """The root certificate, had from elsewhere."""
        return self.keys / "roots.pem"

    def done(self, *words: str) -> str:
        """Run a command that must succeed, and return what it said."""
        answer = self.run(*words)
        assert answer.code == 0, (words, answer)
        return answer.out

    def key(self, name: str) -> tuple[str, ...]:
        """The options that name a key file and where its passphrase is."""
        return (str(self.keys / f"{name}.p12"), "--passphrase-file", str(self.keys / "passphrase"))

    def commit(self, words: str = "next") -> None:
        for line in (["add", "-A"], ["-c", "user.name=Office", "-c", "user.email=office@example.org", "commit", "-qm", words]):
            subprocess.run(["git", "-C", str(self.folder), *line], check=True, capture_output=True)  # noqa: S607

    def approve(self, lang: str, step: str, key: str = "second") -> Path:
        """Let a step agree to a text and sign; return the statement."""
        self.done("approve", "prepare", "--lang", lang, "--step", step)
        statement = max((self.strategy / "approvals" / EDITION / lang).glob(f"*-{step}-agreed.json"))
        self.done("approve", "sign", str(statement), "--p12", *self.key(key))
        return statement

    def approve_all(self, steps: Iterable[tuple[str, str]] = STEPS) -> None:
        for lang, step in steps:
            self.approve(lang, step, "person" if step == "assembly" else "second")

    def make(self, *more: str) -> Answer:
        return self.run("release", "--seal-p12", *self.key("seal"), "--today", TODAY, *more)

    def verify(self, *more: str, path: Path | None = None) -> Answer:
        return self.run("verify", str(path or self.release), "--roots", str(self.roots), "--today", TODAY, *more)


def furnish(folder: Path, *, signing: bool = False) -> Office:
    """Set up an office in an empty folder: nobody has agreed yet. With `signing` the assembly signs the PDF itself."""
    office = Office(folder / "office")
    shutil.copytree(CLEAN_WATER, office.strategy)
    known = authority()
    _keys(office, known)
    register = office.strategy / "registers.yaml"
    register.write_text(re.sub(r"(?ms)^approvals:\n.*", "", register.read_text(encoding="utf-8")), encoding="utf-8")
    approvals = office.strategy / "approvals"
    approvals.mkdir()
    (approvals / "roots.pem").write_bytes(known.root.pem)
    (office.strategy / "signers.yaml").write_text(_signers(known), encoding="utf-8")
    office.change("strategy/strategy.yaml", "status: approved", "status: draft")
    if signing:
        office.change(
            "strategy/strategy.yaml",
            "    role: coordinator\n  - id: publication",
            "    role: coordinator\n    signs: true\n  - id: publication",
        )
    (office.folder / ".gitignore").write_text("releases/\nbuild/\n", encoding="utf-8")
    subprocess.run(["git", "init", "-q", str(office.folder)], check=True)  # noqa: S607
    office.commit("the strategy")
    return office


def _keys(office: Office, known: Authority) -> None:
    office.keys.mkdir()
    for name in ("seal", "person", "second", "revoked", "expired"):
        getattr(known, name).p12(office.keys, f"{name}.p12")
    issue(Wish(named(organization_name="Ministry of Water", common_name="List of releases"), 72), known.middle).p12(
        office.keys, "index.p12"
    )
    secret = office.keys / "passphrase"
    secret.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    secret.chmod(0o600)
    office.roots.write_bytes(known.root.pem)


def _signers(known: Authority) -> str:
    lines = ["signers:"]
    for step in dict.fromkeys(step for _, step in STEPS):
        holder: Holder = known.person if step == "assembly" else known.second
        marks = (
            f'{{id: {step}-signer, step: {step}, post: {{en: "Post of {step}", fr: "Poste de {step}"}}, certificate: "{_hash(holder)}"}}'
        )
        lines.append(f"  - {marks}")
    return "\n".join([*lines, "trust: {roots: [roots.pem]}", ""])


def _hash(holder: Holder) -> str:
    return f"sha256:{hashlib.sha256(holder.der).hexdigest()}"
