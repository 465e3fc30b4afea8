"""Users of an engine as the generated models show them."""

from scalingo_databases.generated.models import database_api

from ..state.users import DatabaseUser


def user(user: DatabaseUser, password: str | None = None) -> database_api.DatabaseUser:
    """Show a user, with ``password`` only when the server has just made it."""
    shown = database_api.DatabaseUser(name=user.name, read_only=user.read_only, protected=user.protected)
    if user.password_encryption is not None:
        shown.dbms_attributes = database_api.DatabaseUserAttributes(
            password_encryption=user.password_encryption
        )
    if password is not None:
        shown.password = password
    return shown
