"""The server of `make bench-page`: it holds its rate over all connections, and counts what it sends."""

import gzip
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from benchmarks.page.server import Line, serving

SIZE = 50_000

Get = Callable[..., tuple[HTTPResponse, bytes]]


@pytest.fixture
def line() -> Line:
    return Line()


@pytest.fixture
def get(tmp_path: Path, line: Line) -> Iterator[Get]:
    """Asks a fresh connection for a path."""
    (tmp_path / "data.bin").write_bytes(bytes(SIZE))
    (tmp_path / "index.html").write_text("<p>" * 1000, encoding="utf-8")
    with serving(tmp_path, line) as address:

        def ask(path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
            with closing(HTTPConnection(urlsplit(address).netloc)) as connection:
                connection.request("GET", path, headers=headers)
                response = connection.getresponse()
                return response, response.read()

        yield ask


def test_two_downloads_share_one_line(get: Get, line: Line) -> None:
    line.megabits = 4  # 50 kB take 0.1 s
    start = time.monotonic()
    with ThreadPoolExecutor() as pool:
        list(pool.map(get, ["/data.bin", "/data.bin"]))
    assert time.monotonic() - start >= 2 * SIZE * 8 / 4e6


def test_what_is_sent_is_counted(get: Get, line: Line) -> None:
    get("/data.bin")
    assert line.requests == 1
    assert SIZE < line.bytes < SIZE + 1000
    line.restart()
    assert (line.requests, line.bytes) == (0, 0)


def test_text_is_compressed_and_revalidated(get: Get, line: Line) -> None:
    response, content = get("/", **{"Accept-Encoding": "gzip"})
    assert response.getheader("Content-Encoding") == "gzip"
    assert gzip.decompress(content) == b"<p>" * 1000
    again, nothing = get("/", **{"If-None-Match": response.getheader("ETag"), "Accept-Encoding": "gzip"})
    assert (again.status, nothing) == (304, b"")


def test_a_missing_file_is_said(get: Get) -> None:
    assert get("/nowhere")[0].status == 404
