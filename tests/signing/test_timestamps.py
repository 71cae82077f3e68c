import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from asn1crypto import tsp

from ksii.signing import detached, timestamps
from ksii.signing.errors import SigningError
from ksii.signing.keys import Key
from ksii.signing.pdf import Seal, inspect, seal
from tests.signing.authority import AT, LATER, authority
from tests.signing.pages import page


class Office(BaseHTTPRequestHandler):
    """A time stamp authority on this machine."""

    def do_POST(self) -> None:
        asked = tsp.TimeStampReq.load(self.rfile.read(int(self.headers["Content-Length"])))
        answer = authority().timestamper().request_tsa_response(asked).dump()
        self.send_response(200 if self.path == "/stamp" else 503)
        self.send_header("Content-Type", "application/timestamp-reply")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the name it has in the base class)
        """Stay silent."""


@contextmanager
def serving() -> Iterator[str]:
    """Give the address of an authority that answers at `/stamp` and fails elsewhere."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Office) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def address() -> Iterator[str]:
    with serving() as found:
        yield found


def test_an_authority_is_asked_at_its_address(address: str, person: Key) -> None:
    stamper = timestamps.authority(f"{address}/stamp")
    for _ in range(2):
        verdict = detached.verify(b"statement", detached.sign(b"statement", person, stamper, AT), authority().trust())
        assert (verdict.soundness, verdict.at) == ("good", LATER)
    (found,) = inspect(seal(page(), person, Seal("sig_seal", AT, timestamper=stamper)), authority().trust())
    assert (found.verdict.soundness, found.verdict.at) == ("good", LATER)


def test_an_authority_that_gives_no_stamp_leaves_nothing_signed(address: str, person: Key) -> None:
    for url in (f"{address}/other", "http://127.0.0.1:9/stamp"):
        stamper = timestamps.authority(url)
        with pytest.raises(SigningError, match="there is no signature"):
            detached.sign(b"statement", person, stamper, AT)
        with pytest.raises(SigningError, match="field sig_seal can't be signed"):
            seal(page(), person, Seal("sig_seal", AT, timestamper=stamper))


@pytest.mark.parametrize(
    "url", ["", "tsa.example", "file:///etc/passwd", "ftp://tsa.example", "https://", "http://[tsa/", "http://tsa:99999/"]
)
def test_anything_else_is_no_address(url: str) -> None:
    with pytest.raises(SigningError, match="is no http or https address"):
        timestamps.authority(url)
