"""The order of a page's scripts: ours, which makes the buttons, a picture of the page, then the theme's."""

import re

from mkdocs.exceptions import Abort

THEME = re.compile(r'<script src="([^"]+/bundle\.\w+\.min\.js)"></script>')
# Where nobody looks there are no frames, and the theme's script waits until somebody does.
LATER = """<script type="module">
  requestAnimationFrame(() => setTimeout(() => {{
    document.body.append(Object.assign(document.createElement("script"), {{ src: "{address}" }}));
  }}));
</script>
"""


def theme_after_paint(html: str) -> str:
    """The page with the theme's script fetched as early as before, and run once the buttons can be seen.

    It stopped the parser, and then the first picture with buttons, for as long as it ran. Ends the build when
    the theme has no such script any more.
    """
    found = THEME.search(html)
    if found is None:
        raise Abort("dojo/site/scripts.py: the theme's script is not in the page as it used to be.")
    fetched = html.replace(found[0], f'<link rel="preload" as="script" href="{found[1]}">')
    return fetched.replace("</body>", LATER.format(address=found[1]) + "</body>")
