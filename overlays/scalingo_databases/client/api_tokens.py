"""An API token for an account that has none yet: made with its name, its password and, perhaps, a code."""

import asyncio
from collections.abc import Mapping

from scalingo_databases.client.auth import basic_credentials
from scalingo_databases.client.bodies import as_object, json_object
from scalingo_databases.client.environ import process_environ
from scalingo_databases.client.errors import ConfigurationError
from scalingo_databases.client.overrides import read_overrides
from scalingo_databases.client.posting import post
from scalingo_databases.client.secret import NeverPickled, Secret, hide, is_sendable, read_secret
from scalingo_databases.client.token_answers import TOKENS_PAGE, read_token
from scalingo_databases.client.transport import HttpOptions

TOKENS_PATH = "/v1/tokens"
"""Where API tokens are made, on the authentication service."""

OTP_HEADER = "X-Authorization-OTP"

_ADVICE = {
    401: "the user name or the password is not accepted",
    403: "the account may not create API tokens: look at the account in the dashboard",
    422: "the token cannot be made as asked for: give it another name",
}
_OTP_MISSING = "a one-time code is asked for: give otp=, the code that your authenticator shows now"
_OTP_REFUSED = "the one-time code is not accepted: give the next one that your authenticator shows"
_LOST = f"; the token may have been created all the same: look at {TOKENS_PAGE} before you try again"


def create_api_token(
    name: str,
    *,
    user: str,
    password: str | Secret,
    otp: str | Secret | None = None,
    auth_url: str | None = None,
    environ: Mapping[str, str] | None = None,
    http: HttpOptions | None = None,
) -> Secret:
    """Create the API token ``name`` for the account of ``user`` (name or e-mail address) and ``password``.

    ``otp`` is the code of the moment, for accounts with two-factor authentication. The request goes to
    ``auth_url``, else ``SCALINGO_AUTH_URL``, else the provider's authentication service; it is sent once.
    The service shows the token's value this one time: keep what ``reveal()`` of the answer gives.

    Raises :class:`OtpRequiredError` when a code is missing or not accepted, :class:`TokenError` for every
    other refusal, :class:`TokenConnectionError` without an answer, :class:`ConfigurationError` for a value
    that cannot be sent. Source of the rules: operation ``create_token`` of the Scalingo API.
    """
    password, otp, environ = hide(password), hide(otp), process_environ(environ)
    address = read_overrides(auth_url, None, None, environ).auth_url
    return _Order(name, user, password, otp, address, http).send()


async def async_create_api_token(
    name: str,
    *,
    user: str,
    password: str | Secret,
    otp: str | Secret | None = None,
    auth_url: str | None = None,
    environ: Mapping[str, str] | None = None,
    http: HttpOptions | None = None,
) -> Secret:
    """Do as :func:`create_api_token` without stopping the event loop."""
    password, otp, environ = hide(password), hide(otp), process_environ(environ)
    address = read_overrides(auth_url, None, None, environ).auth_url
    return await asyncio.to_thread(_Order(name, user, password, otp, address, http).send)


class _Order(NeverPickled):
    """One token to be made; holds the password and the code, and shows neither."""

    def __init__(
        self,
        name: str,
        user: str,
        password: Secret | None,
        otp: Secret | None,
        auth_url: str,
        http: HttpOptions | None,
    ) -> None:
        """Check what would otherwise be found out by the service, or by nobody."""
        if not is_sendable(name):
            raise ConfigurationError("name is no name: give the token one that says what it is for")
        if not is_sendable(user) or ":" in user:
            raise ConfigurationError("user is no user name: give the account's name or e-mail address")
        if password is None or not is_sendable(password.reveal()):
            raise ConfigurationError("password is empty or not text: give the account's password")
        self._name = name
        self._password = password
        self._otp = None if otp is None else read_secret(otp, "otp")
        self._credentials = basic_credentials(password, user.strip())
        self._url = f"{auth_url}{TOKENS_PATH}"
        self._http = http or HttpOptions()

    def send(self) -> Secret:
        """Send it and give the new token."""
        codes = {} if self._otp is None else {OTP_HEADER: self._otp}
        hidden = (self._credentials, self._password, *codes.values())
        answer = post(
            self._http,
            self._url,
            "Basic",
            self._credentials,
            codes=codes,
            body={"token": {"name": self._name}},
            lost=_LOST,
        )
        return read_token(
            answer,
            as_object(json_object(answer.response).get("token")).get("token"),
            _ADVICE,
            hidden=hidden,
            otp_advice=_OTP_MISSING if self._otp is None else _OTP_REFUSED,
        )
