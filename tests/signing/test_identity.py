import pytest
from cryptography import x509

from ksii.signing.identity import identity, public_name, subject
from tests.signing.authority import (
    DOCUMENT,
    HEAD_OF_ORGANISATION,
    ORGANISATION,
    PERSONAL_NUMBER,
    Wish,
    authority,
    issue,
    named,
    person_name,
)


def certificate(name: x509.Name) -> bytes:
    return issue(Wish(name, 70), authority().middle).der


def test_what_a_certificate_says_of_its_holder() -> None:
    found = identity(authority().person.der, DOCUMENT)
    assert found.certificate.startswith("sha256:")
    assert found.issuer == "CN=Test authority,C=KZ"
    assert found.organisation == ORGANISATION
    assert found.usages == (HEAD_OF_ORGANISATION,)
    assert found.name == "Minister, Ministry of Water"


def test_the_personal_number_is_nowhere() -> None:
    for holder in (authority().person, authority().second):
        printed = repr(identity(holder.der, DOCUMENT)) + public_name(holder.der)
        assert PERSONAL_NUMBER.removeprefix("IIN") not in printed
        assert "TESTOVA" not in printed
        assert "IIN" not in printed


def test_the_same_person_is_recognised_with_another_certificate_in_the_same_document_only() -> None:
    first, renewed = authority().person.der, certificate(person_name())
    assert identity(first, DOCUMENT).certificate != identity(renewed, DOCUMENT).certificate
    assert identity(first, DOCUMENT).subject == identity(renewed, DOCUMENT).subject
    assert identity(first, DOCUMENT).subject != identity(first, "other").subject
    assert identity(first, DOCUMENT).subject != identity(authority().second.der, DOCUMENT).subject


def test_the_hash_of_a_number_stays_what_it_is() -> None:
    assert subject("IIN900101300123", "tiny") == "scrypt:54e449297c1e98ba3730f9cf4ac205de6c8d6644ba487a9f14fc3897bf4372b0"


def test_a_certificate_without_a_number_has_no_subject() -> None:
    assert identity(authority().seal.der, DOCUMENT).subject == ""


@pytest.mark.parametrize(
    ("name", "number"),
    [
        (named(common_name="x", organizational_unit_name="BIN960440000538"), "960440000538"),
        (named(common_name="x", organizational_unit_name="BIN 960440000538"), "960440000538"),
        (named(common_name="x", organizational_unit_name="Department 960440000538 of water"), ""),
        (named(common_name="x", organizational_unit_name="Department 5"), ""),
        (named(common_name="x", organization_identifier="NTRKZ-960440000538"), "960440000538"),
        (named(common_name="x", organization_identifier="VATDE-123456789"), "123456789"),
        (named(common_name="x", organization_identifier="12-3456"), "12-3456"),
        (named(common_name="x"), ""),
    ],
)
def test_the_number_of_the_organisation(name: x509.Name, number: str) -> None:
    assert identity(certificate(name), DOCUMENT).organisation == number


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        (person_name(), "Minister, Ministry of Water"),
        (named(common_name="TESTOVA AIGUL", serial_number="IIN900101300123"), ""),
        (named(common_name="TESTOVA AIGUL", surname="TESTOVA"), ""),
        (named(common_name="Release seal"), "Release seal"),
        (named(common_name="Seal 960440000538"), "Seal …"),
        (named(common_name="x", organization_name="LLP IIN900101300123"), "LLP IIN…"),
    ],
)
def test_what_may_be_printed(name: x509.Name, printed: str) -> None:
    assert public_name(certificate(name)) == printed
