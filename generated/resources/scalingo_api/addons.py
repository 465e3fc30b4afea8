# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `addons`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ...clients.scalingo_api.types import UNSET
from ..protocol import Operation

if TYPE_CHECKING:
    import builtins

    from ...clients.scalingo_api.models.addon_answer import AddonAnswer
    from ...clients.scalingo_api.models.addon_list_answer import AddonListAnswer
    from ...clients.scalingo_api.models.addon_sso_answer import AddonSsoAnswer
    from ...clients.scalingo_api.models.addon_token_answer import AddonTokenAnswer
    from ...clients.scalingo_api.models.addon_with_sso import AddonWithSso
    from ...clients.scalingo_api.models.addon_with_token import AddonWithToken
    from ...clients.scalingo_api.models.create_addon_answer import CreateAddonAnswer
    from ...clients.scalingo_api.models.new_addon_options import NewAddonOptions
    from ...clients.scalingo_api.models.resume_addon_answer import ResumeAddonAnswer
    from ...clients.scalingo_api.models.update_addon_answer import UpdateAddonAnswer
    from ...clients.scalingo_api.types import Unset
    from ..protocol import Caller, CallOptions
    from .bound_addon import BoundAddon
    from .bound_update_addon_answer import BoundUpdateAddonAnswer

_LIST = Operation(
    id="list_addons",
    method="GET",
    path="/v1/apps/{app}/addons",
    retry_safe=True,
    effect="read",
)
_CREATE = Operation(
    id="create_addon",
    method="POST",
    path="/v1/apps/{app}/addons",
    retry_safe=False,
    effect="write",
)
_GET = Operation(
    id="get_addon",
    method="GET",
    path="/v1/apps/{app}/addons/{addon_id}",
    retry_safe=True,
    effect="read",
)
_REPLACE = Operation(
    id="replace_addon",
    method="PUT",
    path="/v1/apps/{app}/addons/{addon_id}",
    retry_safe=True,
    effect="write",
)
_DELETE = Operation(
    id="delete_addon",
    method="DELETE",
    path="/v1/apps/{app}/addons/{addon_id}",
    retry_safe=True,
    effect="destructive",
)
_UPDATE = Operation(
    id="update_addon",
    method="PATCH",
    path="/v1/apps/{app}/addons/{addon_id}",
    retry_safe=True,
    effect="write",
)
_CREATE_TOKEN = Operation(
    id="create_addon_token",
    method="POST",
    path="/v1/apps/{app}/addons/{addon_id}/token",
    retry_safe=True,
    effect="write",
)
_GET_SSO = Operation(
    id="get_addon_sso",
    method="GET",
    path="/v1/apps/{app}/addons/{addon_id}/sso",
    retry_safe=True,
    effect="read",
)
_CREATE_SSO = Operation(
    id="create_addon_sso",
    method="POST",
    path="/v1/apps/{app}/addons/{addon_id}/sso",
    retry_safe=True,
    effect="write",
)
_RESUME = Operation(
    id="resume_addon",
    method="POST",
    path="/v1/apps/{app}/addons/{addon_id}/resume",
    retry_safe=True,
    effect="write",
)


