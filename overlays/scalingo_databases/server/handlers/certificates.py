"""The certificate that clients check the databases' own certificates with."""

from ..call import Call, File
from ..catalogue.certificate import CA_CERTIFICATE


def get_ca_certificate(call: Call) -> File:
    """Send the certificate; it is public."""
    return File(CA_CERTIFICATE.encode(), "ca.pem", "application/x-pem-file")
