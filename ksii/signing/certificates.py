"""Certificates as they are found: national authorities write names longer than the standard allows, and that is no reason to complain."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from cryptography import x509


def loaded(der: bytes) -> x509.Certificate:
    """Return a certificate; raise ValueError for bytes that are none."""
    with _leniently():
        return x509.load_der_x509_certificate(der)


def revocations(der: bytes) -> x509.CertificateRevocationList:
    """Return a list of revocations; raise ValueError for bytes that are none."""
    with _leniently():
        return x509.load_der_x509_crl(der)


def subject(certificate: x509.Certificate) -> x509.Name:
    """Return whose certificate it is."""
    with _leniently():
        return certificate.subject


def issuer(signed: x509.Certificate | x509.CertificateRevocationList) -> x509.Name:
    """Return who issued a certificate or a list."""
    with _leniently():
        return signed.issuer


@contextmanager
def _leniently() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        yield
