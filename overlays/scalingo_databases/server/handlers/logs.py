"""The log of a database: links to its lines and to its archives, which the log service sends."""

from datetime import date
from urllib.parse import quote

from scalingo_databases.generated.models.database_api import LogsArchiveListAnswer, LogsUrlAnswer

from ..call import Answer, Call
from ..views import logs as views

# Where the log service stands on this server.
PREFIX = "/log-service/apps"
ARCHIVES_PER_PAGE = 10


def get_database_logs_url(call: Call) -> Answer:
    """Give a link to the latest lines, on the host that the client asked."""
    call.database()
    return Answer(200, LogsUrlAnswer.model_validate({"url": _link(call, "logs")}))


def list_database_logs_archives(call: Call) -> Answer:
    """List archives, newest first, from the cursor or the page on."""
    log = call.database().log
    days = _from_cursor_or_page(call, log.archived_days(call.now))
    shown, more = days[:ARCHIVES_PER_PAGE], len(days) > ARCHIVES_PER_PAGE
    archives = [views.archive(log.archive(day), _link(call, f"archives/{day}", str(day))) for day in shown]
    cursor = str(shown[-1].toordinal()) if more else None
    return Answer(200, LogsArchiveListAnswer(archives=archives, next_cursor=cursor, has_more=more))


def _from_cursor_or_page(call: Call, days: list[date]) -> list[date]:
    """Leave out the days of the portions before.

    A cursor is the number of the last day that was listed, so that portions stay disjoint when a new archive
    appears. Nothing lies behind one that is no such number.
    """
    if "cursor" in call.query:
        cursor = str(call.query["cursor"])
        return [day for day in days if cursor.isdecimal() and day.toordinal() < int(cursor)]
    return days[(int(call.query.get("page", 1)) - 1) * ARCHIVES_PER_PAGE :]


def _link(call: Call, path: str, archive: str = "") -> str:
    addon_id = call.path["db_id"]
    token = call.world.tokens.logs(addon_id, archive)
    return f"{call.base_url}{PREFIX}/{quote(addon_id, safe='')}/{path}?token={token}"
