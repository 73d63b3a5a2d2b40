"""The built site below a sub-path, on a server that can be unplugged, and can publish another release."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from dojo.bundle.box.serve import SiteHandler
from dojo.server import HOST

MOUNTED = "/course/"
COMPRESSED_ALREADY = {".pack", ".woff2", ".png"}


@dataclass
class SwitchedSite:
    """What the server does now, and what it was asked for."""

    folder: Path
    plugged: bool = True
    port: int = 0
    # Paths inside the site that were sent in full; an answer of "not modified" sends nothing.
    sent: list[str] = field(default_factory=list)
    requests: int = 0

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}{MOUNTED.rstrip('/')}"

    def forget(self) -> None:
        """Count from here."""
        self.sent.clear()
        self.requests = 0

    @property
    def bytes_sent(self) -> int:
        """Bytes over the wire from a host that compresses what is text or WebAssembly."""
        return sum(len(over_the_wire(self.folder / path)) for path in self.sent)

    def sent_below(self, prefix: str) -> list[str]:
        return [path for path in self.sent if path.startswith(prefix)]


def over_the_wire(file: Path) -> bytes:
    """What a static host sends for a file."""
    content = (file / "index.html" if file.is_dir() else file).read_bytes()
    return content if file.suffix in COMPRESSED_ALREADY else gzip.compress(content)


class SwitchedHandler(SiteHandler):
    """Answers nothing outside the sub-path, and nobody when it is unplugged."""

    def __init__(self, *args: object, site: SwitchedSite) -> None:
        self.site = site
        super().__init__(*args, directory=str(site.folder))

    def do_GET(self) -> None:
        if not self.site.plugged:
            self.close_connection = True
            return
        self.site.requests += 1
        self.directory = str(self.site.folder)
        super().do_GET()

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(MOUNTED)
        return super().translate_path("/" + inside if inside != path else "/outside/the/site")

    def send_response(self, code: int, message: str | None = None) -> None:
        if code == 200:
            self.site.sent.append(self.path.removeprefix(MOUNTED))
        super().send_response(code, message)


@contextmanager
def serving(folder: Path) -> Iterator[SwitchedSite]:
    """Serve `folder` until the end of the block."""
    site = SwitchedSite(folder)
    with ThreadingHTTPServer((HOST, 0), partial(SwitchedHandler, site=site)) as server:
        site.port = server.server_port
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield site
        server.shutdown()
