"""Projects: the default one, deletion, networks, events."""

from typing import Any

import httpx
import pytest

from scalingo_databases.server import OTHER_API_TOKEN

from .conftest import APP, PROJECT, Sandbox


def send(sandbox: Sandbox, method: str, path: str = "", **options: Any) -> httpx.Response:
    return sandbox.http.request(method, f"/v1/projects{path}", headers=sandbox.bearer(), **options)


def projects(sandbox: Sandbox) -> dict[str, dict[str, Any]]:
    """Return the projects of the account by their names."""
    return {project["name"]: project for project in send(sandbox, "GET").json()["projects"]}


def create(sandbox: Sandbox, **fields: Any) -> dict[str, Any]:
    answer = send(sandbox, "POST", json={"project": {"name": "shop", **fields}})
    assert answer.status_code == 201, answer.text
    created: dict[str, Any] = answer.json()["project"]
    return created


def create_database(sandbox: Sandbox, name: str, project_id: str) -> None:
    body = {
        "name": name,
        "technology": "postgresql-ng",
        "plan": "postgresql-dr-starter-4096",
        "project_id": project_id,
    }
    answer = sandbox.http.post("/v1/databases", headers=sandbox.bearer(), json={"database": body})
    assert answer.status_code == 201, answer.text


def events(sandbox: Sandbox, project_id: str = PROJECT, **query: int) -> dict[str, Any]:
    answer = send(sandbox, "GET", f"/{project_id}/events", params=query)
    assert answer.status_code == 200, answer.text
    page: dict[str, Any] = answer.json()
    return page


def test_one_project_is_the_default_one(sandbox: Sandbox) -> None:
    found = projects(sandbox)
    assert {name: project["default"] for name, project in found.items()} == {
        "default": True,
        "side-project": False,
    }
    assert found["default"]["id"] == PROJECT
    assert found["default"]["owner"]["username"] == "sandbox-owner"


def test_created_project_is_shown_and_listed(sandbox: Sandbox) -> None:
    created = create(sandbox)
    assert created["default"] is False
    assert send(sandbox, "GET", f"/{created['id']}").json() == {"project": created}
    assert projects(sandbox)["shop"] == created


def test_new_default_project_takes_over(sandbox: Sandbox) -> None:
    created = create(sandbox, default=True)
    defaults = [project["id"] for project in projects(sandbox).values() if project["default"]]
    assert defaults == [created["id"]]
    body = {"name": "without-project", "technology": "postgresql-ng", "plan": "postgresql-dr-starter-4096"}
    answer = sandbox.http.post("/v1/databases", headers=sandbox.bearer(), json={"database": body})
    assert answer.json()["database"]["project_id"] == created["id"]


def test_update_renames_and_makes_default(sandbox: Sandbox) -> None:
    created = create(sandbox)
    sandbox.advance(minutes=5)
    path = f"/{created['id']}"
    renamed = send(sandbox, "PATCH", path, json={"project": {"name": "shop-2"}}).json()["project"]
    assert (renamed["name"], renamed["default"]) == ("shop-2", False)
    assert renamed["updated_at"] > created["updated_at"]
    chosen = send(sandbox, "PATCH", path, json={"project": {"default": True}}).json()["project"]
    assert (chosen["name"], chosen["default"]) == ("shop-2", True)
    assert projects(sandbox)["default"]["default"] is False


def test_default_cannot_be_taken_away(sandbox: Sandbox) -> None:
    side, refused = projects(sandbox)["side-project"], {"project": {"default": False, "name": "other"}}
    assert send(sandbox, "PATCH", f"/{PROJECT}", json=refused).status_code == 409
    assert "other" not in projects(sandbox)
    unchanged = send(sandbox, "PATCH", f"/{side['id']}", json={"project": {"default": False}})
    assert unchanged.json() == {"project": side}


def test_only_an_empty_project_is_deleted(sandbox: Sandbox) -> None:
    created = create(sandbox)
    create_database(sandbox, "holds-it-back", created["id"])
    answer = send(sandbox, "DELETE", f"/{created['id']}")
    assert answer.status_code == 409
    assert "still has apps or databases" in answer.json()["error"]
    empty = projects(sandbox)["side-project"]["id"]
    assert send(sandbox, "DELETE", f"/{empty}").status_code == 204
    assert send(sandbox, "GET", f"/{empty}").status_code == 404
    assert send(sandbox, "DELETE", f"/{empty}").status_code == 404
    assert "side-project" not in projects(sandbox)


def test_default_project_is_not_deleted(sandbox: Sandbox) -> None:
    created = create(sandbox, default=True)
    answer = send(sandbox, "DELETE", f"/{created['id']}")
    assert answer.status_code == 409
    assert "default project" in answer.json()["error"]


