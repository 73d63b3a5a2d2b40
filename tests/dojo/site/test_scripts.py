"""The theme's script comes after ours and after the first picture, and is still fetched early."""

import pytest
from mkdocs.exceptions import Abort

from dojo.site.scripts import theme_after_paint

BUNDLE = "../assets/javascripts/bundle.a5f9d56c.min.js"
OURS = '<script src="../assets/workbench/workbench.js" type="module"></script>'
PAGE = f'<body>\n<script src="{BUNDLE}"></script>\n{OURS}\n</body>'


def test_the_theme_s_script_is_fetched_in_its_place_and_run_last() -> None:
    html = theme_after_paint(PAGE)
    assert html.startswith(
        f'<body>\n<link rel="preload" as="script" href="{BUNDLE}">\n{OURS}\n<script type="module">'
    )
    assert f'{{ src: "{BUNDLE}" }}' in html
    assert html.endswith("</script>\n</body>")


def test_another_theme_ends_the_build() -> None:
    with pytest.raises(Abort, match="as it used to be"):
        theme_after_paint(f"<body>{OURS}</body>")
