"""What the playground starts from: its examples, and links that carry a lesson's program there."""

import zlib
from ast import get_docstring, parse
from base64 import urlsafe_b64encode
from pathlib import Path
from typing import Any

EXAMPLES = Path(__file__).parent / "examples"
PAGE = "playground/"
SCHEME = "playground:"  # in a lesson's HTML until the page's own address is known


def examples() -> list[dict[str, Any]]:
    """Title (the docstring) and source of each example, in the order of their file names."""
    return [example(path) for path in sorted(EXAMPLES.glob("*.py.txt"))]


def example(path: Path) -> dict[str, Any]:
    source = path.read_text(encoding="utf-8")
    return {"title": get_docstring(parse(source)).rstrip("."), "source": source}


def fragment(source: str) -> str:
    """What stands behind the `#` of a link that carries `source`, as `web/src/link.ts` makes it, too."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    deflated = compressor.compress(source.encode()) + compressor.flush()
    return f"code={urlsafe_b64encode(deflated).decode().rstrip('=')}"


def link(source: str) -> str:
    """A paragraph that opens `source` in the playground, to be `addressed`."""
    href = f"{SCHEME}{fragment(source)}"
    return f'<p class="te-open" data-search-exclude><a href="{href}">Open in the playground</a></p>'


def addressed(html: str, playground: str) -> str:
    """A page's HTML with its links led to the playground's address, as seen from that page."""
    return html.replace(f'href="{SCHEME}', f'href="{playground}#')
