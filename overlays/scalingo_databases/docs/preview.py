"""Shows a site on this machine while it is being written: built anew after each change, and loaded anew."""

import sys
import threading
import traceback
from dataclasses import replace
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from scalingo_databases.docs.build import Built, Plan, build
from scalingo_databases.docs.errors import DocsError
from scalingo_databases.reading.files import shown

HERE = Path(__file__).parent
EVENTS = "/preview-events"
POLL = 0.5
"""Seconds between two looks at the files."""
_BEAT = 15.0
"""Seconds after which a page that waits is told that nothing has happened, to notice when it has gone."""

_SCRIPT = f"""<script>
let first;
new EventSource("{EVENTS}").onmessage = (event) => {{
  first ??= event.data;
  if (event.data !== first) location.reload();
}};
</script>
</body>""".encode()


class Preview:
    """The site as it is now. ``number`` counts how often it was built."""

    def __init__(self, plan: Plan) -> None:
        """Build the site. Raises :class:`DocsError` when that fails."""
        self._plan = replace(plan, live=True)
        self.built: Built = build(self._plan)
        self.number = 1
        self._changed = threading.Condition()
        self._seen = self._state()

    def poll(self) -> None:
        """Build anew if a file has changed; the last good site stays when that fails."""
        now = self._state()
        if now == self._seen:
            return
        self._seen = now
        try:
            self.built = build(self._plan)
        except DocsError as error:
            _keep(str(error))
            return
        except Exception as error:  # a template that is half written, or a mistake in this program
            _keep(_explained(error))
            return
        self._seen = self._state()  # documents may be made of other files now
        with self._changed:
            self.number += 1
            self._changed.notify_all()
        print("built anew", flush=True)

    def wait(self, number: int) -> int:
        """Wait for another site than that of ``number``, but not for ever; give the number of the site."""
        with self._changed:
            self._changed.wait_for(lambda: self.number != number, timeout=_BEAT)
            return self.number

    def _state(self) -> dict[Path, int]:
        return {path: _changed_at(path) for path in self._watched()}

    def _watched(self) -> set[Path]:
        found = {path for folder in ("templates", "static") for path in (HERE / folder).iterdir()}
        if self._plan.documents:
            return found | set(self.built.sources)
        root = self._plan.root
        found.add(root / "CHANGELOG.md")
        return found | {path for path in (root / "spec").rglob("*") if path.suffix in (".yaml", ".md")}


def _keep(why: str) -> None:
    print(why, "The last good site stays.", sep="\n", file=sys.stderr, flush=True)


def _explained(error: Exception) -> str:
    """Give kind and place of an error on one line; in a template, the place is that in the template."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    said = " ".join(str(error).split())
    return f"{shown(Path(last.filename))}:{last.lineno}: {type(error).__name__}: {said}"


def _changed_at(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:  # while an editor replaces it
        return 0


def serve(plan: Plan, port: int) -> int:
    """Show the site on loopback until somebody stops it; give 0, or 1 when it cannot be shown."""
    try:
        preview = Preview(plan)
        server = ThreadingHTTPServer(("127.0.0.1", port), _handler(preview))
    except DocsError as error:
        print(error, file=sys.stderr)
        return 1
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        print(f"port {port}: {reason}: choose another one with --port", file=sys.stderr)
        return 1
    server.daemon_threads = True
    with server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        print(f"ready http://127.0.0.1:{server.server_address[1]}/", flush=True)
        stopped = threading.Event()
        try:
            while not stopped.wait(POLL):
                preview.poll()
        except KeyboardInterrupt:
            pass
        server.shutdown()
    return 0


def _handler(preview: Preview) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            if path == EVENTS:
                self._events()
                return
            name = path.lstrip("/")
            name = f"{name}index.html" if not name or name.endswith("/") else name
            content = preview.built.files.get(name)
            if content is None:
                self.send_error(HTTPStatus.NOT_FOUND)
                return
            if name.endswith(".html"):
                content = content.replace(b"</body>", _SCRIPT)
            self._send(guess_type(name)[0] or "text/plain", content)

        def _send(self, kind: str, content: bytes) -> None:
            charset = "; charset=utf-8" if kind.startswith("text/") or kind.endswith(("json", "xml")) else ""
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", kind + charset)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(content)

        def _events(self) -> None:
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            number = preview.number
            try:
                while True:
                    self.wfile.write(f"data: {number}\n\n".encode())
                    self.wfile.flush()
                    number = preview.wait(number)
            except OSError:  # the page was closed
                return

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing of each request."""

    return Handler
