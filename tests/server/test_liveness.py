"""Ping, replication lag, and the certificate that clients check."""

import ssl

import pytest

from .conftest import Sandbox

TECHNOLOGIES = ["postgresql", "mysql", "mongodb", "influxdb", "redis", "elasticsearch", "opensearch"]


@pytest.mark.parametrize("technology", TECHNOLOGIES)
def test_ping(sandbox: Sandbox, technology: str) -> None:
    database = sandbox.database(technology)
    for content in (b"", b"{}"):
        answer = database.send("POST", "/ping", content=content)
        assert (answer.status_code, answer.json()) == (200, {"ok": 1})


def test_ping_takes_no_fields(sandbox: Sandbox) -> None:
    assert sandbox.database("mysql").send("POST", "/ping", json={"a": 1}).status_code == 422


def test_lag_needs_a_replica(sandbox: Sandbox) -> None:
    single, cluster = sandbox.database("mysql"), sandbox.dedicated()
    assert single.show()["cluster"] is False
    assert single.send("GET", "/lag").json() == {"lag": None}
    assert cluster.show()["cluster"] is True
    assert cluster.send("GET", "/lag").json()["lag"] >= 0


def test_database_that_is_not_there_yet(sandbox: Sandbox) -> None:
    body = {"name": "fresh-database", "technology": "postgresql-ng", "plan": "postgresql-dr-starter-4096"}
    sandbox.http.post("/v1/databases", headers=sandbox.bearer(), json={"database": body})
    database = sandbox.dedicated("fresh-database")
    for method, path in (("POST", "/ping"), ("GET", "/lag")):
        answer = database.send(method, path)
        assert answer.status_code == 409
        assert "being provisioned" in answer.json()["error"]
    sandbox.advance(seconds=5)
    assert database.send("POST", "/ping").status_code == 200


def test_ca_certificate_is_public_and_one_that_clients_can_load(sandbox: Sandbox) -> None:
    answer = sandbox.http.get("/api/ca_certificate")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("application/x-pem-file")
    assert "ca.pem" in answer.headers["content-disposition"]
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(cadata=answer.text)
    (authority,) = context.get_ca_certs()
    assert authority["subject"] == authority["issuer"]
    assert context.cert_store_stats()["x509_ca"] == 1
