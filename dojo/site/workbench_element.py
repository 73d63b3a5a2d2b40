"""The element `<kata-workbench>` in a built page: a Markdown extension makes it a block of Markdown."""

import json
import re
from pathlib import Path
from typing import Any

from markdown import Extension, Markdown
from mkdocs.utils import get_relative_url

WORKBENCH = "assets/workbench"
LIVE = re.compile(r"<kata-workbench(?![^>]* recorded)")


class WorkbenchElement(Extension):
    """Tells `md_in_html` about our element, which HTML does not know."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.block_level_elements.append("kata-workbench")


def as_recorded(html: str, key: str) -> str:
    """Tell a kata's workbench that nothing runs in it, so that it wakes no Python."""
    return html.replace(f'<kata-workbench kata="{key}"', f'<kata-workbench kata="{key}" recorded', 1)


def with_preloads(html: str, url: str, docs: Path) -> str:
    """Let a page with a live workbench ask for all its parts at once, and not for one after the other.

    `url` is the page's address below the site's root; the parts are what `web/build.mjs` wrote into `docs`.
    """
    if not LIVE.search(html):
        return html
    parts = json.loads((docs / WORKBENCH / "parts.json").read_text(encoding="utf-8"))
    addresses = (get_relative_url(f"{WORKBENCH}/{part}", url) for part in parts)
    links = "".join(f'<link rel="modulepreload" href="{address}">' for address in addresses)
    return html.replace("</head>", f"{links}</head>", 1)


def makeExtension(**options: Any) -> WorkbenchElement:
    """The name by which Markdown finds an extension in a module."""
    return WorkbenchElement(**options)
