"""Statuses that the documents do not give to an operation, or not in that case."""

from ..blocks.answers import answered, instead, status
from ..exchange import empty_answer, json_answer
from ..mutant import Mutant

CATEGORY = "status"
LINK = {"download_url": "https://storage.sandbox.example/archive.tar.gz"}

MUTANTS = tuple(
    Mutant(name, CATEGORY, operation, text, change)
    for name, operation, text, change in (
        ("m01", "get_database", "show answers 202", status(202)),
        ("m02", "create_database_backup", "create answers 200 and not 201", status(200)),
        (
            "m25",
            "get_database_backup_archive",
            "a backup that never was has an archive",
            instead(json_answer(200, LINK), answered(404)),
        ),
        ("status-01", "create_database_user", "create answers 200 and not 201", status(200)),
        ("status-02", "restore_database_backup", "a restoration answers 200 and not 201", status(200)),
        ("status-03", "upgrade_database", "an upgrade answers 200 and not 202", status(200)),
        (
            "status-04",
            "delete_database_firewall_rule",
            "delete answers 200 with a body and not 204",
            instead(json_answer(200, {}), answered(204)),
        ),
        ("status-05", "create_token", "create answers 200 and not 201", status(200)),
        ("status-06", "create_project", "create answers 202 and not 201", status(202)),
        ("status-07", "exchange_token", "an exchange answers 201 and not 200", status(201)),
        ("status-08", "delete_project", "delete answers 202 and not 204", status(202)),
        ("status-09", "get_dedicated_database", "show answers 203", status(203)),
        (
            "status-10",
            "update_app",
            "update answers 204 without a body",
            instead(empty_answer(204), answered(200)),
        ),
        ("status-11", "create_addon_log_drain", "create answers 200 and not 201", status(200)),
        ("status-12", "list_addon_categories", "list answers 206", status(206)),
        ("status-13", "get_operation", "an unknown operation answers 400", status(400, answered(404))),
        ("status-14", "create_dedicated_database_net_peering", "create answers 202 and not 201", status(202)),
        ("status-15", "create_data_access_consent", "create answers 200 and not 201", status(200)),
        ("status-16", "postgresql_pg_list_queries", "an action answers 201", status(201)),
        ("status-17", "create_dedicated_database", "create answers 200 and not 201", status(200)),
        ("status-18", "get_ca_certificate", "the certificate comes with 203", status(203)),
        ("status-19", "accept_project_transfer_invitation", "accept answers 201", status(201)),
        ("status-20", "create_addon_token", "the token of an addon comes with 201", status(201)),
    )
)
