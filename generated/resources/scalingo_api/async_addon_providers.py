# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `addon_providers`, to await."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ...clients.scalingo_api.types import UNSET
from ..protocol import Operation

if TYPE_CHECKING:
    import builtins

    from ...clients.scalingo_api.models.addon_category import AddonCategory
    from ...clients.scalingo_api.models.addon_category_list_answer import AddonCategoryListAnswer
    from ...clients.scalingo_api.models.addon_plan import AddonPlan
    from ...clients.scalingo_api.models.addon_plan_list_answer import AddonPlanListAnswer
    from ...clients.scalingo_api.models.addon_provider import AddonProvider
    from ...clients.scalingo_api.models.addon_provider_list_answer import AddonProviderListAnswer
    from ...clients.scalingo_api.types import Unset
    from ..protocol import AsyncCaller, CallOptions

_LIST = Operation(
    id="list_addon_providers",
    method="GET",
    path="/v1/addon_providers",
    retry_safe=True,
    effect="read",
)
_LIST_PLANS = Operation(
    id="list_addon_provider_plans",
    method="GET",
    path="/v1/addon_providers/{provider}/plans",
    retry_safe=True,
    effect="read",
)
_LIST_CATEGORIES = Operation(
    id="list_addon_categories",
    method="GET",
    path="/v1/addon_categories",
    retry_safe=True,
    effect="read",
)


class AsyncAddonProviders:
    """What can be attached to an app: the providers of addons, their plans with prices, and the
    categories."""

    __slots__ = ("_caller",)

    def __init__(self, caller: AsyncCaller) -> None:
        """Bind the operations to who makes their requests."""
        self._caller = caller

    async def list(
        self,
        *,
        category_id: str | Unset = UNSET,
        dedicated: bool | Unset = UNSET,
        **call_options: Unpack[CallOptions],
    ) -> builtins.list[AddonProvider]:
        """List the providers of addons.

        Lists who provides addons, each with the plans that can be chosen. The `id` of a provider and of
        one of its plans are what `create_addon` takes. Databases are the providers whose category has a
        name that begins with "Database".

        No token is needed; with one, plans that are open to this account only may be in the list.

        Args:
            category_id: Only the providers of this category, from `list_addon_categories`. One that
                nothing belongs to gives an empty list (1 to 128 characters).
            dedicated: With `true` only the providers of dedicated databases are listed, with `false`
                only the others; without it, all.

        Errors: 401 Unauthorized, 403 Forbidden, 422 Unprocessable Entity, 429 Too Many Requests, 500
        Internal Server Error, 503 Service Unavailable.

        Source: `list_addon_providers` (GET /v1/addon_providers), documented (docs, go, js, ruby, tf).
        """
        from ...clients.scalingo_api.api.addon_providers import list_addon_providers as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            category_id=category_id,
            dedicated=dedicated,
        )
        return cast(
            "AddonProviderListAnswer",
            await self._caller.call(_LIST, _request, _endpoint._parse_response, call_options),
        ).addon_providers

    async def list_plans(
        self, provider: str, *, show_all: bool | Unset = UNSET, **call_options: Unpack[CallOptions]
    ) -> builtins.list[AddonPlan]:
        """List the plans of a provider.

        Lists the plans of one provider, the smallest first. Plans that are no longer sold are in the
        list only with `show_all`.

        Args:
            provider: Id of the provider, from `list_addon_providers` (1 to 128 characters).
            show_all: Whether plans that are no longer sold are listed too. Without it they are left
                out.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable Entity, 429 Too Many
        Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `list_addon_provider_plans` (GET /v1/addon_providers/{provider}/plans), observed (go,
        cli).
        """
        from ...clients.scalingo_api.api.addon_providers import list_addon_provider_plans as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            provider,
            show_all=show_all,
        )
        return cast(
            "AddonPlanListAnswer",
            await self._caller.call(_LIST_PLANS, _request, _endpoint._parse_response, call_options),
        ).plans

    async def list_categories(self, **call_options: Unpack[CallOptions]) -> builtins.list[AddonCategory]:
        """List the categories of addons.

        Lists the groups into which providers are sorted. The `id` of one limits `list_addon_providers`
        to its members.

        Errors: 401 Unauthorized, 403 Forbidden, 429 Too Many Requests, 500 Internal Server Error, 503
        Service Unavailable.

        Source: `list_addon_categories` (GET /v1/addon_categories), documented (docs, js, ruby).
        """
        from ...clients.scalingo_api.api.addon_providers import list_addon_categories as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
        )
        return cast(
            "AddonCategoryListAnswer",
            await self._caller.call(_LIST_CATEGORIES, _request, _endpoint._parse_response, call_options),
        ).addon_categories
