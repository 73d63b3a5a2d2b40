"""The built site, served on this machine only."""

from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPMessage
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from rich.console import Console

from dojo.course import Course
from dojo.refusal import Refusal
from dojo.server import PortTaken, serve_site, site_server


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ThreadingHTTPServer]:
    (tmp_path / "index.html").write_text("<h1>Home</h1>", encoding="utf-8")
    (tmp_path / "404.html").write_text("<h1>Not here</h1>", encoding="utf-8")
    (tmp_path / "engine.wasm").write_bytes(b"\0asm")
    (tmp_path / "module.mjs").write_text("export {}", encoding="utf-8")
    with site_server(tmp_path, 0) as running:
        thread = Thread(target=running.serve_forever, args=(0.02,))
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def get(server: ThreadingHTTPServer, path: str) -> tuple[HTTPMessage, bytes]:
    """Headers and body of an answer."""
    with closing(HTTPConnection("127.0.0.1", server.server_address[1], timeout=5)) as connection:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.headers, response.read()


def test_a_folder_is_its_index_page(server: ThreadingHTTPServer) -> None:
    assert get(server, "/")[1] == b"<h1>Home</h1>"


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/engine.wasm", "application/wasm"), ("/module.mjs", "text/javascript")],
)
def test_browsers_get_the_types_they_insist_on(server: ThreadingHTTPServer, path: str, kind: str) -> None:
    assert get(server, path)[0]["Content-Type"] == kind


def test_a_missing_page_is_answered_with_the_sites_own(server: ThreadingHTTPServer) -> None:
    assert get(server, "/katas/no/such/")[1] == b"<h1>Not here</h1>"


def test_a_rebuilt_page_is_never_served_stale(server: ThreadingHTTPServer) -> None:
    assert get(server, "/")[0]["Cache-Control"] == "no-cache"


def test_only_this_machine_is_listened_to(server: ThreadingHTTPServer) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_a_taken_port_is_named_with_a_way_out(server: ThreadingHTTPServer, tmp_path: Path) -> None:
    port = server.server_address[1]
    with pytest.raises(PortTaken, match=rf"127\.0\.0\.1:{port}.*--port {port + 1}"):
        site_server(tmp_path, port)


def test_a_site_that_is_not_built_is_not_served(course: Course) -> None:
    with pytest.raises(Refusal, match="make start"):
        serve_site(Console(), course, 0)
