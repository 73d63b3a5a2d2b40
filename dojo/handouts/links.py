"""The way from paper to the page: an address to type, and its QR code."""

import io
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import segno
import yaml

from dojo.course import Course
from dojo.refusal import Refusal


class _Loader(yaml.SafeLoader):
    """Reads `mkdocs.yml`: of our tags only `!ENV` has a meaning here."""


def site_address(course: Course, given: str | None, environment: dict[str, str]) -> str:
    """`--site`, else `SITE_URL`, else the default of `mkdocs.yml`; it ends in `/`.

    Raises `Refusal` for what is no web address.
    """
    site = given or environment.get("SITE_URL") or default_address(course.root / "mkdocs.yml")
    if urlsplit(site).scheme not in ("http", "https") or not urlsplit(site).netloc:
        raise Refusal(f"{site!r} is no web address. Give one such as --site https://example.org/katas/.")
    return site.rstrip("/") + "/"


def default_address(config: Path) -> str:
    """The last value of `site_url: !ENV [NAME, value]`."""
    _Loader.add_constructor("!ENV", lambda loader, node: loader.construct_sequence(node)[-1])
    _Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: suffix)
    return yaml.load(config.read_text(encoding="utf-8"), _Loader)["site_url"]


def is_this_machine(site: str) -> bool:
    """Does the address mean the reader's own machine, wherever it is read?"""
    return urlsplit(site).hostname in ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Link:
    """An address as a browser takes it, as one types it, and as a phone sees it."""

    url: str

    @property
    def short(self) -> str:
        """Without `https://` and the slash at the end."""
        return self.url.split("://", 1)[1].rstrip("/")

    def as_data(self) -> dict[str, str]:
        return {"url": self.url, "short": self.short, "qr": qr_code(self.url)}


def qr_code(url: str) -> str:
    """The QR code as SVG, without the quiet zone, which the layout gives it."""
    drawn = io.BytesIO()
    segno.make(url, error="m", micro=False).save(drawn, kind="svg", border=0, xmldecl=False, dark="#000")
    return drawn.getvalue().decode()
