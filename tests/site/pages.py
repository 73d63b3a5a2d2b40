"""What a browser would load from a page, where its links lead, and what can be linked to."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

# Attributes whose address a browser loads by itself, by element; `a href` waits for a click.
LOADED = {
    "audio": "src",
    "embed": "src",
    "iframe": "src",
    "img": "src",
    "link": "href",
    "object": "data",
    "script": "src",
    "source": "src",
    "video": "src",
}
# Relations of a `link` that only tell where something is.
NOT_LOADED = {"canonical", "next", "prev"}


@dataclass
class Seen:
    """The addresses and anchors of one page, and the elements it is made of."""

    loaded: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)


class PageReader(HTMLParser):
    """Fills a `Seen` while it reads."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = Seen()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.seen.elements.append((tag, found))
        self.seen.anchors |= {found[name] for name in ("id", "name") if name in found}
        address = found.get(LOADED.get(tag, ""))
        if address and found.get("rel") not in NOT_LOADED:
            self.seen.loaded.append(address)
        if tag == "a" and (address := found.get("href", found.get("xlink:href"))):
            self.seen.links.append(address)


def read_page(path: Path) -> Seen:
    """Read a built page."""
    reader = PageReader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader.seen
