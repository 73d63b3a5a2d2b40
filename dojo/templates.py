"""How HTML is made: everything escaped, nothing undefined let through."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape


def inline(text: str) -> Markup:
    """Escaped text, with `code` in backticks."""
    parts = enumerate(escape(text).split("`"))
    return Markup("").join(Markup(f"<code>{part}</code>") if odd % 2 else part for odd, part in parts)


def html_templates(folder: Path) -> Environment:
    """The templates in `folder`; their filter `inline` is the function of that name."""
    templates = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters["inline"] = inline
    return templates
