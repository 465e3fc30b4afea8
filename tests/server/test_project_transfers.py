"""A project goes to another account: invited, accepted, declined, taken back, expired."""

from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from scalingo_databases.server import OTHER_API_TOKEN, OWNER_API_TOKEN

from .conftest import PROJECT, Sandbox
from .test_projects import create_database, events, projects

ENDS = ("accept", "decline", "cancel")


class Side:
    """One of the two accounts."""

    def __init__(self, sandbox: Sandbox, api_token: str) -> None:
        self._sandbox = sandbox
        self._api_token = api_token

    @property
    def id(self) -> str:
        return str(self.send("GET", "/v1/users/self").json()["user"]["id"])

    def send(self, method: str, path: str, **options: Any) -> httpx.Response:
        headers = self._sandbox.bearer(self._api_token)
        return self._sandbox.http.request(method, path, headers=headers, **options)

    def invite(self, project_id: str, invited: str) -> httpx.Response:
        body = {"transfer_invitation": {"invited_user_id": invited}}
        return self.send("POST", f"/v1/projects/{project_id}/transfer_invitations", json=body)

    def listed(self, project_id: str, **query: str) -> list[dict[str, Any]]:
        answer = self.send("GET", f"/v1/projects/{project_id}/transfer_invitations", params=query)
        assert answer.status_code == 200, answer.text
        invitations: list[dict[str, Any]] = answer.json()["transfer_invitations"]
        return invitations

    def about(self, invitation: dict[str, Any], end: str = "") -> httpx.Response:
        """Ask for an invitation, or end it."""
        path = f"/v1/projects/{invitation['project_id']}/transfer_invitations/{invitation['id']}"
        return self.send("POST", f"{path}/{end}") if end else self.send("GET", path)


@pytest.fixture
def owner(sandbox: Sandbox) -> Side:
    return Side(sandbox, OWNER_API_TOKEN)


@pytest.fixture
def other(sandbox: Sandbox) -> Side:
    return Side(sandbox, OTHER_API_TOKEN)


@pytest.fixture
def side_project(sandbox: Sandbox) -> str:
    return str(projects(sandbox)["side-project"]["id"])


@pytest.fixture
def invitation(owner: Side, other: Side, side_project: str) -> dict[str, Any]:
    answer = owner.invite(side_project, other.id)
    assert answer.status_code == 201, answer.text
    pending: dict[str, Any] = answer.json()["transfer_invitation"]
    return pending


def test_invitation_waits_for_three_days(invitation: dict[str, Any], owner: Side, other: Side) -> None:
    assert invitation["status"] == "pending"
    assert invitation["invited_user_name"] == "sandbox-other"
    assert (invitation["inviter_user_id"], invitation["invited_user_id"]) == (owner.id, other.id)
    lifetime = datetime.fromisoformat(invitation["expires_at"]) - datetime.fromisoformat(
        invitation["created_at"]
    )
    assert lifetime == timedelta(days=3)


def test_both_sides_see_the_invitation(
    invitation: dict[str, Any], owner: Side, other: Side, side_project: str
) -> None:
    for side in (owner, other):
        assert side.about(invitation).json() == {"transfer_invitation": invitation}
        assert side.listed(side_project)[0] == invitation
        assert side.listed(side_project, status="pending") == [invitation]
        assert side.listed(side_project, status="accepted") == []


def test_accepted_project_moves_with_everything_in_it(
    sandbox: Sandbox, invitation: dict[str, Any], owner: Side, other: Side, side_project: str
) -> None:
    create_database(sandbox, "moves-along", side_project)
    before = events(sandbox, side_project)["events"]
    sandbox.advance(hours=2)
    accepted = other.about(invitation, "accept").json()["transfer_invitation"]
    assert accepted["status"] == "accepted"
    assert accepted["updated_at"] > invitation["updated_at"]
    project = other.send("GET", f"/v1/projects/{side_project}").json()["project"]
    assert project["owner"]["username"] == "sandbox-other"
    assert owner.send("GET", f"/v1/projects/{side_project}").status_code == 403
    assert "side-project" not in projects(sandbox)
    assert other.send("GET", "/v1/databases/moves-along").status_code == 200
    assert owner.send("GET", "/v1/databases/moves-along").status_code == 403
    addon = sandbox.addon("postgresql-ng", "moves-along", OTHER_API_TOKEN)
    assert sandbox.addon_token(addon, "moves-along", OTHER_API_TOKEN)
    assert owner.about(invitation).json() == {"transfer_invitation": accepted}
    newest, *older = other.send("GET", f"/v1/projects/{side_project}/events").json()["events"]
    assert (newest["type"], newest["user"]["username"]) == ("transfer_project", "sandbox-other")
    assert older == before


