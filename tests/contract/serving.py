"""The reference server as an application, for wrappers that break it."""

from starlette.types import ASGIApp

from scalingo_databases.server.app import create_app

API_TOKEN = "tk-us-contract-tests"
APP = "tested-app"


def faithful() -> ASGIApp:
    """A reference server as an application, to put wrappers around."""
    return create_app(api_token=API_TOKEN, app_name=APP)
