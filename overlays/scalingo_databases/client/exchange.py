"""The two calls that issue tokens, and what their failures mean."""

from http import HTTPStatus

from scalingo_databases.client.auth import EXCHANGE_PATH, basic_credentials
from scalingo_databases.client.bodies import as_object, json_object
from scalingo_databases.client.posting import post
from scalingo_databases.client.secret import Secret
from scalingo_databases.client.token_answers import TOKENS_PAGE, read_token
from scalingo_databases.client.tokens import TokenSource
from scalingo_databases.client.transport import HttpOptions
from scalingo_databases.client.urls import path_segment

_EXCHANGE_ADVICE = {
    401: f"the API token was revoked or is mistyped: create another at {TOKENS_PAGE}",
    403: "the account may not exchange this API token: look at the account in the dashboard",
}
_ADDON_ADVICE = {
    401: "the bearer is not accepted here: it has expired, or it belongs to another platform",
    403: "the account has no right to this database: ask its owner to make it a collaborator of the app",
    404: "there is no such app or addon in this region: look at the app's addons, and at the region",
}


def exchange_api_token(options: HttpOptions, auth_url: str, api_token: Secret) -> Secret:
    """Get a bearer for ``api_token`` from the authentication service.

    Raises :class:`TokenError`; its subclass :class:`TokenConnectionError` when there is no answer.
    """
    url = f"{auth_url}{EXCHANGE_PATH}"
    credentials = basic_credentials(api_token)
    answer = post(options, url, "Basic", credentials)
    return read_token(
        answer, json_object(answer.response).get("token"), _EXCHANGE_ADVICE, hidden=(api_token, credentials)
    )


def request_addon_token(
    options: HttpOptions, api_url: str, app: str, addon_id: str, bearer: TokenSource
) -> Secret:
    """Get the token for one database (an addon of ``app``, by id or name) from the main API.

    A bearer that is refused is renewed once. Raises :class:`TokenError`, the bearer's own one included.
    """
    url = f"{api_url}/v1/apps/{path_segment(app, 'app')}/addons/{path_segment(addon_id, 'addon_id')}/token"
    token = bearer.get()
    answer = post(options, url, "Bearer", token)
    if answer.response.status_code == HTTPStatus.UNAUTHORIZED:
        replacement = bearer.replace(token)
        if replacement is not None:
            token = replacement
            answer = post(options, url, "Bearer", token)
    return read_token(
        answer,
        as_object(json_object(answer.response).get("addon")).get("token"),
        _ADDON_ADVICE,
        hidden=(token,),
    )
