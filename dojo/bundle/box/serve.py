"""Serve this folder's site: no installation, no network, nothing but Python 3.9 or newer.

python3 serve.py            on this machine, and open a browser
python3 serve.py --room     also for everybody on the room's network
python3 serve.py --check    compare every file with SHA256SUMS, and serve nothing
"""

# NB: this file travels alone: standard library only, and no syntax newer than Python 3.9.
from __future__ import annotations

import argparse
import errno
import gzip
import hashlib
import http.client
import os
import socket
import sys
import threading
import webbrowser
from contextlib import suppress
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO, ClassVar

HERE = Path(__file__).resolve().parent
SUMS = "SHA256SUMS"
LOCAL, EVERYWHERE = "127.0.0.1", ""
FIRST_PORT, TRIES = 8000, 10
NAME = "TraceAndError"
# What is not compressed already, and large enough for forty browsers on one network to notice.
COMPRESSED = {".html", ".css", ".js", ".mjs", ".json", ".wasm", ".svg", ".txt", ".xml"}
WORTH_COMPRESSING = 2_000


class PortTaken(Exception):
    """Another program listens on the port."""


class SiteHandler(SimpleHTTPRequestHandler):
    """Static files, always revalidated, so that a page of another release is never served from a cache."""

    protocol_version = "HTTP/1.1"  # a page loads dozens of files; connections are kept
    timeout = 120  # a laptop that was closed does not keep its thread
    server_version = NAME
    extensions_map: ClassVar = {
        **SimpleHTTPRequestHandler.extensions_map,
        # Said here, because Windows takes these from its registry, where programs leave other types.
        ".css": "text/css",
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript",
        ".json": "application/json",
        ".mjs": "text/javascript",
        ".pack": "application/octet-stream",
        ".pdf": "application/pdf",
        ".py": "text/x-python; charset=utf-8",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".wasm": "application/wasm",
        ".whl": "application/zip",
        ".woff2": "font/woff2",
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
        self.send_header("Content-Type", self.extensions_map[".html"])
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """A request that was answered is not news."""


class BundleHandler(SiteHandler):
    """Files known by their checksums: told apart by content, and compressed for browsers that ask for it."""

    def __init__(self, *args: object, sums: dict[str, str], **named: object) -> None:
        self.sums = sums
        super().__init__(*args, **named)

    def send_head(self) -> BinaryIO | None:
        """Send the headers; returns the file to send after them, if it still has to be."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        digest = self.sums.get(self.known_name(path))
        if digest is None or not path.is_file():
            return super().send_head()
        # NB: not by date: every file of a zip has the same, and so has the file of the next release.
        tag = f'W/"{digest[:32]}"'
        if tag in self.headers.get("If-None-Match", ""):
            self.send_response(HTTPStatus.NOT_MODIFIED)
            self.send_header("ETag", tag)
            self.end_headers()
            return None
        return self.send_known(path, digest, tag)

    def known_name(self, path: Path) -> str:
        with suppress(ValueError):
            return path.relative_to(HERE).as_posix()
        return ""

    def send_known(self, path: Path, digest: str, tag: str) -> BinaryIO | None:
        """Send a file whose checksum is known, compressed when that is wanted, or only its headers."""
        packed = self.wants_gzip() and gzipped(path, digest)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(packed) if packed else path.stat().st_size))
        self.send_header("ETag", tag)
        self.send_header("Vary", "Accept-Encoding")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        if not packed:
            return path.open("rb")
        if self.command != "HEAD":
            self.wfile.write(packed)
        return None

    def wants_gzip(self) -> bool:
        return "gzip" in self.headers.get("Accept-Encoding", "")


@cache
def gzipped(path: Path, digest: str) -> bytes:
    """The file compressed, once for all who ask; empty when that is not worth it."""
    if path.suffix not in COMPRESSED or path.stat().st_size < WORTH_COMPRESSING:
        return b""
    return gzip.compress(path.read_bytes(), 6, mtime=0)


class SiteServer(ThreadingHTTPServer):
    """A thread for each connection, on a port of its own."""

    daemon_threads = True
    # NB: on Windows this option would let two programs share a port, each getting some of the requests.
    allow_reuse_address = os.name != "nt"
    request_queue_size = 128  # a room that opens the page at once

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that leaves before it has its answer is not news."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def site_server(host: str, port: int, handler: partial[SiteHandler]) -> SiteServer:
    """A server that listens on `port` (0 picks a free one); raises `PortTaken`."""
    try:
        return SiteServer((host, port), handler)
    except OSError as error:
        # Windows says "access denied" for ports that it keeps for itself.
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        raise PortTaken(str(port)) from error


def read_sums(folder: Path) -> dict[str, str]:
    """File to sha256, from `SHA256SUMS`; empty when the list is missing."""
    with suppress(FileNotFoundError):
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
        return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    return {}


def wrong_files(folder: Path, sums: dict[str, str]) -> list[str]:
    """A line for each file that is missing or not what it was when the bundle was made."""
    wrong = []
    for name, digest in sums.items():
        try:
            content = (folder / name).read_bytes()
        except OSError as error:
            wrong.append(f"{name}: {error.strerror}")
            continue
        if hashlib.sha256(content).hexdigest() != digest:
            wrong.append(f"{name}: changed")
    return wrong


def check(folder: Path) -> int:
    """Compare all files with their checksums, and say what came out; returns the exit status."""
    sums = read_sums(folder)
    if not sums:
        print(f"{SUMS} is missing: unzip the bundle again, all of it.")
        return 1
    wrong = wrong_files(folder, sums)
    for line in wrong[:20]:
        print(line)
    if wrong:
        print(f"{len(wrong)} of {len(sums)} files are not as they were made: copy or unzip the bundle again.")
        return 1
    print(f"All {len(sums)} files are as they were made.")
    return 0


def identity(sums: dict[str, str]) -> str:
    """What this bundle's server calls itself: another release has another name."""
    text = "\n".join(f"{digest}  {name}" for name, digest in sums.items())
    return f"{NAME}/{hashlib.sha256(text.encode()).hexdigest()[:16]}"


def who_answers(port: int) -> str:
    """What the server on `port` of this machine calls itself."""
    connection = http.client.HTTPConnection(LOCAL, port, timeout=2)
    try:
        connection.request("HEAD", "/")
        return connection.getresponse().getheader("Server", "")
    except (OSError, http.client.HTTPException):
        return ""
    finally:
        connection.close()


class AlreadyServed(Exception):
    """This very bundle is served on the port already."""


def first_free(host: str, asked: int | None, handler: partial[SiteHandler], own: str) -> SiteServer:
    """A server on the port that was asked for, else on the first free one from 8000 on.

    Raises `PortTaken` with what to do, and `AlreadyServed` when somebody clicked twice.
    """
    ports = [asked] if asked is not None else range(FIRST_PORT, FIRST_PORT + TRIES)
    for port in ports:
        try:
            return site_server(host, port, handler)
        except PortTaken:
            if own in who_answers(port):
                raise AlreadyServed(address(LOCAL, port)) from None
            print(f"Port {port} is taken: another program listens on it.")
    raise PortTaken("Stop that program, or choose another port: python3 serve.py --port 8090")


def address(host: str, port: int) -> str:
    return f"http://{host}:{port}/"


def room_addresses() -> list[str]:
    """The addresses under which other machines in the room may reach this one, the likeliest first."""
    found = []
    for far_away in ("10.255.255.255", "192.168.255.255", "172.31.255.255"):
        with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.connect((far_away, 9))  # sends nothing: it only asks which interface leads there
            found.append(probe.getsockname()[0])
    with suppress(OSError):
        found += socket.gethostbyname_ex(socket.gethostname())[2]
    return [each for each in dict.fromkeys(found) if not each.startswith(("127.", "0."))]


def show_room(port: int) -> None:
    """Print what to write on the board, and a code to scan when the bundle brought the library for it."""
    addresses = room_addresses()
    if not addresses:
        print("Room:   no network found. Connect this machine to the room's network and start again.")
        return
    for each in addresses:
        print(f"Room:   {address(each, port)}")
    show_code(address(addresses[0], port))
    print("If others cannot open it, this machine's firewall or the access point keeps them apart.")


def show_code(text: str) -> None:
    for wheel in sorted((HERE / "wheels").glob("segno-*.whl")):
        sys.path.insert(0, str(wheel))
    try:
        import segno
    except ImportError:
        return  # the address is on the screen
    segno.make(text).terminal(compact=True)


def show(server: SiteServer, room: bool, browse: bool) -> None:
    """Say where the site is, and open it."""
    port = server.server_address[1]
    here = address(LOCAL, port)
    print(f"Here:   {here}")
    print(f"Slides: {here}slides/")
    if room:
        show_room(port)
    if port not in (0, FIRST_PORT):
        print(f"A browser keeps work by address: what was done on port {FIRST_PORT} is not seen on {port}.")
    print("Leave this window open. Ctrl+C stops the server.", flush=True)
    if browse:
        threading.Thread(target=webbrowser.open, args=(here,), daemon=True).start()


def serve(room: bool, port: int | None, browse: bool) -> int:
    """Serve until interrupted; returns the exit status."""
    site, sums = HERE / "site", read_sums(HERE)
    if not (site / "index.html").is_file():
        print("site/index.html is missing: unzip the whole bundle, and start the copy, not the zip.")
        return 1
    BundleHandler.server_version = own = identity(sums)
    handler = partial(BundleHandler, directory=str(site), sums=sums)
    try:
        server = first_free(EVERYWHERE if room else LOCAL, port, handler, own)
    except AlreadyServed as running:
        print(f"This bundle is served already: {running}")
        if browse:
            webbrowser.open(str(running))
        return 0
    except PortTaken as taken:
        print(taken)
        return 1
    with server:
        show(server, room, browse)
        with suppress(KeyboardInterrupt):
            server.serve_forever()
    return 0


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Serve Trace & Error from this folder, without a network.")
    parser.add_argument("--room", action="store_true", help="let the room's network in")
    parser.add_argument("--port", type=int, help=f"default: the first free one from {FIRST_PORT} on")
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
    parser.add_argument("--check", action="store_true", help="compare all files with their checksums")
    return parser.parse_args()


def main() -> int:
    # A terminal with another alphabet shows question marks where the code to scan would be.
    sys.stdout.reconfigure(errors="replace")
    chosen = options()
    if chosen.check:
        return check(HERE)
    return serve(chosen.room, chosen.port, not chosen.no_browser)


if __name__ == "__main__":
    sys.exit(main())
