"""The reference server as an application, for wrappers that break it."""

from starlette.types import ASGIApp

from scalingo_databases.server.app import create_app
from scalingo_databases.server.clock import FastClock

API_TOKEN = "tk-us-contract-tests"
APP = "tested-app"
SPEED = 30
"""How many times as fast as the machine's the servers' clock runs: what takes minutes takes seconds."""


def faithful() -> ASGIApp:
    """A reference server as an application, to put wrappers around."""
    return create_app(api_token=API_TOKEN, app_name=APP, clock=FastClock(SPEED))
