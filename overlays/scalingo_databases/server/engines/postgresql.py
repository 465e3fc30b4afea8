"""PostgreSQL: extensions, sessions, statistics of statements."""

from collections.abc import Mapping

from ..clock import Clock
from .base import Action, ActionRefused, Engine
from .sessions import Sessions
from .statements import StatementStatistics


class PostgresqlEngine(Engine):
    """The seven actions of PostgreSQL.

    ``statistics`` says whether the database collects statistics of statements when the server starts.
    """

    technology = "PostgreSQL"

    def __init__(self, clock: Clock, *, statistics: bool) -> None:
        """Begin with the sessions and statistics of the moment."""
        self._clock = clock
        self._sessions = Sessions(clock.now())
        self._statistics = StatementStatistics(clock.now(), enabled=statistics)

    def actions(self) -> Mapping[str, Action]:
        """Return the actions of PostgreSQL."""
        return {
            "list-extensions": self._list_extensions,
            "pg-list-queries": self._list_queries,
            "pg-cancel-query": self._cancel,
            "pg-terminate-query": self._terminate,
            "pg-stat-statements-enable": self._enable_statistics,
            "pg-stat-statements-reset": self._reset_statistics,
            "pg-stat-statements-list": self._list_statistics,
        }

    def restarted(self) -> None:
        """End all sessions; their clients connect again."""
        self._sessions.restart(self._clock.now())

    def _list_extensions(self, params: object) -> object:
        statistics = [{"name": "pg_stat_statements", "version": "v1.10"}]
        return [*(statistics if self._statistics.enabled else ()), {"name": "plpgsql", "version": "v1.0"}]

    def _list_queries(self, params: object) -> object:
        return self._sessions.rows(self._clock.now())

    def _cancel(self, params: Mapping[str, int]) -> object:
        pid = params["pid"]
        return _signalled(pid, self._sessions.cancel(pid, self._clock.now()))

    def _terminate(self, params: Mapping[str, int]) -> object:
        pid = params["pid"]
        return _signalled(pid, self._sessions.terminate(pid, self._clock.now()))

    def _enable_statistics(self, params: object) -> object:
        self._statistics.enable(self._clock.now())
        return None

    def _reset_statistics(self, params: object) -> object:
        self._need_statistics("function pg_stat_statements_reset() does not exist")
        self._statistics.reset(self._clock.now())
        return None

    def _list_statistics(self, params: object) -> object:
        self._need_statistics('relation "pg_stat_statements" does not exist')
        return self._statistics.rows(self._clock.now())

    def _need_statistics(self, error: str) -> None:
        if not self._statistics.enabled:
            raise ActionRefused(error)


def _signalled(pid: int, found: bool) -> object:
    # The engine answers false and warns; a caller who only sees the result would miss it.
    if not found:
        raise ActionRefused(f"PID {pid} is not a PostgreSQL backend process")
    return None
