"""Serves folders as a static host does: compressed, cacheable, and over a line as slow as one likes.

The server holds the rate itself, over all connections together, because what a browser's tools
limit leaves out workers and service workers.
"""

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from hashlib import sha256
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

from dojo.bundle.box.serve import SiteHandler
from dojo.server import HOST

# What a host compresses; archives and fonts are compressed already.
COMPRESSED = {".html", ".css", ".js", ".mjs", ".json", ".svg", ".txt", ".xml", ".wasm", ".py"}
CHUNK = 8192


@dataclass
class Line:
    """The line between server and browser: how fast it is, and what went over it since `restart`."""

    megabits: float | None = None
    bytes: int = 0
    requests: int = 0
    _free_at: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def restart(self) -> None:
        """Count anew."""
        self.bytes = self.requests = 0

    def send(self, write: BinaryIO, content: bytes) -> None:
        """Write `content` no faster than the line allows, in turns with every other connection."""
        for start in range(0, len(content), CHUNK):
            chunk = content[start : start + CHUNK]
            self._wait_for_turn(len(chunk))
            write.write(chunk)

    def _wait_for_turn(self, size: int) -> None:
        with self._lock:
            self.bytes += size
            if self.megabits is None:
                return
            now = time.monotonic()
            self._free_at = max(now, self._free_at) + size * 8 / (self.megabits * 1e6)
            wait = self._free_at - now
        time.sleep(wait)


class StaticHandler(SimpleHTTPRequestHandler):
    """Answers as GitHub Pages does: gzip where that pays, `max-age=600`, an ETag."""

    protocol_version = "HTTP/1.1"
    extensions_map = SiteHandler.extensions_map

    def __init__(self, *args: object, line: Line, **named: object):
        self.line = line
        super().__init__(*args, **named)

    def do_GET(self) -> None:
        self.line.requests += 1
        path = self._file()
        if path is None:
            return self._answer(HTTPStatus.NOT_FOUND, {"Content-Type": "text/plain"}, b"not found")
        zipped = path.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")
        content, tag = body(path, path.stat().st_mtime_ns, zipped)
        headers = {"Cache-Control": "max-age=600", "ETag": tag, "Content-Type": self.guess_type(str(path))}
        if self.headers.get("If-None-Match") == tag:
            return self._answer(HTTPStatus.NOT_MODIFIED, headers, b"")
        if zipped:
            headers["Content-Encoding"] = "gzip"
        return self._answer(HTTPStatus.OK, headers, content)

    def _file(self) -> Path | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        return path if path.is_file() else None

    def _answer(self, status: HTTPStatus, headers: dict[str, str], content: bytes) -> None:
        length = {} if status == HTTPStatus.NOT_MODIFIED else {"Content-Length": str(len(content))}
        lines = [f"{name}: {value}" for name, value in (headers | length).items()]
        head = "\r\n".join([f"HTTP/1.1 {status.value} {status.phrase}", *lines, "", ""])
        self.line.send(self.wfile, head.encode() + content)

    def log_message(self, *_: object) -> None:
        """Requests are counted, not told."""


@cache
def body(path: Path, changed: int, zipped: bool) -> tuple[bytes, str]:
    """A file as it goes over the line, and its ETag."""
    content = path.read_bytes()
    tag = f'"{sha256(content).hexdigest()[:16]}"'
    return (gzip.compress(content, 6) if zipped else content), tag


@contextmanager
def serving(folder: Path, line: Line) -> Iterator[str]:
    """The address at which `folder` is served over `line`; compressed beforehand, as on a host."""
    for path in filter(Path.is_file, folder.rglob("*")):
        body(path, path.stat().st_mtime_ns, path.suffix in COMPRESSED)
    handler = partial(StaticHandler, directory=str(folder), line=line)
    with ThreadingHTTPServer((HOST, 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{HOST}:{server.server_port}"
        server.shutdown()
