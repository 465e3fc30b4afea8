# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `certificates`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ..protocol import Operation

if TYPE_CHECKING:
    from ..protocol import Caller, CallOptions

_GET_CA_CERTIFICATE = Operation(
    id="get_ca_certificate",
    method="GET",
    path="/api/ca_certificate",
    retry_safe=True,
    effect="read",
)


class Certificates:
    """What a client needs to check that it talks to a database of the platform."""

    __slots__ = ("_caller",)

    def __init__(self, caller: Caller) -> None:
        """Bind the operations to who makes their requests."""
        self._caller = caller

    def get_ca_certificate(self, **call_options: Unpack[CallOptions]) -> str:
        """Download the CA certificate of the databases.

        Sends the certificate with which clients of this region's databases check that they talk to the
        right server, as PEM text. Save it as a file and name it in the TLS settings of the database
        driver. It is public and needs no token.

        Errors: 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `get_ca_certificate` (GET /api/ca_certificate), observed (js, pub).
        """
        from ...clients.database_api.api.certificates import get_ca_certificate as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
        )
        return cast(
            "str", self._caller.call(_GET_CA_CERTIFICATE, _request, _endpoint._parse_response, call_options)
        )
