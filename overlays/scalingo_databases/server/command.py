"""Run the reference server: ``python -m scalingo_databases.server --port 0``."""

import argparse
import asyncio
import ipaddress
import logging
import os
import signal
import socket
import sys
from typing import NoReturn

import uvicorn
from starlette.types import ASGIApp

from .app import APP_NAME, OTHER_API_TOKEN, OWNER_API_TOKEN, create_app
from .clock import FastClock, SystemClock
from .middleware import ACCESS_LOG

API_TOKEN_VARIABLE = "SCALINGO_SANDBOX_API_TOKEN"  # noqa: S105 - the name of a variable
OTHER_API_TOKEN_VARIABLE = "SCALINGO_SANDBOX_OTHER_API_TOKEN"  # noqa: S105 - the name of a variable
WRONG_USAGE = 2
GRACE_SECONDS = 2
FASTEST = 3600
# Longer than clients keep idle connections, so that none of them meets one that was just closed.
KEEP_ALIVE_SECONDS = 75


class Parser(argparse.ArgumentParser):
    """Says what is wrong with the arguments in one line."""

    def error(self, message: str) -> NoReturn:
        """Print the message and leave with 2."""
        _fail(message)


def _fail(message: str) -> NoReturn:
    print(f"scalingo_databases.server: {message}", file=sys.stderr)
    raise SystemExit(WRONG_USAGE)


def _port(text: str) -> int:
    try:
        port = int(text)
    except ValueError:
        port = -1
    if not 0 <= port <= 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port, use a number from 0 to 65535")
    return port


def _speed(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 4 or not 1 <= int(text) <= FASTEST:
        raise argparse.ArgumentTypeError(f"{text!r} is not a speed, use a whole number from 1 to {FASTEST}")
    return int(text)


def _loopback(text: str) -> str:
    try:
        if text == "localhost" or ipaddress.ip_address(text).is_loopback:
            return text
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"{text!r} is not a loopback address, use 127.0.0.1 or ::1")


def parser() -> Parser:
    """Return the parser of the command line."""
    arguments = Parser(
        prog="python -m scalingo_databases.server",
        description="Serve a sandbox of the Scalingo API and the Database API on this machine only. Prints"
        " 'ready URL' once it accepts connections; stop it with SIGTERM or Ctrl-C.",
    )
    arguments.add_argument(
        "--host", type=_loopback, default="127.0.0.1", help="loopback address (%(default)s)"
    )
    arguments.add_argument("--port", type=_port, default=0, help="port; 0, the default, picks a free one")
    # The help names the defaults itself: those of the parser can be secrets out of the environment.
    arguments.add_argument(
        "--api-token",
        default=os.environ.get(API_TOKEN_VARIABLE, OWNER_API_TOKEN),
        help="API token of the account, tk- and visible ASCII characters; without the option it comes from"
        f" the environment variable {API_TOKEN_VARIABLE} ({OWNER_API_TOKEN})",
    )
    arguments.add_argument(
        "--other-api-token",
        default=os.environ.get(OTHER_API_TOKEN_VARIABLE, OTHER_API_TOKEN),
        help=f"API token of somebody else, likewise, or from {OTHER_API_TOKEN_VARIABLE} ({OTHER_API_TOKEN})",
    )
    arguments.add_argument("--app", default=APP_NAME, help="name of the account's app (%(default)s)")
    arguments.add_argument("--region", default="osc-fr1", help="default region (%(default)s)")
    arguments.add_argument(
        "--speed",
        type=_speed,
        default=1,
        metavar="N",
        help="let the server's clock run N times as fast as the machine's: backups, restorations and upgrades"
        " end sooner, and tokens too (%(default)s)",
    )
    arguments.add_argument("--verbose", action="store_true", help="log each request to standard error")
    return arguments


def _listener(host: str, port: int) -> socket.socket:
    """Return a bound socket, or leave with 2 and a line that says why there is none."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host, port), family=family)
        # Connections inherit it. asyncio sets it only where the socket names its protocol, which is not so
        # here, and without it an answer on a kept-alive connection waits for the client's acknowledgement.
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return listener
    except OSError as error:
        _fail(
            f"cannot listen on {host} port {port}: {error.strerror}; choose another port, or 0 for a free one"
        )


class Server(uvicorn.Server):
    """Tells when it is ready."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to accept connections, then print the one line that says where."""
        await super().startup(sockets)
        for listener in sockets or ():
            host, port = listener.getsockname()[:2]
            print(f"ready http://{f'[{host}]' if ':' in host else host}:{port}", flush=True)


def _stop(signum: int, frame: object) -> NoReturn:
    # uvicorn finishes its requests on a signal and then raises it again, for whoever handled it before.
    raise SystemExit(0)


def _serve(app: ASGIApp, listener: socket.socket) -> None:
    logging.basicConfig(stream=sys.stderr, format="%(message)s", level=logging.ERROR)
    logging.getLogger(ACCESS_LOG).setLevel(logging.INFO)
    for signum in (signal.SIGINT, signal.SIGTERM):
        signal.signal(signum, _stop)
    config = uvicorn.Config(
        app,
        log_config=None,
        log_level="error",
        access_log=False,
        lifespan="off",
        server_header=False,
        date_header=False,  # the application dates its answers itself, by its own clock
        # Nothing stands before it that could know better how the client came here.
        proxy_headers=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    asyncio.run(Server(config).serve(sockets=[listener]))


def main(arguments: list[str] | None = None) -> None:
    """Serve until a signal comes. Leaves with 0, or with 2 when it cannot start."""
    options = parser().parse_args(arguments)
    try:
        app = create_app(
            clock=SystemClock() if options.speed == 1 else FastClock(options.speed),
            api_token=options.api_token,
            other_api_token=options.other_api_token,
            app_name=options.app,
            region=options.region,
            access_log=options.verbose,
        )
    except ValueError as error:
        _fail(str(error))
    with _listener(options.host, options.port) as listener:
        _serve(app, listener)
