# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `features`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ...clients.database_api.types import UNSET
from ..protocol import Operation

if TYPE_CHECKING:
    from ...clients.database_api.models.disable_feature_answer import DisableFeatureAnswer
    from ...clients.database_api.models.enable_feature_answer import EnableFeatureAnswer
    from ...clients.database_api.types import Unset
    from ..protocol import Caller, CallOptions
    from .bound_disable_feature_answer import BoundDisableFeatureAnswer
    from .bound_enable_feature_answer import BoundEnableFeatureAnswer

_ENABLE = Operation(
    id="enable_database_feature",
    method="POST",
    path="/api/databases/{db_id}/features",
    retry_safe=True,
    effect="write",
)
_DISABLE = Operation(
    id="disable_database_feature",
    method="DELETE",
    path="/api/databases/{db_id}/features",
    retry_safe=True,
    effect="write",
)


class Features:
    """Switches of a database, such as forced TLS or a way in from the internet. Which ones there are
    depends on the technology."""

    __slots__ = (
        "_db_id",
        "_caller",
    )

    def __init__(self, caller: Caller, db_id: str) -> None:
        """Bind the operations to who makes their requests, and to the ids in their paths."""
        self._caller = caller
        self._db_id = db_id

    def enable(
        self, *, name: str, status: str | Unset = UNSET, **call_options: Unpack[CallOptions]
    ) -> BoundEnableFeatureAnswer:
        """Switch on a feature of a database.

        Switches a feature on. It takes a moment: poll `get_database` until the feature is `ACTIVATED`
        or `FAILED`; each status that begins with `PENDING` means that it is not over. A feature that is
        on already stays on, and the answer says so.

        Refused with 409: a feature that the technology does not offer, `publicly-available` before
        `force-ssl` is `ACTIVATED`, a feature that is just being switched off, and a database that is
        not `running`.

        Args:
            name: Name of the feature, such as `force-ssl`, `publicly-available`, `redis-rdb`,
                `redis-aof` or `redis-cache` (1 to 64 characters).
            status: Means nothing here; leave it out (at most 64 characters).

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422
        Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `enable_database_feature` (POST /api/databases/{db_id}/features), documented (docs, go,
        js, cli, tf).
        """
        from ...clients.database_api.api.features import enable_database_feature as _endpoint
        from ...clients.database_api.models.enable_feature_request import EnableFeatureRequest
        from ...clients.database_api.models.feature_choice import FeatureChoice
        from .bound_enable_feature_answer import BoundEnableFeatureAnswer
        from .databases import Databases

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            body=EnableFeatureRequest(feature=FeatureChoice(name=name, status=status)),
        )
        return BoundEnableFeatureAnswer._bind(
            cast(
                "EnableFeatureAnswer",
                self._caller.call(_ENABLE, _request, _endpoint._parse_response, call_options),
            ),
            Databases(self._caller, self._db_id),
        )

    def disable(self, *, feature: str, **call_options: Unpack[CallOptions]) -> BoundDisableFeatureAnswer:
        """Switch off a feature of a database.

        Switches a feature off. The message speaks as if it were done, but the feature can stay in the
        database as `PENDING_TO_REMOVE` for a moment: poll `get_database` until it is gone.

        Refused with 409: a feature that is not on, one that is just being switched on, `force-ssl` as
        long as `publicly-available` is there, and a database that is not `running`.

        Args:
            feature: Name of the feature to switch off, as `get_database` lists it (1 to 64 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422 Unprocessable Entity,
        429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `disable_database_feature` (DELETE /api/databases/{db_id}/features), documented (docs,
        go, js, cli, tf).
        """
        from ...clients.database_api.api.features import disable_database_feature as _endpoint
        from .bound_disable_feature_answer import BoundDisableFeatureAnswer
        from .databases import Databases

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            feature=feature,
        )
        return BoundDisableFeatureAnswer._bind(
            cast(
                "DisableFeatureAnswer",
                self._caller.call(_DISABLE, _request, _endpoint._parse_response, call_options),
            ),
            Databases(self._caller, self._db_id),
            feature,
        )
