"""Users of a database's engine: list, create, change and delete them."""

from scalingo_databases.generated.models.database_api import (
    CreateDatabaseUserRequest,
    DatabaseUserAnswer,
    DatabaseUserList,
    DatabaseUserListAnswer,
    EmptyRequest,
    RootedDatabaseUser,
    UpdateDatabaseUserRequest,
)

from ..call import Answer, Call, Empty
from ..protocol.errors import conflict, not_found
from ..state.databases import Database
from ..state.users import DatabaseUser, DatabaseUsers, generated_password
from ..views import users as views


def list_database_users(call: Call) -> Answer:
    """List the users; there are none before the database is ready."""
    database = call.database()
    users = _users(database).all() if call.now >= database.ready_at else []
    shown = DatabaseUserList(database_users=[views.user(user) for user in users])
    return Answer(200, DatabaseUserListAnswer(shown))


def create_database_user(call: Call) -> Answer:
    """Create a user, with a password of the server's making when the body has none."""
    database = call.database()
    new = call.body(CreateDatabaseUserRequest).database_user
    users = _changeable(call, database)
    _check_confirmation(new.password, new.password_confirmation)
    made = generated_password() if new.password is None else None
    user = users.create(new.name, read_only=bool(new.read_only), password=made or new.password or "")
    return Answer(201, DatabaseUserAnswer(views.user(user, made)))


def update_database_user(call: Call) -> Answer:
    """Set the password to the one in the body."""
    database = call.database()
    chosen = call.body(UpdateDatabaseUserRequest).database_user
    users = _changeable(call, database)
    user = _user(call, users)
    _check_confirmation(chosen.password, chosen.password_confirmation)
    users.set_password(user, chosen.password)
    return Answer(200, DatabaseUserAnswer(RootedDatabaseUser(database_user=views.user(user))))


def delete_database_user(call: Call) -> Empty:
    """Delete a user, unless it is protected."""
    users = _changeable(call, call.database())
    users.delete(_user(call, users))
    return Empty()


def reset_database_user_password(call: Call) -> Answer:
    """Give a user a password of the server's making."""
    database = call.database()
    call.refuse_content(EmptyRequest)
    users = _changeable(call, database)
    user = _user(call, users)
    made = generated_password()
    users.set_password(user, made)
    return Answer(200, DatabaseUserAnswer(views.user(user, made)))


def _users(database: Database) -> DatabaseUsers:
    """Return the users of the database, or raise the error 409 where its technology has none."""
    if database.users is None:
        raise conflict(f"{database.technology.title} databases have no users")
    return database.users


def _changeable(call: Call, database: Database) -> DatabaseUsers:
    """Return the users of a database whose engine can be used, or raise the error 409."""
    users = _users(database)
    database.require_engine(call.now)
    return users


def _user(call: Call, users: DatabaseUsers) -> DatabaseUser:
    """Return the user of the path, or raise the error 404."""
    user = users.find(call.path["username"])
    if user is None:
        raise not_found("user")
    return user


def _check_confirmation(password: str | None, confirmation: str | None) -> None:
    """Raise the error 409 unless both are the same. No schema can say so, hence no 422."""
    if password != confirmation:
        raise conflict("password_confirmation differs from password")
