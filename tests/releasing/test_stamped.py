"""Releases with what an office has beside a key file: an authority for time stamps, a token, a certificate that soon runs out."""

import datetime
import json

import pytest

from ksii.signing.pdflook import inspect
from tests.releasing.office import Office
from tests.signing.authority import START, Wish, authority, issue, named
from tests.signing.test_timestamps import serving
from tests.signing.tokens import PIN, needs_softhsm, softhsm

pytestmark = pytest.mark.pdf
PDF = "clean-water-2026-1-en.pdf"


def test_signatures_with_time_stamps_have_the_level_b_t(quick: Office) -> None:
    with serving() as address:
        made = quick.make("--tsa", f"{address}/stamp")
    assert made.code == 0, made.err
    (found,) = inspect((quick.release / PDF).read_bytes(), authority().trust())
    assert found.verdict.at is not None
    signed = json.loads(quick.verify("--json").out)["signed"]
    assert {(it["what"], it["level"]) for it in signed} >= {("SHA256SUMS", "B-T"), (f"{PDF} sig_seal", "B-T")}
    assert "B-T 2026-06-01" in quick.verify().out


def test_without_time_stamps_the_level_is_b_b(release: Office) -> None:
    assert {it["level"] for it in json.loads(release.verify("--json").out)["signed"]} == {"B-B"}


def test_an_authority_that_gives_no_answer_leaves_nothing_behind(quick: Office) -> None:
    with serving() as address:
        made = quick.make("--tsa", f"{address}/broken")
    assert made.code == 2
    assert made.err.count("\n") == 1
    assert not quick.release.exists()


def test_an_address_that_is_none(quick: Office) -> None:
    made = quick.make("--tsa", "ftp://example.org")
    assert (made.code, "no http or https address" in made.err) == (2, True)


@needs_softhsm
def test_a_seal_on_a_token(quick: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KSII_PKCS11_PIN", PIN)
    made = quick.run("release", "--seal-pkcs11", str(softhsm()), "--token", "office", "--key", "seal", "--today", "2026-02-03")
    assert made.code == 0, made.err
    assert quick.verify().code == 0
    assert {it["holder"] for it in json.loads(quick.verify("--json").out)["signed"]} == {"Ministry of Water"}


def test_a_seal_that_soon_runs_out_is_told_of(quick: Office) -> None:
    end = START + datetime.timedelta(days=60)
    short = issue(Wish(named(organization_name="Ministry of Water", common_name="Short seal"), 71, end=end), authority().middle)
    short.p12(quick.keys, "short.p12")
    made = quick.run("release", "--seal-p12", *quick.key("short"), "--today", "2026-02-03")
    assert (made.code, made.err) == (0, "ksii: the certificate runs out on 2026-03-02; get a new one in time\n")
    early = quick.run("release", "renew", str(quick.releases), "--p12", *quick.key("short"), "--today", "2026-01-02")
    assert (early.code, early.err) == (0, "")
