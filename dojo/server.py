"""Serves the built site on this machine only."""

from contextlib import suppress
from functools import partial
from pathlib import Path

from rich.console import Console

from dojo.bundle.box import serve as box
from dojo.course import Course
from dojo.refusal import Refusal

HOST = box.LOCAL


class PortTaken(Refusal):
    """Another program listens on the port."""


def site_server(folder: Path, port: int) -> box.SiteServer:
    """A server for `folder` that listens on `port` (0 picks a free one).

    Raises `PortTaken` when another program has the port.
    """
    try:
        return box.site_server(HOST, port, partial(box.SiteHandler, directory=str(folder)))
    except box.PortTaken as error:
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
