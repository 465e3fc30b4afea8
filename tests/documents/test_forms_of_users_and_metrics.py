"""Where sources disagree about users, metrics and health, every form validates and every client reads it."""

from typing import Any

import pytest

from scalingo_databases import documents
from scalingo_databases.generated.clients.database_api import models as client
from scalingo_databases.generated.models import database_api as models

from .schemas import errors

USER = {"name": "reporting", "read_only": True, "protected": False}
MEMORY = {"memory_usage": 1, "swap_usage": 0, "memory_limit": 2, "swap_limit": 2, "max_memory_usage": 1}
INSTANCE = {"instance_id": "a", "instance_address": "a.example:1", "real_disk_size": 5, "memory": MEMORY}
METRICS = {"cpu_usage": 0, "memory": {}, "real_disk_size": 5}
MONGODB = {"collections": 1, "data_size": 9, "storage_size": 8, "indexes": 1, "index_size": 3}
HEALTH = {"status": "green", "cluster": "a"}

FORMS: list[tuple[str, Any]] = [
    ("DatabaseUserAnswer", USER),
    ("DatabaseUserAnswer", {"database_user": USER}),
    ("DatabaseUserListAnswer", {"database-users": [USER]}),
    ("DatabaseUserListAnswer", {"database_users": [USER]}),
    ("DatabaseUserAnswer", {**USER, "dbms_attributes": {"password_encryption": "MD5"}}),
    ("DatabaseUserAnswer", {**USER, "dbms_attributes": {"password_encryption": "ARGON2"}}),
    ("DatabaseUserAnswer", {**USER, "dbms_attributes": {}}),
    ("CreateDatabaseUserRequest", {"database_user": {"name": "my-user"}}),
    ("CreateDatabaseUserRequest", {"database_user": {"name": "new_user", "password": None}}),
    ("CreateDatabaseUserRequest", {"database_user": {"name": "my-user", "database_id": "my-db-123"}}),
    ("DatabaseMetricsAnswer", METRICS),
    (
        "DatabaseMetricsAnswer",
        {**METRICS, "memory": {"memory": 1, "memory_max": 1, "swap": 0, "swap_max": 0}},
    ),
    ("DatabaseMetricsAnswer", {**METRICS, "memory": MEMORY}),
    ("DatabaseMetricsAnswer", {**METRICS, "instances_metrics": {"a": INSTANCE}}),
    ("DatabaseMetricsAnswer", {**METRICS, "instances_metrics": [INSTANCE]}),
    ("DatabaseMetricsAnswer", {**METRICS, "instance_metrics": {"a": INSTANCE}}),
    ("DatabaseMetricsAnswer", {**METRICS, "database_stats": {**MONGODB, "Objects": 4, "avg_obj_size": 2.5}}),
    ("DatabaseMetricsAnswer", {**METRICS, "database_stats": {**MONGODB, "objects": 4, "avg_obj_size": 2}}),
    ("DatabaseMetricsAnswer", {**METRICS, "database_stats": {"data_size": 9}}),
    ("DatabaseMetricsAnswer", {**METRICS, "database_stats": {"keys": 9}}),
    ("DatabaseHealthAnswer", {**HEALTH, "epoch": "1795234500", "shards": "24", "pending_tasks": "0"}),
    ("DatabaseHealthAnswer", {**HEALTH, "epoch": 1795234500, "shards": 24}),
    ("InstanceStatusListAnswer", [{"id": "a", "type": "gateway", "status": "running", "role": ""}]),
    ("InstanceStatusListAnswer", [{"id": "a", "type": "haproxy", "status": "running"}]),
    ("InstanceStatusListAnswer", [{"id": "a", "type": "db-node", "status": "new", "role": "master"}]),
    ("MetricSeriesAnswer", {}),
    ("MetricSeriesAnswer", {"anything": [1]}),
]


@pytest.mark.parametrize(("schema", "value"), FORMS)
def test_form_validates(schema: str, value: Any) -> None:
    document = documents.load("database-api")
    assert errors(document, document["components"]["schemas"][schema], value) == []
    getattr(models, schema).model_validate(value)


@pytest.mark.parametrize("instances", [{"a": INSTANCE}, [INSTANCE]])
@pytest.mark.parametrize(
    ("stats", "expected"),
    [
        ({**MONGODB, "Objects": 4}, client.MongodbStats),
        ({"data_size": 9, "current_connections": 1, "max_connections": 2}, client.SqlStats),
        ({"data_size": 9}, client.InfluxdbStats),
        ({}, client.OtherStats),
    ],
)
def test_client_reads_metrics_and_gives_them_back(instances: Any, stats: Any, expected: type) -> None:
    value = {**METRICS, "instances_metrics": instances, "database_stats": stats}
    decoded = client.DatabaseMetricsAnswer.from_dict(value)
    assert type(decoded.database_stats) is expected
    assert decoded.to_dict() == value


@pytest.mark.parametrize(
    "user",
    [
        {"name": "short"},
        {"name": "my-user", "password": "x" * 23, "password_confirmation": "x" * 23},
        {"name": "my-user", "password": "'" * 30, "password_confirmation": "'" * 30},
        {"name": "my-user", "protected": True},
        {},
    ],
)
def test_what_a_request_cannot_be(user: dict[str, Any]) -> None:
    document = documents.load("database-api")
    schema = document["components"]["schemas"]["CreateDatabaseUserRequest"]
    assert errors(document, schema, {"database_user": user}) != []
