"""Serves the built site on this machine only."""

import errno
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from rich.console import Console

from dojo.course import Course
from dojo.refusal import Refusal

HOST = "127.0.0.1"


class PortTaken(Refusal):
    """Another program listens on the port."""


class SiteHandler(SimpleHTTPRequestHandler):
    """Static files, always revalidated, so that a rebuilt page is never served stale."""

    protocol_version = "HTTP/1.1"  # a page loads dozens of files; connections are kept
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        ".whl": "application/zip",
    }

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """A missing page is answered with the site's own, as static hosts do."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """A request that was answered is not news."""


def site_server(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server for `folder` that listens on `port` (0 picks a free one).

    Raises `PortTaken` when another program has the port.
    """
    try:
        return ThreadingHTTPServer((HOST, port), partial(SiteHandler, directory=folder))
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise PortTaken(
            f"Another program listens on {HOST}:{port}, maybe another `dojo serve`. "
            f"Stop it, or choose another port: dojo serve --port {port + 1}"
        ) from error


def serve_site(console: Console, course: Course, port: int) -> None:
    """Serve `site/` until interrupted; raises `Refusal` when it is not built or the port is taken."""
    folder = course.root / "site"
    if not (folder / "index.html").is_file():
        raise Refusal("The site is not built yet. `make start` builds and serves it.")
    with site_server(folder, port) as server:
        console.print(f"Trace & Error: http://{HOST}:{server.server_address[1]}  (Ctrl+C stops)")
        with suppress(KeyboardInterrupt):
            server.serve_forever()
