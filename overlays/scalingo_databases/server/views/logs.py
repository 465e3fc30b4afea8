"""Archives of a log as the generated models show them."""

from scalingo_databases.generated.models import database_api

from ..state.logs import LogArchive


def archive(archive: LogArchive, url: str) -> database_api.LogsArchive:
    """Show an archive that can be downloaded at ``url``."""
    return database_api.LogsArchive.model_validate(
        {
            "url": url,
            "from": archive.starts_at.isoformat().replace("+00:00", "Z"),
            "to": archive.ends_at.isoformat().replace("+00:00", "Z"),
            "size": len(archive.content),
        }
    )
