"""Which token goes with a generated request."""

from typing import Any

from schemathesis import AuthContext, Case

from scalingo_databases.contract.targets.access import Access
from scalingo_databases.contract.targets.parts import Part


def provider(access: Access, part: Part) -> type[Any]:
    """Give the class by which schemathesis asks for the header of a request."""

    class Provider:
        """Chooses the token by what the request is about."""

        def get(self, case: Case[Any], context: AuthContext) -> str | None:
            return _authorization(access, part, case)

        def set(self, case: Case[Any], data: str | None, context: AuthContext) -> None:
            if data is not None:
                case.headers["Authorization"] = data

    return Provider


def _authorization(access: Access, part: Part, case: Case[Any]) -> str | None:
    schemes = _schemes(case)
    if "databaseToken" in schemes:
        asked = (case.path_parameters or {}).get("db_id", part.tokens.get(operation_id_of(case)))
        # An id that was made up has no token: then the one of another database is sent.
        return access.for_database(asked if asked in part.databases else part.databases[0])
    if "apiToken" in schemes:
        return access.for_exchange()
    if "bearerToken" in schemes:
        return access.for_account()
    return None


def _schemes(case: Case[Any]) -> set[str]:
    """Give the names of the security schemes that the operation of ``case`` takes."""
    document: dict[str, Any] = case.operation.schema.raw_schema
    needed = case.operation.definition.raw.get("security", document.get("security", []))
    return {name for alternative in needed for name in alternative}


def operation_id_of(case: Case[Any]) -> str:
    """Give the id of the operation that ``case`` is about."""
    return str(case.operation.definition.raw["operationId"])
