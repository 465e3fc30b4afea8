"""How dedicated databases are reached: endpoints, networks, peerings."""

import ipaddress
from typing import Any

import httpx
import pytest

from .conftest import APP, Sandbox

NAME = "sandbox-postgres"
UNKNOWN = "0" * 24


def send(sandbox: Sandbox, method: str, path: str, name: str = NAME, **options: Any) -> httpx.Response:
    return sandbox.http.request(method, f"/v1/databases/{name}/{path}", headers=sandbox.bearer(), **options)


def database_id(sandbox: Sandbox) -> str:
    shown = sandbox.http.get(f"/v1/databases/{NAME}", headers=sandbox.bearer()).json()
    return str(shown["database"]["id"])


def peerings(sandbox: Sandbox) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = send(sandbox, "GET", "net_peerings").json()["net_peerings"]
    return found


def test_endpoints_agree_with_the_database_api(sandbox: Sandbox) -> None:
    public, private = send(sandbox, "GET", "endpoints").json()["endpoints"]
    assert f"{public['hostname']}:{public['port']}" == sandbox.dedicated().show()["hostname"]
    assert (public["type"], private["type"]) == ("public-rw", "private-peering-rw")
    assert ".peering." in private["hostname"]
    assert public["port"] == private["port"]
    assert public["database_id"] == private["database_id"] == database_id(sandbox)
    by_id = send(sandbox, "GET", "endpoints", database_id(sandbox)).json()
    assert by_id == {"endpoints": [public, private]}


def test_endpoints_come_with_the_provisioning(sandbox: Sandbox) -> None:
    wanted = {"name": "fresh-postgres", "technology": "postgresql-ng", "plan": "postgresql-dr-starter-4096"}
    sandbox.http.post("/v1/databases", headers=sandbox.bearer(), json={"database": wanted})
    assert send(sandbox, "GET", "endpoints", "fresh-postgres").json() == {"endpoints": []}
    sandbox.advance(seconds=5)
    assert len(send(sandbox, "GET", "endpoints", "fresh-postgres").json()["endpoints"]) == 2
    assert send(sandbox, "GET", "net_peerings", "fresh-postgres").json() == {"net_peerings": []}


def test_network_stays_the_same(sandbox: Sandbox) -> None:
    first = send(sandbox, "GET", "network_configuration").json()["network_configuration"]
    assert ipaddress.ip_network(first["ip_range"]).is_private
    sandbox.advance(days=3)
    assert send(sandbox, "GET", "network_configuration").json()["network_configuration"] == first


def test_peering_from_its_creation_to_its_end(sandbox: Sandbox) -> None:
    (joined,) = peerings(sandbox)
    answer = send(sandbox, "POST", "net_peerings", json={"outscale_net_peering_id": "pcx-2c48e9d0"})
    assert answer.status_code == 201
    new = answer.json()["net_peering"]
    assert (new["status"], new["outscale_net_peering_id"]) == ("active", "pcx-2c48e9d0")
    assert new["database_id"] == database_id(sandbox)
    assert peerings(sandbox) == [joined, new]
    path = f"net_peerings/{new['id']}"
    assert send(sandbox, "GET", path).json() == {"net_peering": new}
    assert send(sandbox, "DELETE", path).status_code == 204
    assert peerings(sandbox) == [joined]
    for method in ("GET", "DELETE"):
        gone = send(sandbox, method, path)
        assert (gone.status_code, gone.json()["resource"]) == (404, "net_peering")


def test_same_peering_twice(sandbox: Sandbox) -> None:
    (joined,) = peerings(sandbox)
    body = {"outscale_net_peering_id": joined["outscale_net_peering_id"]}
    assert send(sandbox, "POST", "net_peerings", json=body).status_code == 409
    assert send(sandbox, "DELETE", f"net_peerings/{joined['id']}").status_code == 204
    assert send(sandbox, "POST", "net_peerings", json=body).status_code == 201


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"outscale_net_peering_id": ""},
        {"outscale_net_peering_id": None},
        {"net_peering": {"outscale_net_peering_id": "pcx-2c48e9d0"}},
    ],
)
def test_wrong_peering(sandbox: Sandbox, body: object) -> None:
    answer = send(sandbox, "POST", "net_peerings", json=body)
    assert answer.status_code == 422
    assert "outscale_net_peering_id" in answer.json()["errors"]


@pytest.mark.parametrize("name", [APP, UNKNOWN, "neighbour-app"])
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "endpoints"),
        ("GET", "network_configuration"),
        ("GET", "net_peerings"),
        ("POST", "net_peerings"),
        ("GET", f"net_peerings/{UNKNOWN}"),
        ("DELETE", f"net_peerings/{UNKNOWN}"),
    ],
)
def test_what_is_no_dedicated_database(sandbox: Sandbox, name: str, method: str, path: str) -> None:
    answer = send(sandbox, method, path, name)
    assert (answer.status_code, answer.json()) == (404, {"error": "Database not found"})
