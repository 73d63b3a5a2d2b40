"""The order of a page's scripts: what wakes Python, what makes the buttons, a picture, then the theme's."""

import re

from mkdocs.exceptions import Abort

THEME = re.compile(r'<script src="([^"]+/bundle\.\w+\.min\.js)"></script>')
OURS = re.compile(r'<script src="([^"]+/workbench\.js)" type="module"></script>')
CHARSET = re.compile(r'<meta charset="utf-8">')
PALETTE = re.compile(r'<script>var palette=__md_get\("__palette"\);')
# A first visitor has chosen nothing; the theme's script would find out, but comes after the first picture.
DARK = (
    '<script>if(!__md_get("__palette")&&matchMedia("(prefers-color-scheme: dark)").matches)'
    'document.body.setAttribute("data-md-color-scheme","slate")</script>'
)
# What asks a Python in the page; the workbench of recorded results has no name.
ASKS_PYTHON = re.compile(r'<kata-playground|<kata-workbench kata="[^"]+" name=')
# Where nobody looks there are no frames, and the theme's script waits until somebody does.
LATER = """<script type="module">
  requestAnimationFrame(() => setTimeout(async () => {{
    const ours = await import(new URL("{ours}", document.baseURI)).catch(() => undefined);
    await ours?.whenAtLeisure();
    document.body.append(Object.assign(document.createElement("script"), {{ src: "{theme}" }}));
  }}));
</script>
"""


def theme_after_paint(html: str) -> str:
    """The page with the theme's script fetched as early as before, and run once the buttons can be seen.

    It stopped the parser, and then the first picture with buttons, for as long as it ran; and where somebody
    has asked by then, the answer goes first. Ends the build when a script is not there as it used to be.
    """
    theme, ours = (found(script, html) for script in (THEME, OURS))
    fetched = html.replace(theme[0], f'<link rel="preload" as="script" href="{theme[1]}">')
    return fetched.replace("</body>", LATER.format(theme=theme[1], ours=ours[1]) + "</body>")


def dark_at_once(html: str) -> str:
    """The page, dark in its first picture for whoever prefers that. Ends the build if the palette is gone."""
    palette = found(PALETTE, html)[0]
    return html.replace(palette, DARK + palette, 1)


def python_early(html: str, script: str) -> str:
    """The page with `script` at its start, where it wakes Python while the rest arrives.

    The script is a part of the page, because a file of its own would come too late. A page without an editor
    stays as it was. Ends the build when the head does not begin as it used to.
    """
    if not ASKS_PYTHON.search(html):
        return html
    assets = found(OURS, html)[1].removesuffix("workbench/workbench.js")
    charset = found(CHARSET, html)
    early = f'{charset[0]}<script data-assets="{assets}">{script.strip()}</script>'
    return html.replace(charset[0], early, 1)


def found(script: re.Pattern[str], html: str) -> re.Match[str]:
    """The tag in the page; ends the build when it is not there."""
    match = script.search(html)
    if match is None:
        raise Abort(f"dojo/site/scripts.py: a page has no tag like {script.pattern} any more.")
    return match