class Addons:
    """What is attached to an app. Every database is the addon of one, and a dedicated database is the
    only addon of an app of its own."""

    __slots__ = (
        "_app",
        "_caller",
    )

    def __init__(self, caller: Caller, app: str) -> None:
        """Bind the operations to who makes their requests, and to the ids in their paths."""
        self._caller = caller
        self._app = app

    def list(self, **call_options: Unpack[CallOptions]) -> builtins.list[BoundAddon]:
        """List the addons of an app.

        Lists what is attached to the app. The `id` of a database's addon is the `db_id` of the Database
        API, and its `addon_provider` tells the technology. For a dedicated database the list has
        exactly one element.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `list_addons` (GET /v1/apps/{app}/addons), documented (docs, go, js, ruby, cli, tf, op).
        """
        from ...clients.scalingo_api.api.addons import list_addons as _endpoint
        from ..bound import drained
        from .bound_addon import BoundAddon

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
        )
        return [
            BoundAddon._bind(_one, self)
            for _one in drained(
                cast(
                    "AddonListAnswer",
                    self._caller.call(_LIST, _request, _endpoint._parse_response, call_options),
                ).addons
            )
        ]

    def create(
        self,
        *,
        addon_provider_id: str,
        plan_id: str,
        options: NewAddonOptions | Unset = UNSET,
        **call_options: Unpack[CallOptions],
    ) -> CreateAddonAnswer:
        """Attach an addon to an app.

        Attaches an addon with the plan that the request names, for instance a database. The answer
        comes at once; the addon stays `provisioning` until its database can be used, so poll
        `get_addon` before you connect. The app finds the connection string in the variables that the
        answer lists.

        An unknown provider or plan answers 404, and so does the plan of another provider. A provider of
        dedicated databases, a plan that is no longer sold, or an app that is itself a dedicated
        database answers 409: use `create_dedicated_database` for those providers. Without a payment
        method the account gets 402 for every plan that costs money.

        The addon costs money from now on. When the answer was lost, look in `list_addons` before you
        send the request again: a second request makes a second addon.

        Args:
            addon_provider_id: Id of the provider, from `list_addon_providers` (1 to 128 characters).
            plan_id: Id of the plan, from `list_addon_provider_plans` (1 to 128 characters).
            options: Settings that the provider reads, as text by name.

        Errors: 400 Bad Request, 401 Unauthorized, 402 Payment Required, 403 Forbidden, 404 Not Found,
        409 Conflict, 422 Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503
        Service Unavailable.

        Source: `create_addon` (POST /v1/apps/{app}/addons), documented (docs, go, js, ruby, cli, tf).
        """
        from ...clients.scalingo_api.api.addons import create_addon as _endpoint
        from ...clients.scalingo_api.models.create_addon_request import CreateAddonRequest
        from ...clients.scalingo_api.models.new_addon import NewAddon

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
            body=CreateAddonRequest(
                addon=NewAddon(addon_provider_id=addon_provider_id, plan_id=plan_id, options=options)
            ),
        )
        return cast(
            "CreateAddonAnswer", self._caller.call(_CREATE, _request, _endpoint._parse_response, call_options)
        )

    def get(self, addon_id: str, **call_options: Unpack[CallOptions]) -> BoundAddon:
        """Show an addon.

        Shows one addon of the app. Poll it to see when a new one is `running`.

        Args:
            addon_id: Id of the addon, from `list_addons` (1 to 128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_addon` (GET /v1/apps/{app}/addons/{addon_id}), documented (docs, go, js, ruby).
        """
        from ...clients.scalingo_api.api.addons import get_addon as _endpoint
        from .bound_addon import BoundAddon

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
            addon_id,
        )
        return BoundAddon._bind(
            cast(
                "AddonAnswer", self._caller.call(_GET, _request, _endpoint._parse_response, call_options)
            ).addon,
            self,
        )

    def replace(
        self, addon_id: str, *, plan_id: str, **call_options: Unpack[CallOptions]
    ) -> BoundUpdateAddonAnswer:
        """Change the plan of an addon with PUT.

        The same as `update_addon` under another verb, for clients that send PUT. Prefer `update_addon`:
        no page describes this one, and nobody has written down its answer.

        Args:
            addon_id: Id of the addon, from `list_addons` (1 to 128 characters).
            plan_id: Id of the plan, from `list_addon_provider_plans` (1 to 128 characters).

        Errors: 400 Bad Request, 401 Unauthorized, 402 Payment Required, 403 Forbidden, 404 Not Found,
        409 Conflict, 422 Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503
        Service Unavailable.

        Source: `replace_addon` (PUT /v1/apps/{app}/addons/{addon_id}), observed (ruby).
        """
        from ...clients.scalingo_api.api.addons import replace_addon as _endpoint
        from ...clients.scalingo_api.models.addon_plan_change import AddonPlanChange
        from ...clients.scalingo_api.models.update_addon_request import UpdateAddonRequest
        from .bound_update_addon_answer import BoundUpdateAddonAnswer

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
            addon_id,
            body=UpdateAddonRequest(addon=AddonPlanChange(plan_id=plan_id)),
        )
        return BoundUpdateAddonAnswer._bind(
            cast(
                "UpdateAddonAnswer",
                self._caller.call(_REPLACE, _request, _endpoint._parse_response, call_options),
            ),
            self,
            addon_id,
        )

    def delete(self, addon_id: str, **call_options: Unpack[CallOptions]) -> None:
        """Delete an addon.

        Takes the addon away and deletes its database with all data and backups; nothing brings them
        back. The variables with the connection string leave the app. From then on the Database API
        answers 404 for this id, whatever token is sent for it.

        The addon of a dedicated database cannot be taken away (409): delete the app of the same name
        instead.

        Args:
            addon_id: Id of the addon, from `list_addons` (1 to 128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 429 Too Many Requests, 500
        Internal Server Error, 503 Service Unavailable.

        Source: `delete_addon` (DELETE /v1/apps/{app}/addons/{addon_id}), documented (docs, go, js,
        ruby).
        """
        from ...clients.scalingo_api.api.addons import delete_addon as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
            addon_id,
        )
        self._caller.call(_DELETE, _request, _endpoint._parse_response, call_options)

    def update(
        self, addon_id: str, *, plan_id: str, **call_options: Unpack[CallOptions]
    ) -> BoundUpdateAddonAnswer:
        """Change the plan of an addon.

        Moves the addon to another plan of the same provider. The answer comes at once: the addon
        already names the new plan, but it is `provisioning` and its database `updating` until machines
        of the new size have taken over. Poll `get_addon` until the addon is `running`; connections
        break for a moment on the way.

        A plan that does not exist or belongs to another provider answers 404. Smaller plans of a
        dedicated database, plans that are no longer sold, and a database that is busy or suspended
        answer 409; wait, or choose another plan. A plan that costs money needs a payment method: 402.
        Naming the plan that the addon has changes nothing.

        Args:
            addon_id: Id of the addon, from `list_addons` (1 to 128 characters).
            plan_id: Id of the plan, from `list_addon_provider_plans` (1 to 128 characters).

        Errors: 400 Bad Request, 401 Unauthorized, 402 Payment Required, 403 Forbidden, 404 Not Found,
        409 Conflict, 422 Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503
        Service Unavailable.

        Source: `update_addon` (PATCH /v1/apps/{app}/addons/{addon_id}), documented (docs, go, js, cli,
        tf, op).
        """
        from ...clients.scalingo_api.api.addons import update_addon as _endpoint
        from ...clients.scalingo_api.models.addon_plan_change import AddonPlanChange
        from ...clients.scalingo_api.models.update_addon_request import UpdateAddonRequest
        from .bound_update_addon_answer import BoundUpdateAddonAnswer

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
            addon_id,
            body=UpdateAddonRequest(addon=AddonPlanChange(plan_id=plan_id)),
        )
        return BoundUpdateAddonAnswer._bind(
            cast(
                "UpdateAddonAnswer",
                self._caller.call(_UPDATE, _request, _endpoint._parse_response, call_options),
            ),
            self,
            addon_id,
        )

    def create_token(self, addon_id: str, **call_options: Unpack[CallOptions]) -> AddonWithToken:
        """Get a token for the Database API.

        Gives a bearer token that opens the database of this addon in the Database API, and nothing
        else, for one hour. Keep it and use it again until shortly before it expires: the main API
        accepts only 60 requests a minute.

        Args:
            addon_id: Id of the addon, from `list_addons` (1 to 128 characters).

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable
        Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `create_addon_token` (POST /v1/apps/{app}/addons/{addon_id}/token), documented (docs,
        go, ruby).
        """
        from ...clients.scalingo_api.api.addons import create_addon_token as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
            addon_id,
        )
        return cast(
            "AddonTokenAnswer",
            self._caller.call(_CREATE_TOKEN, _request, _endpoint._parse_response, call_options),
        ).addon

    def get_sso(self, addon_id: str, **call_options: Unpack[CallOptions]) -> AddonWithSso:
        """Get a link to the dashboard of an addon with GET.

        Gives a link that opens the dashboard of the addon, in a browser, without another login. It
        works for one hour. Whoever has the link can manage the database, so hand it only to the person
        it is for and do not log it.

        It is `create_addon_sso` under the verb that the client libraries use.

        Args:
            addon_id: Id of the addon, from `list_addons` (1 to 128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_addon_sso` (GET /v1/apps/{app}/addons/{addon_id}/sso), observed (js, ruby).
        """
        from ...clients.scalingo_api.api.addons import get_addon_sso as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
            addon_id,
        )
        return cast(
            "AddonSsoAnswer", self._caller.call(_GET_SSO, _request, _endpoint._parse_response, call_options)
        ).addon

    def create_sso(self, addon_id: str, **call_options: Unpack[CallOptions]) -> AddonWithSso:
        """Get a link to the dashboard of an addon.

        Gives a link that opens the dashboard of the addon, in a browser, without another login. It
        works for one hour. Whoever has the link can manage the database, so hand it only to the person
        it is for and do not log it.

        Args:
            addon_id: Id of the addon, from `list_addons` (1 to 128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `create_addon_sso` (POST /v1/apps/{app}/addons/{addon_id}/sso), documented (docs).
        """
        from ...clients.scalingo_api.api.addons import create_addon_sso as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
            addon_id,
        )
        return cast(
            "AddonSsoAnswer",
            self._caller.call(_CREATE_SSO, _request, _endpoint._parse_response, call_options),
        ).addon

    def resume(self, addon_id: str, **call_options: Unpack[CallOptions]) -> ResumeAddonAnswer:
        """Start a suspended addon again.

        Starts an addon that was `suspended`. The answer comes at once; the addon is `provisioning`
        until its database accepts connections, so poll `get_addon`.

        An addon that is not suspended answers 409: there is nothing to resume. When the suspension has
        to do with money and the account still has no payment method, a plan that costs money answers
        402.

        Args:
            addon_id: Id of the addon, from `list_addons` (1 to 128 characters).

        Errors: 401 Unauthorized, 402 Payment Required, 403 Forbidden, 404 Not Found, 409 Conflict, 429
        Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `resume_addon` (POST /v1/apps/{app}/addons/{addon_id}/resume), observed (js).
        """
        from ...clients.scalingo_api.api.addons import resume_addon as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
            addon_id,
        )
        return cast(
            "ResumeAddonAnswer", self._caller.call(_RESUME, _request, _endpoint._parse_response, call_options)
        )
