"""What signing costs, with a key made for it: `python -m bench.signing lay|statement|seal FOLDER`.

`lay` builds one PDF edition, puts an empty signature field into it and makes a key; `statement` signs a statement and checks it;
`seal` signs the PDF and checks it. Both read what `lay` has written and write nothing.
"""

import datetime
import subprocess
import sys
from io import BytesIO
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from ksii.signing import detached, keys, pdf
from ksii.signing.trust import Trust, gathered

DAY = datetime.datetime(2026, 1, 16, 12, tzinfo=datetime.UTC)
PASSPHRASE = "bench"  # noqa: S105  (of a key that is thrown away)
STATEMENT = b'{"sentence": "' + b"agreed " * 500 + b'"}'
FIELD = "sig_seal"


def lay(folder: Path, ksii: str, strategy: Path, lang: str) -> None:
    """Write edition.pdf, seal.p12 and root.pem into a folder."""
    folder.mkdir(parents=True)
    subprocess.run([ksii, "build", strategy, "--quiet", "-o", folder / "build", "--lang", lang, "--format", "pdf"], check=True)
    (edition,) = folder.glob("build/*/*.pdf")
    writer = IncrementalPdfFileWriter(BytesIO(edition.read_bytes()))
    append_signature_field(writer, SigFieldSpec(FIELD))
    output = BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]  # the library says nothing of it
    (folder / "edition.pdf").write_bytes(output.getvalue())
    _key(folder)


def _key(folder: Path) -> None:
    private = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Bench")])
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    builder = x509.CertificateBuilder(name, name, private.public_key(), 1, DAY - datetime.timedelta(30), DAY + datetime.timedelta(300))
    certificate = builder.add_extension(usage, critical=True).sign(private, hashes.SHA256())
    secret = serialization.BestAvailableEncryption(PASSPHRASE.encode())
    path = folder / "seal.p12"
    path.write_bytes(serialization.pkcs12.serialize_key_and_certificates(b"bench", private, certificate, None, secret))
    path.chmod(0o600)
    (folder / "root.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))


def statement(folder: Path) -> None:
    """Sign a statement and check the signature."""
    signature = detached.sign(STATEMENT, keys.open_p12(folder / "seal.p12", PASSPHRASE), at=DAY)
    assert detached.verify(STATEMENT, signature, _trust(folder)).soundness == "good"  # noqa: S101  (what is measured has to have been done)


def seal(folder: Path) -> None:
    """Sign the edition and check the signature."""
    content = (folder / "edition.pdf").read_bytes()
    signed = pdf.seal(content, keys.open_p12(folder / "seal.p12", PASSPHRASE), pdf.Seal(FIELD, DAY, certify=True))
    assert [it.verdict.soundness for it in pdf.inspect(signed, _trust(folder))] == ["good"]  # noqa: S101  (as above)


def _trust(folder: Path) -> Trust:
    return gathered([(folder / "root.pem").read_bytes()], [], DAY.date(), "bench")


if __name__ == "__main__":
    {"statement": statement, "seal": seal}[sys.argv[1]](Path(sys.argv[2]))
