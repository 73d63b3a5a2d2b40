"""The server that travels with a bundle, started as people start it."""

import ast
import gzip
import os
import re
import shlex
import signal
import socket
import struct
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from dojo.bundle.contents import BOX, box
from tests.dojo.bundle.conftest import PAGE

Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start(bundle: Path) -> Iterator[Start]:
    """Starts the bundle by the starter for Linux; what runs is stopped after the test."""
    running = []

    def starting(*arguments: str, **variables: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [bundle / "start-linux.sh", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
            env=os.environ | variables,
        )
        running.append(process)
        return process

    yield starting
    for process in running:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
        process.communicate()


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as briefly:
        return briefly.getsockname()[1]


def told(process: subprocess.Popen[str], pattern: str) -> str:
    """What the pattern's group found in the lines that the program printed up to there."""
    for line in process.stdout:
        if found := re.search(pattern, line):
            return found[1]
    raise AssertionError(f"it ended without {pattern}")


def ask(port: int, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
    with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request(
            "GET", path, headers={name.replace("_", "-"): told for name, told in headers.items()}
        )
        answer = connection.getresponse()
        return answer, answer.read()


@pytest.fixture
def port(start: Start) -> int:
    """A bundle that is served."""
    chosen = free_port()
    assert (
        told(start("--no-browser", "--port", str(chosen)), r"^Here: +(.*)$") == f"http://127.0.0.1:{chosen}/"
    )
    return chosen


def test_it_opens_a_browser(start: Start, tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    os.mkfifo(tmp_path / "opened")
    browser.write_text(f'#!/bin/sh\necho "$1" > "{tmp_path}/opened"\n')
    browser.chmod(0o755)
    port = free_port()
    start("--port", str(port), BROWSER=f"{browser} %s")
    assert (tmp_path / "opened").read_text() == f"http://127.0.0.1:{port}/\n"  # waits for the browser


def test_what_a_browser_has_is_not_sent_again(port: int) -> None:
    first, page = ask(port, "/")
    again, nothing = ask(port, "/", If_None_Match=first.headers["ETag"])
    assert (page.decode(), first.headers["Cache-Control"]) == (PAGE, "no-cache")
    assert (again.status, nothing) == (304, b"")


def test_files_of_two_releases_are_told_apart_though_every_zip_has_one_date(port: int) -> None:
    tags = {ask(port, path)[0].headers["ETag"] for path in ("/index.html", "/engine.wasm")}
    assert len(tags) == 2
    assert "Last-Modified" not in ask(port, "/")[0].headers


def test_a_room_full_of_browsers_gets_compressed_files(port: int) -> None:
    answer, packed = ask(port, "/", Accept_Encoding="gzip, br")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed).decode() == PAGE
    assert len(packed) < len(PAGE) / 10


def test_browsers_get_the_type_and_the_page_they_insist_on(port: int) -> None:
    assert ask(port, "/engine.wasm")[0].headers["Content-Type"] == "application/wasm"
    missing, page = ask(port, "/no/such/page/")
    assert (missing.status, page) == (404, b"<h1>Not here</h1>")


@pytest.mark.parametrize("path", ["/../serve.py", "/%2e%2e/SHA256SUMS", "//etc/passwd"])
def test_nothing_beside_the_site_is_served(port: int, path: str) -> None:
    assert ask(port, path)[0].status == 404


def test_a_browser_that_leaves_is_not_news(start: Start) -> None:
    server = start("--no-browser", "--port", str(free_port()))
    port = int(told(server, r"http://127\.0\.0\.1:(\d+)/"))
    with closing(socket.create_connection(("127.0.0.1", port))) as leaving:
        leaving.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # close by a reset
        leaving.send(b"GET /")
    ask(port, "/")
    os.killpg(server.pid, signal.SIGTERM)
    assert "Exception" not in server.stdout.read()


def test_only_this_machine_is_let_in_unless_the_room_is_asked_for(port: int) -> None:
    """Every address that begins with 127 is this machine; the server listens to one of them."""
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", port), timeout=5)


def test_the_room_is_let_in_when_it_is_asked_for(start: Start) -> None:
    port = free_port()
    told(start("--room", "--no-browser", "--port", str(port)), r"^(Here): ")
    socket.create_connection(("127.0.0.2", port), timeout=5).close()


def test_a_taken_port_is_named_with_a_way_out(start: Start) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        taken = other.getsockname()[1]
        process = start("--no-browser", "--port", str(taken))
        said, _ = process.communicate(timeout=30)
    assert process.returncode == 1
    assert f"Port {taken} is taken" in said
    assert "python3 serve.py --port" in said


def test_who_clicks_twice_is_led_to_the_first(start: Start, port: int) -> None:
    second = start("--no-browser", "--port", str(port))
    said, _ = second.communicate(timeout=30)
    assert (second.returncode, said) == (0, f"This bundle is served already: http://127.0.0.1:{port}/\n")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda file: None, r"All 9 files are as they were made"),
        (lambda file: file.write_text("other"), r"site/engine\.wasm: changed\n1 of 9 files"),
        (lambda file: file.unlink(), r"site/engine\.wasm: No such file.*\n1 of 9 files"),
    ],
)
def test_files_are_held_against_their_checksums(
    start: Start, bundle: Path, spoil: Callable[[Path], object], said: str
) -> None:
    spoil(bundle / "site/engine.wasm")
    process = start("--check")
    assert re.search(said, process.communicate(timeout=30)[0])
    assert process.returncode == (0 if said.startswith("All") else 1)


def test_half_a_bundle_says_what_is_missing(start: Start, bundle: Path) -> None:
    (bundle / "site/index.html").unlink()
    process = start("--no-browser")
    assert "unzip the whole bundle" in process.communicate(timeout=30)[0]
    assert process.returncode == 1


def test_the_server_is_written_for_the_python_that_people_have() -> None:
    """What it says is compared with what it is: an older syntax is parsed as such."""
    source = (BOX / "serve.py").read_text(encoding="utf-8")
    assert "Python 3.9 or newer" in source
    ast.parse(source, feature_version=(3, 9))


def test_without_python_the_starter_says_what_to_install(bundle: Path, tmp_path: Path) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "dirname").symlink_to("/usr/bin/dirname")
    done = subprocess.run(
        ["/bin/sh", bundle / "start-linux.sh"], env={"PATH": str(tools)}, stdin=subprocess.DEVNULL,
        capture_output=True, text=True,
    )  # fmt: skip
    assert (done.returncode, "This needs Python 3.9 or newer" in done.stdout) == (1, True)


def test_the_desktop_entry_starts_the_starter_beside_it(bundle: Path) -> None:
    """The `Exec` line is read as the desktop entry specification says."""
    (bundle / "start-linux.sh").write_text("#!/bin/sh\necho started\n")
    entry = (bundle / "start-linux.desktop").read_text(encoding="utf-8")
    line = re.search(r"^Exec=(.*)$", entry, re.MULTILINE)[1].replace("\\\\", "\\")
    words = [word.replace("\\$", "$") for word in shlex.split(line)]
    command = [str(bundle / "start-linux.desktop") if word == "%k" else word for word in words]
    assert subprocess.check_output(command, cwd="/") == b"started\n"


def test_the_starter_for_windows_is_a_file_as_windows_has_them() -> None:
    batch = next(entry for entry in box() if entry.name == "start-windows.bat").content
    assert batch.count(b"\r\n") == batch.count(b"\n") > 10
    batch.decode("ascii")
