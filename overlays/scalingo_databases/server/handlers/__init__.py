"""One function for each operation, named after its operationId."""

from collections.abc import Callable, Mapping

from ..call import Answer, Call, File
from . import actions, addons, backups, databases, dedicated, regions, tokens

Handler = Callable[[Call], Answer | File]

HANDLERS: Mapping[str, Handler] = {
    handler.__name__: handler
    for handler in (
        databases.get_database,
        databases.update_database,
        databases.replace_database,
        databases.restore_database_pitr,
        backups.list_database_backups,
        backups.create_database_backup,
        backups.get_database_backup_archive,
        backups.download_database_backup,
        actions.run_database_action,
        dedicated.list_dedicated_databases,
        dedicated.create_dedicated_database,
        dedicated.get_dedicated_database,
        addons.list_addons,
        addons.get_addon,
        addons.create_addon_token,
        tokens.exchange_token,
        regions.list_regions,
    )
}
