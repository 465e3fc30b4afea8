# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `log_drains`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ...clients.scalingo_api.types import UNSET
from ..protocol import Operation

if TYPE_CHECKING:
    import builtins

    from ...clients.scalingo_api.models.log_drain import LogDrain
    from ...clients.scalingo_api.models.log_drain_answer import LogDrainAnswer
    from ...clients.scalingo_api.models.log_drain_list_answer import LogDrainListAnswer
    from ...clients.scalingo_api.models.log_drain_type import LogDrainType
    from ...clients.scalingo_api.types import Unset
    from ..protocol import Caller, CallOptions

_LIST = Operation(
    id="list_addon_log_drains",
    method="GET",
    path="/v1/apps/{app}/addons/{addon_id}/log_drains",
    retry_safe=True,
    effect="read",
)
_CREATE = Operation(
    id="create_addon_log_drain",
    method="POST",
    path="/v1/apps/{app}/addons/{addon_id}/log_drains",
    retry_safe=False,
    effect="write",
)
_DELETE = Operation(
    id="delete_addon_log_drain",
    method="DELETE",
    path="/v1/apps/{app}/addons/{addon_id}/log_drains",
    retry_safe=True,
    effect="destructive",
)


class LogDrains:
    """Where the logs of an addon are sent, besides the log files of the platform."""

    __slots__ = (
        "_app",
        "_addon_id",
        "_caller",
    )

    def __init__(self, caller: Caller, app: str, addon_id: str) -> None:
        """Bind the operations to who makes their requests, and to the ids in their paths."""
        self._caller = caller
        self._app = app
        self._addon_id = addon_id

    def list(self, **call_options: Unpack[CallOptions]) -> builtins.list[LogDrain]:
        """List the log drains of an addon.

        Lists where the logs of the addon are sent. Each `url` can hold the credentials of the receiver,
        so treat it like a password.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `list_addon_log_drains` (GET /v1/apps/{app}/addons/{addon_id}/log_drains), documented
        (docs, go).
        """
        from ...clients.scalingo_api.api.log_drains import list_addon_log_drains as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
            self._addon_id,
        )
        return cast(
            "LogDrainListAnswer", self._caller.call(_LIST, _request, _endpoint._parse_response, call_options)
        ).drains

    def create(
        self,
        *,
        type_: LogDrainType | str,
        token: str | Unset = UNSET,
        host: str | Unset = UNSET,
        port: str | Unset = UNSET,
        url: str | Unset = UNSET,
        drain_region: str | Unset = UNSET,
        **call_options: Unpack[CallOptions],
    ) -> LogDrain:
        """Add a log drain to an addon.

        Sends the logs of the addon to a receiver from now on; earlier lines are not sent. Which fields
        are needed depends on `type`: `ovh-graylog` takes `token` and `host`, `datadog` takes `token`
        and `drain_region`, `syslog` takes `host` and `port` and may take `token`; any other kind takes
        the `url` of the receiver.

        A kind without the fields that it needs, and a drain that the addon has already, answer 409.
        When the answer was lost, look in `list_addon_log_drains` before you send the request again.

        Args:
            type_: Kind of the receiver.
            token: What the receiver knows the sender by.
            host: Host of the receiver.
            port: Port of the receiver, as text.
            url: Address of the receiver, for kinds that take nothing else.
            drain_region: Region of the receiver.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422
        Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `create_addon_log_drain` (POST /v1/apps/{app}/addons/{addon_id}/log_drains), documented
        (docs, go).
        """
        from ...clients.scalingo_api.api.log_drains import create_addon_log_drain as _endpoint
        from ...clients.scalingo_api.models.create_log_drain_request import CreateLogDrainRequest
        from ...clients.scalingo_api.models.log_drain_answer import LogDrainAnswer
        from ...clients.scalingo_api.models.new_log_drain import NewLogDrain

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
            self._addon_id,
            body=CreateLogDrainRequest(
                drain=NewLogDrain(
                    type_=type_, token=token, host=host, port=port, url=url, drain_region=drain_region
                )
            ),
        )
        _answer = cast(
            "LogDrainAnswer | LogDrain",
            self._caller.call(_CREATE, _request, _endpoint._parse_response, call_options),
        )
        if isinstance(_answer, LogDrainAnswer):
            return _answer.drain
        return _answer

    def delete(self, *, url: str, **call_options: Unpack[CallOptions]) -> None:
        """Delete a log drain of an addon.

        Ends the log drain that has this `url`, exactly as `list_addon_log_drains` shows it. An unknown
        one answers 404.

        The URL goes into the query and can hold credentials: keep the addresses of these requests out
        of logs.

        Args:
            url: The `url` of the log drain, as `list_addon_log_drains` shows it. It can hold
                credentials of the receiver (1 to 4096 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable Entity, 429 Too Many
        Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `delete_addon_log_drain` (DELETE /v1/apps/{app}/addons/{addon_id}/log_drains),
        documented (docs, go).
        """
        from ...clients.scalingo_api.api.log_drains import delete_addon_log_drain as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
            self._addon_id,
            url_query=url,
        )
        self._caller.call(_DELETE, _request, _endpoint._parse_response, call_options)
