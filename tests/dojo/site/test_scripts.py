"""What wakes Python comes before everything, the theme's script after ours and after the first picture."""

import pytest
from mkdocs.exceptions import Abort

from dojo.site.scripts import dark_at_once, python_early, theme_after_paint

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


HEAD = '<head>\n<meta charset="utf-8">\n</head>'
EDITORS = ('<kata-workbench kata="a/b" name="Kata" hints="3">', "<kata-playground></kata-playground>")


@pytest.mark.parametrize("editor", EDITORS)
def test_a_page_with_an_editor_wakes_python_first(editor: str) -> None:
    html = python_early(f"{HEAD}{editor}{PAGE}", "wake();\n")
    early = '<meta charset="utf-8"><script data-assets="../assets/">wake();</script>'
    assert html == f"{HEAD}{editor}{PAGE}".replace('<meta charset="utf-8">', early)


@pytest.mark.parametrize("page", [PAGE, f'{PAGE}<kata-workbench kata="a/recorded">'])
def test_a_page_that_asks_no_python_wakes_none(page: str) -> None:
    assert python_early(HEAD + page, "wake();") == HEAD + page


def test_a_head_that_begins_otherwise_ends_the_build() -> None:
    with pytest.raises(Abort, match="charset"):
        python_early(EDITORS[0] + PAGE, "wake();")


def test_who_prefers_dark_colors_is_asked_before_the_theme_reads_what_was_chosen() -> None:
    palette = '<script>var palette=__md_get("__palette");if(palette){}</script>'
    html = dark_at_once(f"<body>{palette}")
    assert html.startswith(
        '<body><script>if(!__md_get("__palette")&&matchMedia("(prefers-color-scheme: dark)")'
    )
    assert html.endswith(f'"slate")</script>{palette}')
    with pytest.raises(Abort, match="palette"):
        dark_at_once("<body>")
