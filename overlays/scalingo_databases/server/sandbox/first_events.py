"""What happened before the server was started: the first events of the journal."""

from collections.abc import Iterator
from datetime import timedelta

from ..ids import Ids
from ..state import event_data
from ..state.accounts import Account
from ..state.addons import Addon
from ..state.apps import App
from ..state.journal import Event, Journal
from ..state.store import Store


def first_journal(store: Store, ids: Ids) -> Journal:
    """Return a journal of what ``store`` holds: the addons that were added, and the backups that failed."""
    platform = Account(ids.user("platform"), "platform", "platform@sandbox.example")
    apps = [
        app
        for account in store.accounts()
        for project in store.projects(account)
        for app in store.apps_of(project)
    ]
    events = [event for app in apps for event in _events(app, platform, ids)]
    journal = Journal()
    for event in sorted(events, key=lambda event: event.at):
        journal.add(event)
    return journal


def _events(app: App, platform: Account, ids: Ids) -> Iterator[Event]:
    for number, addon in enumerate(app.addons.values()):
        event_id, at = ids.object_id(f"event {addon.id}"), app.created_at + timedelta(minutes=number)
        data = event_data.of_addon(addon)
        yield Event(event_id, "new_addon", at, app.project_id, app.owner, app, data)
        yield from _failed_backups(app, addon, platform, ids)


def _failed_backups(app: App, addon: Addon, platform: Account, ids: Ids) -> Iterator[Event]:
    for backup in addon.database.backups.newest_first():
        if backup.failed:
            event_id, data = ids.object_id(f"event {backup.id}"), event_data.of_failed_backup(addon, backup)
            kind = "database_backup_failed"
            yield Event(event_id, kind, backup.ends_at, app.project_id, platform, app, data)
