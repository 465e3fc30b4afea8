"""API tokens of an account, and the account itself."""

from typing import Any

import httpx
import pytest

from scalingo_databases.server import OTHER_API_TOKEN, OWNER_API_TOKEN
from scalingo_databases.server.state.accounts import Account
from scalingo_databases.server.state.api_tokens import ApiToken

from .conftest import IDLE_TOKEN, START, Sandbox


def send(sandbox: Sandbox, method: str, path: str = "", **options: Any) -> httpx.Response:
    return sandbox.http.request(method, f"/v1/tokens{path}", headers=sandbox.bearer(), **options)


def create(sandbox: Sandbox, name: str = "nightly") -> dict[str, Any]:
    answer = send(sandbox, "POST", json={"token": {"name": name}})
    assert answer.status_code == 201, answer.text
    created: dict[str, Any] = answer.json()["token"]
    return created


def exchange(sandbox: Sandbox, value: str) -> int:
    return sandbox.http.post("/v1/tokens/exchange", auth=("", value)).status_code


def by_name(sandbox: Sandbox) -> dict[str, dict[str, Any]]:
    return {token["name"]: token for token in send(sandbox, "GET").json()["tokens"]}


def test_token_of_the_start_is_listed_without_its_value(sandbox: Sandbox) -> None:
    found = by_name(sandbox)
    assert set(found) == {"sandbox", "laptop"}
    assert found["laptop"]["last_used_at"] is None
    assert found["sandbox"]["last_used_at"] == START.isoformat().replace("+00:00", "Z")
    assert OWNER_API_TOKEN not in send(sandbox, "GET").text


def test_created_token_works_and_shows_its_value_once(sandbox: Sandbox) -> None:
    created = create(sandbox)
    value = created.pop("token")
    created.pop("issued_at")
    assert value.startswith("tk-us-")
    assert by_name(sandbox)["nightly"] == created
    shown = send(sandbox, "GET", f"/{created['id']}")
    assert shown.json() == {"token": created}
    assert value not in shown.text + send(sandbox, "GET").text
    user = sandbox.http.get("/v1/users/self", headers=sandbox.bearer(value)).json()["user"]
    assert user["username"] == "sandbox-owner"
    assert by_name(sandbox)["nightly"]["last_used_at"] is not None


def test_renewed_token_has_another_value(sandbox: Sandbox) -> None:
    created = create(sandbox)
    living = sandbox.bearer(created["token"])
    sandbox.advance(minutes=10)
    renewed = send(sandbox, "PATCH", f"/{created['id']}/renew").json()["token"]
    assert renewed["token"] != created["token"]
    assert renewed["issued_at"] > created["issued_at"]
    assert {renewed[key] == created[key] for key in ("id", "name", "created_at")} == {True}
    assert exchange(sandbox, created["token"]) == 401
    assert exchange(sandbox, renewed["token"]) == 200
    assert sandbox.http.get("/v1/users/self", headers=living).status_code == 200
    sandbox.advance(minutes=50)
    assert sandbox.http.get("/v1/users/self", headers=living).status_code == 401


def test_deleted_token_no_longer_exchanges(sandbox: Sandbox) -> None:
    created = create(sandbox)
    assert send(sandbox, "DELETE", f"/{created['id']}").status_code == 204
    assert exchange(sandbox, created["token"]) == 401
    assert exchange(sandbox, OWNER_API_TOKEN) == 200
    assert "nightly" not in by_name(sandbox)
    for method, path in (("GET", ""), ("DELETE", ""), ("PATCH", "/renew")):
        assert send(sandbox, method, f"/{created['id']}{path}").status_code == 404


def test_tokens_of_somebody_else_are_out_of_reach(sandbox: Sandbox) -> None:
    headers = sandbox.bearer(OTHER_API_TOKEN)
    for method, path in (("GET", ""), ("DELETE", ""), ("PATCH", "/renew")):
        answer = sandbox.http.request(method, f"/v1/tokens/{IDLE_TOKEN}{path}", headers=headers)
        assert answer.status_code == 403
    listed = sandbox.http.get("/v1/tokens", headers=headers).json()["tokens"]
    assert IDLE_TOKEN not in [token["id"] for token in listed]


@pytest.mark.parametrize("auth", [("sandbox-owner", "secret"), ("", OWNER_API_TOKEN), ("", "")])
def test_sandbox_knows_no_passwords(sandbox: Sandbox, auth: tuple[str, str]) -> None:
    for headers in ({}, {"X-Authorization-OTP": "123456"}):
        body = {"token": {"name": "nightly"}}
        answer = sandbox.http.post("/v1/tokens", auth=auth, headers=headers, json=body)
        assert answer.status_code == 401
    assert sandbox.http.post("/v1/tokens", json={"token": {"name": "nightly"}}).status_code == 401


@pytest.mark.parametrize("body", [{}, {"name": "nightly"}, {"token": {}}, {"token": {"name": ""}}])
def test_token_needs_a_name_under_the_root_key(sandbox: Sandbox, body: dict[str, Any]) -> None:
    assert send(sandbox, "POST", json=body).status_code == 422


def test_values_are_in_no_repr() -> None:
    token = ApiToken.new("an-id", "nightly", START)
    account = Account("us-1", "name", "name@sandbox.example")
    account.api_tokens.add(token)
    shown = f"{token!r} {account!r} {account.api_tokens!r} {account.api_tokens.all()}"
    assert token.value not in shown


def test_account_of_the_token_is_shown(sandbox: Sandbox) -> None:
    user = sandbox.http.get("/v1/users/self", headers=sandbox.bearer()).json()["user"]
    assert user["email"] == "owner@sandbox.example"
    assert user["fullname"] == "Sandbox owner"
    assert user["id"].startswith("us-")


def test_free_trial_ends_once(sandbox: Sandbox) -> None:
    headers, path = sandbox.bearer(OTHER_API_TOKEN), "/v1/users/stop_free_trial"

    def on_trial() -> bool:
        user = sandbox.http.get("/v1/users/self", headers=headers).json()["user"]
        return bool(user["flags"]["free_trial"])

    assert on_trial()
    assert sandbox.http.post(path, headers=headers, json={}).status_code == 200
    assert not on_trial()
    assert sandbox.http.post(path, headers=headers).status_code == 409
    assert sandbox.http.post(path, headers=sandbox.bearer()).status_code == 200