@pytest.mark.parametrize(
    "project",
    [
        {},
        {"name": ""},
        {"name": 3},
        {"name": None},
        {"name": "x" * 129},
        {"name": "shop", "default": None},
        {"name": "shop", "color": "red"},
    ],
)
def test_wrong_projects_are_refused(sandbox: Sandbox, project: dict[str, Any]) -> None:
    assert send(sandbox, "POST", json={"project": project}).status_code == 422
    assert send(sandbox, "POST", json=project).status_code == 422
    if project:
        assert send(sandbox, "PATCH", f"/{PROJECT}", json={"project": project}).status_code == 422


def test_network_counts_the_nodes_of_dedicated_databases(sandbox: Sandbox) -> None:
    created = create(sandbox)
    path = f"/{created['id']}/private_network"
    network = send(sandbox, "GET", path).json()
    assert (network["used_ips_count"], network["used_ips"]) == (0, [])
    create_database(sandbox, "in-the-network", created["id"])
    assert send(sandbox, "GET", path).json() == network
    sandbox.advance(minutes=1)
    used = send(sandbox, "GET", path).json()
    nodes = sandbox.dedicated("in-the-network").show()["instances"]
    assert used["used_ips_count"] == len(used["used_ips"]) == len(set(used["used_ips"])) == len(nodes)
    prefix = network["subnet"].partition(".0.0/16")[0]
    assert all(address.startswith(f"{prefix}.") for address in [*used["used_ips"], used["gateway"]])
    assert used["gateway"] not in used["used_ips"]
    assert used["max_ips_count"] > used["used_ips_count"]


def test_networks_of_projects_differ(sandbox: Sandbox) -> None:
    ids = [
        send(sandbox, "GET", f"/{project['id']}/private_network").json()["id"]
        for project in projects(sandbox).values()
    ]
    assert len(set(ids)) == 2


def test_everybody_else_can_become_the_owner(sandbox: Sandbox) -> None:
    answer = send(sandbox, "GET", f"/{PROJECT}/eligible_new_owners").json()["eligible_new_owners"]
    assert [candidate["user_name"] for candidate in answer] == ["sandbox-other"]
    headers = sandbox.bearer(OTHER_API_TOKEN)
    other = sandbox.http.get("/v1/users/self", headers=headers).json()["user"]
    assert [candidate["user_id"] for candidate in answer] == [other["id"]]


def test_events_tell_the_past_newest_first(sandbox: Sandbox) -> None:
    found = events(sandbox, per_page=100)["events"]
    assert {event["type"] for event in found} == {"new_addon", "database_backup_failed"}
    assert [event["created_at"] for event in found] == sorted(
        (event["created_at"] for event in found), reverse=True
    )
    oldest = found[-1]
    assert (oldest["app_name"], oldest["project_name"]) == (APP, "default")
    assert oldest["type_data"]["addon_provider_name"] == "postgresql"


def test_events_are_paged(sandbox: Sandbox) -> None:
    everything = events(sandbox, per_page=100)["events"]
    first = events(sandbox, per_page=2)
    pages = first["meta"]["pagination"]["total_pages"]
    assert pages == -(-len(everything) // 2) > 1
    assert first["meta"]["pagination"]["prev_page"] is None
    collected = [
        event
        for number in range(1, pages + 1)
        for event in events(sandbox, page=number, per_page=2)["events"]
    ]
    assert collected == everything
    behind = events(sandbox, page=pages + 1, per_page=2)
    assert behind["events"] == []
    assert behind["meta"]["pagination"]["next_page"] is None
    assert behind["meta"]["pagination"]["total_count"] == len(everything)


@pytest.mark.parametrize("query", ["page=0", "page=x", "per_page=0", "per_page=101", "page=1&page=2"])
def test_wrong_pages_are_refused(sandbox: Sandbox, query: str) -> None:
    assert send(sandbox, "GET", f"/{PROJECT}/events?{query}").status_code == 422


def test_events_about_the_project_itself_name_no_app(sandbox: Sandbox) -> None:
    created = create(sandbox)
    send(sandbox, "PATCH", f"/{created['id']}", json={"project": {"name": "shop-2"}})
    newest, oldest = events(sandbox, created["id"])["events"]
    assert (newest["type"], newest["type_data"]) == ("edit_project", {"old_name": "shop", "name": "shop-2"})
    assert (oldest["type"], oldest["user"]["username"]) == ("new_project", "sandbox-owner")
    assert "app_id" not in newest
    assert newest["project_name"] == oldest["project_name"] == "shop-2"
