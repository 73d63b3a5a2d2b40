"""What a bundle's server answers, held against the files of the bundle."""

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from contextlib import closing
from html.parser import HTMLParser
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

from dojo.bundle.outcome import Wrong

TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
}
LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}
NOT_LOADED = {"canonical", "next", "prev", "alternate"}
STYLE_ADDRESS = re.compile(r"""(?:url\(|@import\s+)\s*["']?((?:https?:)?//[^"')\s]+)""")


def answers(address: str, sums: dict[str, str]) -> str:
    """Ask for every file of the site; raises `Wrong` for an answer that is not that file."""
    files = {name.removeprefix("site/"): sha for name, sha in sums.items() if name.startswith("site/")}
    with closing(HTTPConnection(urlsplit(address).netloc, timeout=30)) as connection:
        for name, sha in files.items():
            refuse_other(connection, name, sha)
        pages = [name for name in files if name.endswith("/index.html")]
        for name in pages:  # as people ask for them
            refuse_other(connection, name.removesuffix("index.html"), files[name], ".html")
    return f"{len(files)} files, {len(pages)} of them pages"


def refuse_other(connection: HTTPConnection, name: str, sha: str, suffix: str = "") -> None:
    connection.request("GET", "/" + quote(name))
    answer = connection.getresponse()
    content = answer.read()
    kind = TYPES.get(suffix or Path(name).suffix)
    told = answer.headers.get_content_type()
    if answer.status != 200 or hashlib.sha256(content).hexdigest() != sha:
        raise Wrong(f"/{name} is answered with status {answer.status} and other bytes than the file's")
    if kind and told != kind:
        raise Wrong(f"/{name} is called {told}; browsers want {kind}")


def runtime_agrees(site: Path) -> str:
    """Hold the files that Python in the page is made of against their manifest; raises `Wrong`."""
    folder = site / "assets/runtime"
    manifest = json.loads((folder / "manifest.json").read_bytes())
    first = [manifest[name] for name in ("natives", "course", "stdlib")]
    entries = [*first, *manifest["archives"], *manifest["later"]["packs"]]
    for entry in [*entries, *manifest["whole"].values()]:
        digest = hashlib.sha256((folder / entry["file"]).read_bytes()).digest()
        if entry["integrity"] != f"sha256-{base64.b64encode(digest).decode()}":
            raise Wrong(f"{entry['file']} is not the file that manifest.json names")
    core = sum(path.stat().st_size for path in (folder / manifest["core"]["folder"]).iterdir())
    if core != manifest["core"]["bytes"]:
        raise Wrong(f"{manifest['core']['folder']} is not as large as manifest.json says")
    return f"Pyodide {manifest['pyodide']}, {len(entries)} archives"


class Loads(HTMLParser):
    """The addresses that a page makes the browser load, and those that its links lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.linked: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        address = given.get(LOADED.get(tag, ""))
        if address and not NOT_LOADED & set((given.get("rel") or "").split()):
            self.loaded.append(address)
        if tag == "a" and given.get("href"):
            self.linked.append(str(given["href"]))


def pages_lead_nowhere_else(site: Path) -> str:
    """Read all pages and styles; raises `Wrong` for a file they load from elsewhere, or that is missing."""
    checked = 0
    for path in sorted(site.rglob("*.html")):
        # 404.html is served for any address; its own addresses begin at the root.
        base = "/" + path.relative_to(site).as_posix()
        read = Loads()
        read.feed(path.read_text(encoding="utf-8"))
        for address in read.loaded:
            refuse_stranger(path, address)
        for address in (*read.loaded, *read.linked):
            refuse_missing(site, base, address)
            checked += 1
    for style in site.rglob("*.css"):
        for address in STYLE_ADDRESS.findall(style.read_text(encoding="utf-8")):
            refuse_stranger(style, address)
    return f"{checked} addresses"


def refuse_stranger(path: Path, address: str) -> None:
    if urlsplit(address).netloc:
        raise Wrong(f"{path.name} loads {address}, which needs a network")


def refuse_missing(site: Path, base: str, address: str) -> None:
    target = urlsplit(urljoin(f"http://here{base}", address))
    if target.netloc != "here" or target.scheme != "http":
        return
    file = site / target.path.lstrip("/")
    if not (file / "index.html" if target.path.endswith("/") else file).is_file():
        raise Wrong(f"{base} leads to {target.path}, which is not in the bundle")


def tree_state(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Name, size and time of change of everything below a folder."""
    for path in sorted(folder.rglob("*")):
        state = path.stat()
        yield path.relative_to(folder).as_posix(), state.st_size if path.is_file() else 0, state.st_mtime_ns