@pytest.mark.parametrize(("end", "status"), [("decline", "declined"), ("cancel", "canceled")])
def test_ended_invitation_leaves_the_project(
    sandbox: Sandbox, invitation: dict[str, Any], owner: Side, other: Side, end: str, status: str
) -> None:
    side = other if end == "decline" else owner
    ended = side.about(invitation, end).json()["transfer_invitation"]
    assert ended == {**invitation, "status": status, "updated_at": ended["updated_at"]}
    assert "side-project" in projects(sandbox)
    assert owner.about(invitation).json() == {"transfer_invitation": ended}
    assert owner.invite(invitation["project_id"], other.id).status_code == 201


@pytest.mark.parametrize("end", ENDS)
def test_wrong_side_is_refused(invitation: dict[str, Any], owner: Side, other: Side, end: str) -> None:
    side = other if end == "cancel" else owner
    assert side.about(invitation, end).status_code == 403
    assert owner.about(invitation).json()["transfer_invitation"]["status"] == "pending"


@pytest.mark.parametrize("first", ENDS)
@pytest.mark.parametrize("second", ENDS)
def test_ended_invitation_stays_as_it_is(
    invitation: dict[str, Any], owner: Side, other: Side, first: str, second: str
) -> None:
    sides = {"accept": other, "decline": other, "cancel": owner}
    assert sides[first].about(invitation, first).status_code == 200
    assert sides[second].about(invitation, second).status_code == 409


def test_unanswered_invitation_fails_after_three_days(
    sandbox: Sandbox, invitation: dict[str, Any], owner: Side, other: Side, side_project: str
) -> None:
    sandbox.advance(days=2, hours=23, minutes=59, seconds=59)
    assert other.about(invitation).json() == {"transfer_invitation": invitation}
    assert owner.invite(side_project, other.id).status_code == 409
    sandbox.advance(seconds=1)
    failed = other.about(invitation).json()["transfer_invitation"]
    assert (failed["status"], failed["updated_at"]) == ("failed", invitation["expires_at"])
    assert failed["status_reason"]
    assert other.about(invitation, "accept").status_code == 409
    assert owner.about(invitation, "cancel").status_code == 409
    assert owner.listed(side_project, status="failed") == [failed]
    assert owner.invite(side_project, other.id).status_code == 201


def test_default_project_stays(owner: Side, other: Side, invitation: dict[str, Any]) -> None:
    assert owner.invite(PROJECT, other.id).status_code == 409
    path = f"/v1/projects/{invitation['project_id']}"
    assert owner.send("PATCH", path, json={"project": {"default": True}}).status_code == 200
    assert other.about(invitation, "accept").status_code == 409


def test_refused_invitations(owner: Side, other: Side, invitation: dict[str, Any]) -> None:
    side_project = invitation["project_id"]
    assert owner.invite(side_project, other.id).status_code == 409
    assert owner.invite(side_project, owner.id).status_code == 409
    assert owner.invite(side_project, "us-nobody").json() == {"resource": "user", "error": "not found"}
    assert owner.invite(side_project, "").status_code == 422
    assert other.invite(side_project, other.id).status_code == 403
    assert owner.invite("pr-unknown", other.id).status_code == 404


def test_invitations_of_strangers_are_out_of_sight(owner: Side, other: Side) -> None:
    path = f"/v1/projects/{PROJECT}/transfer_invitations"
    assert other.send("GET", path).status_code == 403
    assert other.send("GET", f"{path}/tin-unknown").status_code == 403
    assert owner.send("GET", f"{path}/tin-unknown").status_code == 404
    assert owner.send("GET", f"{path}?status=lost").status_code == 422
    assert owner.send("GET", "/v1/projects/pr-unknown/transfer_invitations").status_code == 404


def test_invitation_belongs_to_its_project(owner: Side, invitation: dict[str, Any]) -> None:
    assert owner.about({**invitation, "project_id": PROJECT}).status_code == 404


def test_sandbox_starts_with_invitations_in_both_directions(
    owner: Side, other: Side, side_project: str
) -> None:
    assert [known["status"] for known in owner.listed(side_project)] == ["declined"]
    theirs = other.send("GET", "/v1/projects").json()["projects"]
    (offered,) = [project["id"] for project in theirs if project["name"] == "offered-project"]
    (pending,) = owner.listed(offered, status="pending")
    assert owner.about(pending, "accept").status_code == 200
    assert owner.send("GET", f"/v1/projects/{offered}").status_code == 200


def test_deleted_project_takes_its_invitations_along(
    owner: Side, other: Side, invitation: dict[str, Any]
) -> None:
    assert owner.send("DELETE", f"/v1/projects/{invitation['project_id']}").status_code == 204
    assert other.about(invitation).status_code == 404
