"""Refusals of a request, with the status and the body that the documents give them."""

from collections.abc import Mapping, Sequence

from pydantic import BaseModel

from scalingo_databases.generated.models.database_api import Error, NotFoundError, ValidationError
from scalingo_databases.generated.models.scalingo_api import PaymentError


class ApiError(Exception):
    """A request that is answered with an error: ``status``, ``body`` and ``headers`` of the answer."""

    def __init__(self, status: int, body: BaseModel, headers: Mapping[str, str] | None = None) -> None:
        """Answer with ``status``, the JSON of ``body``, and ``headers``."""
        super().__init__(f"answer with status {status}")
        self.status = status
        self.body = body
        self.headers = dict(headers or {})


def bad_request(error: str) -> ApiError:
    """400: the body could not be read."""
    return ApiError(400, Error(error=error))


def unauthorized(error: str, scheme: str = "Bearer") -> ApiError:
    """401: no token, or one that does not count here; ``scheme`` is what to authenticate with."""
    return ApiError(401, Error(error=error), {"WWW-Authenticate": f'{scheme} realm="Scalingo"'})


def payment_required(name: str, error: str, url: str) -> ApiError:
    """402: the owner has to settle the billing at ``url`` first; ``name`` is the kind of refusal."""
    return ApiError(402, PaymentError(name=name, error=error, url=url))


def forbidden(error: str) -> ApiError:
    """403: the caller is known, the resource belongs to somebody else."""
    return ApiError(403, Error(error=error))


def not_found(resource: str) -> ApiError:
    """404: there is no such ``resource``, for instance ``backup``."""
    return ApiError(404, NotFoundError(resource=resource, error="not found"))


def database_not_found() -> ApiError:
    """404 as the dedicated databases word it: without naming the kind of resource."""
    return ApiError(404, NotFoundError(error="Database not found"))


def path_not_found() -> ApiError:
    """404: the API has no such path."""
    return ApiError(404, NotFoundError(error="no such path"))


def method_not_allowed(allowed: Sequence[str]) -> ApiError:
    """405: the path is known, the method is not documented for it."""
    allow = ", ".join(allowed)
    return ApiError(405, Error(error=f"method not allowed, use {allow}"), {"Allow": allow})


def conflict(error: str) -> ApiError:
    """409: well-formed, but not possible as things stand."""
    return ApiError(409, Error(error=error))


def unprocessable(errors: Mapping[str, Sequence[str]]) -> ApiError:
    """422: fields that break a rule, each with what is wrong with it."""
    return ApiError(422, ValidationError(errors={field: list(texts) for field, texts in errors.items()}))


def internal() -> ApiError:
    """500: a mistake of the server itself."""
    return ApiError(500, Error(error="The request could not be completed because of an internal error"))
