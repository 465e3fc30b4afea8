"""Content types, the shape of errors, methods, headers."""

from typing import Any

from ..blocks.answers import answered, answers, bodies, header, instead, media_type, put
from ..blocks.wire import busy_once, on_path, without_allow
from ..exchange import Answer, empty_answer, json_answer
from ..mutant import EVERYWHERE, Change, Mutant

HTML = Answer(200, (), b"<html><body>Not found</body></html>").with_header("content-type", "text/html")
NOWHERE = "/api/operations/000000000000000000000000"


def _mutants(category: str, *rows: tuple[str, str, str, Change]) -> tuple[Mutant, ...]:
    return tuple(Mutant(name, category, operation, text, change) for name, operation, text, change in rows)


def _paths(category: str, *rows: tuple[str, str, tuple[str, ...], str, Change]) -> tuple[Mutant, ...]:
    """Give mutants of a path: a report may name any operation of it."""
    return tuple(
        Mutant(name, category, operation, text, change, shows_in=others, at=(EVERYWHERE,))
        for name, operation, others, text, change in rows
    )


def _page(status: int) -> Change:
    return instead(HTML.with_status(status), answered(status))


def _as_message(body: Any, turn: Any) -> Any:
    return {"message": body["error"]}


def _nowhere(answer: Answer) -> Answer:
    location = answer.header("location") or ""
    return answer.with_header("location", location.partition("/api/")[0] + NOWHERE)


CONTENT_TYPE = _mutants(
    "content-type",
    ("m23", "get_database_backup_archive", "JSON as text/plain", media_type("text/plain")),
    ("media-01", "get_database", "JSON as text/html", media_type("text/html")),
    ("media-02", "get_ca_certificate", "a certificate as JSON", media_type("application/json")),
    ("media-03", "mysql_list_databases", "JSON as text/plain", media_type("text/plain")),
    ("media-04", "list_regions", "JSON as XML", media_type("application/xml")),
    ("media-05", "create_project", "JSON as a stream of bytes", media_type("application/octet-stream")),
    ("media-06", "download_database_backup", "an archive as text", media_type("text/plain")),
    ("media-07", "list_addon_categories", "no content type", header("content-type", None)),
    ("media-08", "list_app_variables", "JSON as a form", media_type("application/x-www-form-urlencoded")),
    (
        "media-09",
        "get_app",
        "JSON that is cut off",
        answers(lambda answer: answer.with_body(answer.body[:-2])),
    ),
    ("media-10", "delete_database_user", "204 has become 200 with a page", instead(HTML, answered(204))),
)
ERROR_SHAPE = _mutants(
    "error-shape",
    ("m13", "get_database_backup", "404 has a message and no error", bodies(_as_message, answered(404))),
    (
        "shape-01",
        "list_database_users",
        "401 is plain text",
        answers(
            lambda old: old.with_body(b"Unauthorized").with_header("content-type", "text/plain"),
            answered(401),
        ),
    ),
    ("shape-02", "get_database", "403 has no error", bodies(lambda body, turn: {}, answered(403))),
    (
        "shape-03",
        "create_database_user",
        "422 has a list of errors",
        bodies(lambda body, turn: {"errors": sorted(body["errors"])}, answered(422)),
    ),
    ("shape-04", "create_project", "422 has numbers for errors", put("errors/*", 12, answered(422))),
    ("shape-05", "get_app_operation", "404 is a page", _page(404)),
    ("shape-06", "get_app", "401 has no body", instead(empty_answer(401), answered(401))),
    (
        "shape-07",
        "update_database",
        "400 has errors and no error",
        put("", {"errors": {"body": ["?"]}}, answered(400)),
    ),
    (
        "shape-08",
        "get_database_health",
        "the error of 409 is a list",
        put("error", ["no health"], answered(409)),
    ),
    ("shape-09", "get_token", "the error of 404 is null", put("error", None, answered(404))),
    (
        "shape-10",
        "stop_free_trial",
        "the error of 409 is an object",
        put("error", {"code": 409}, answered(409)),
    ),
    ("shape-11", "get_operation", "404 is a bare text", put("", "not found", answered(404))),
    ("shape-12", "list_database_logs_archives", "422 is an empty object", put("", {}, answered(422))),
    ("shape-13", "delete_dedicated_database_net_peering", "404 is a page", _page(404)),
    ("shape-14", "resume_addon", "the error of 409 is missing", put("", {"ok": False}, answered(409))),
)
METHOD = _paths(
    "method",
    (
        "m32",
        "get_database",
        ("update_database", "replace_database"),
        "an undocumented DELETE answers 200",
        on_path("get_database", "DELETE", json_answer(200, {})),
    ),
    (
        "method-01",
        "get_current_user",
        (),
        "an undocumented POST answers 200",
        on_path("get_current_user", "POST", json_answer(200, {})),
    ),
    (
        "method-02",
        "list_database_types",
        (),
        "an undocumented PUT answers 404",
        on_path("list_database_types", "PUT", json_answer(404, {"error": "not found"})),
    ),
    (
        "method-03",
        "get_plan",
        (),
        "an undocumented PATCH answers 500",
        on_path("get_plan", "PATCH", json_answer(500, {"error": "internal error"})),
    ),
    (
        "method-04",
        "list_projects",
        ("create_project",),
        "an undocumented DELETE answers 204",
        on_path("list_projects", "DELETE", empty_answer(204)),
    ),
    (
        "method-05",
        "get_database_metrics",
        (),
        "an undocumented POST answers 201",
        on_path("get_database_metrics", "POST", json_answer(201, {})),
    ),
)
HEADER = (
    *_mutants(
        "header",
        ("header-01", "upgrade_database", "no Location", header("location", None)),
        ("header-02", "upgrade_database", "Location leads nowhere", answers(_nowhere)),
        ("header-03", "list_dedicated_databases", "Retry-After is a word", busy_once(429, "soon")),
        ("header-04", "get_database_instances_status", "Retry-After is negative", busy_once(503, "-5")),
        ("header-05", "upgrade_database", "Location is empty", header("location", "")),
    ),
    *_paths(
        "header",
        (
            "header-06",
            "get_database_backup",
            (),
            "405 without Allow",
            without_allow("get_database_backup", None),
        ),
        (
            "header-07",
            "list_addon_log_drains",
            ("create_addon_log_drain", "delete_addon_log_drain"),
            "Allow names GET only, of three",
            without_allow("list_addon_log_drains", "GET"),
        ),
        (
            "header-08",
            "get_database_maintenance",
            (),
            "Allow names a method that is none",
            without_allow("get_database_maintenance", "GET, DELETE"),
        ),
    ),
)
MUTANTS = (*CONTENT_TYPE, *ERROR_SHAPE, *METHOD, *HEADER)
