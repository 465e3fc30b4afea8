"""Providers of addons, with their plans and categories."""

from typing import Any

import pytest

from .conftest import Sandbox, bearer

SHARED = ["postgresql", "mysql", "mongodb", "influxdb", "redis", "elasticsearch", "opensearch"]


def providers(sandbox: Sandbox, **query: str) -> dict[str, dict[str, Any]]:
    answer = sandbox.http.get("/v1/addon_providers", params=query)
    return {provider["id"]: provider for provider in answer.json()["addon_providers"]}


def plans(sandbox: Sandbox, provider: str, **query: str) -> list[dict[str, Any]]:
    answer = sandbox.http.get(f"/v1/addon_providers/{provider}/plans", params=query)
    listed: list[dict[str, Any]] = answer.json()["plans"]
    return listed


def test_providers_with_their_plans(shared_sandbox: Sandbox) -> None:
    known = providers(shared_sandbox)
    assert list(known) == [*SHARED, "postgresql-ng"]
    assert all(provider["logo_url"].startswith("//") for provider in known.values())
    for provider_id, provider in known.items():
        assert provider["plans"] == plans(shared_sandbox, provider_id)


def test_dedicated_ones(shared_sandbox: Sandbox) -> None:
    assert list(providers(shared_sandbox, dedicated="true")) == ["postgresql-ng"]
    assert list(providers(shared_sandbox, dedicated="false")) == SHARED


def test_one_category(shared_sandbox: Sandbox) -> None:
    answer = shared_sandbox.http.get("/v1/addon_categories")
    categories = answer.json()["addon_categories"]
    assert [category["position"] for category in categories] == [1, 2]
    found = [set(providers(shared_sandbox, category_id=category["id"])) for category in categories]
    assert found[0] == {"postgresql", "mysql", "postgresql-ng"}
    assert found[1] == set(SHARED) - found[0]
    assert list(providers(shared_sandbox, category_id=categories[0]["id"], dedicated="true")) == [
        "postgresql-ng"
    ]
    assert providers(shared_sandbox, category_id="nothing") == {}


def test_prices_are_text_by_the_minute(shared_sandbox: Sandbox) -> None:
    shown = {plan["name"]: plan for plan in plans(shared_sandbox, "postgresql")}
    pricings = {name: plan["pricings"]["default"]["price"] for name, plan in shown.items()}
    assert pricings["postgresql-sandbox"] == "0.0"
    assert pricings["postgresql-starter-512"] == "0.0001666667"
    assert shown["postgresql-starter-512"]["price"] == 7.2
    addons = shared_sandbox.http.get("/v1/apps/sandbox-app/addons", headers=shared_sandbox.bearer())
    embedded = addons.json()["addons"][0]["plan"]
    assert "pricings" not in embedded
    assert embedded.items() <= shown[embedded["name"]].items()


def test_plans_that_are_no_longer_sold(shared_sandbox: Sandbox) -> None:
    sold = plans(shared_sandbox, "mysql")
    assert sold == plans(shared_sandbox, "mysql", show_all="false")
    *others, retired = plans(shared_sandbox, "mysql", show_all="true")
    assert others == sold
    assert (retired["disabled"], retired["to_be_discontinued"]) == (True, True)
    assert retired["disabled_alternative_plan_id"] in [plan["id"] for plan in sold]


def test_unknown_provider(shared_sandbox: Sandbox) -> None:
    answer = shared_sandbox.http.get("/v1/addon_providers/nothing/plans")
    assert (answer.status_code, answer.json()["resource"]) == (404, "addon_provider")


@pytest.mark.parametrize(
    "path",
    [
        "/v1/addon_providers?dedicated=yes",
        "/v1/addon_providers?category_id=",
        "/v1/addon_providers/redis/plans?show_all=1",
    ],
)
def test_wrong_query(shared_sandbox: Sandbox, path: str) -> None:
    assert shared_sandbox.http.get(path).status_code == 422


@pytest.mark.parametrize(
    "path", ["/v1/addon_providers", "/v1/addon_providers/redis/plans", "/v1/addon_categories"]
)
def test_a_token_may_be_sent_but_must_be_good(shared_sandbox: Sandbox, path: str) -> None:
    with_token = shared_sandbox.http.get(path, headers=shared_sandbox.bearer())
    assert with_token.json() == shared_sandbox.http.get(path).json()
    assert shared_sandbox.http.get(path, headers=bearer("wrong")).status_code == 401
