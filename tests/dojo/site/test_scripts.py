"""The theme's script comes after ours and after the first picture, and is still fetched early."""

import pytest
from mkdocs.exceptions import Abort

from dojo.site.scripts import theme_after_paint

BUNDLE = "../assets/javascripts/bundle.a5f9d56c.min.js"
WORKBENCH = "../assets/workbench/workbench.js"
OURS = f'<script src="{WORKBENCH}" type="module"></script>'
PAGE = f'<body>\n<script src="{BUNDLE}"></script>\n{OURS}\n</body>'


def test_the_theme_s_script_is_fetched_in_its_place_and_run_last() -> None:
    html = theme_after_paint(PAGE)
    assert html.startswith(
        f'<body>\n<link rel="preload" as="script" href="{BUNDLE}">\n{OURS}\n<script type="module">'
    )
    assert f'{{ src: "{BUNDLE}" }}' in html
    assert f'import(new URL("{WORKBENCH}", document.baseURI))' in html
    assert html.endswith("</script>\n</body>")


@pytest.mark.parametrize(
    ("page", "gone"), [(PAGE.replace("bundle", "theme"), "bundle"), (PAGE.replace(OURS, ""), "workbench")]
)
def test_a_script_that_is_gone_ends_the_build(page: str, gone: str) -> None:
    with pytest.raises(Abort, match=gone):
        theme_after_paint(page)
