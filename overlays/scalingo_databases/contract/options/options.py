"""What was asked for, as the run knows it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from scalingo_databases.client.secret import API_TOKEN_PREFIX
from scalingo_databases.contract.limits import PATIENCE

Api = Literal["database", "scalingo", "all"]
Layer = Literal["directed", "generative", "all"]


@dataclass(frozen=True)
class Addresses:
    """Where the target's three services are; ``None`` where the region decides."""

    region: str | None = None
    auth_url: str | None = None
    api_url: str | None = None
    database_api_url: str | None = None

    def is_empty(self) -> bool:
        """Tell whether nothing was given, which means the reference server."""
        return not any((self.region, self.auth_url, self.api_url, self.database_api_url))


@dataclass(frozen=True)
class Options:
    """What the user asked for.

    ``rate_limit`` is in requests a minute. ``databases`` holds pairs of technology and addon id.
    ``max_examples`` is per operation and phase; ``None`` leaves it to the kind of run. ``allow_destructive``
    implies ``allow_writes``; ``confirm`` is the name that confirms it without a terminal. With ``strict``,
    drift counts as violations; what ``baseline`` accepts does not, ``write_baseline`` takes what there is.
    """

    addresses: Addresses
    api: Api = "all"
    app: str | None = None
    databases: tuple[tuple[str, str], ...] = ()
    only: frozenset[str] = frozenset()
    exclude: frozenset[str] = frozenset()
    overlays: tuple[Path, ...] = ()
    seed: int = 0
    max_examples: int | None = None
    rate_limit: int | None = None
    read_only: bool = False
    report_dir: Path | None = None
    token: str | None = None
    allow_writes: bool = False
    allow_destructive: bool = False
    confirm: str | None = None
    dry_run: bool = False
    ledger: Path | None = None
    other_token: str | None = None
    layer: Layer = "all"
    max_violations: int | None = None
    patience: int = PATIENCE
    strict: bool = False
    baseline: Path | None = None
    write_baseline: Path | None = None

    @property
    def has_api_token(self) -> bool:
        """Tell whether the token is an API token, which is exchanged for bearers."""
        return self.token is not None and self.token.startswith(API_TOKEN_PREFIX)

    @property
    def has_database_token(self) -> bool:
        """Tell whether the token opens the one database given with it, and nothing else."""
        return self.api == "database" and bool(self.databases) and not self.has_api_token

    def __repr__(self) -> str:
        """Show nothing: the token must not end up in an error."""
        return "Options(...)"
