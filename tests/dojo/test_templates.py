"""Texts in HTML: escaped, with their code set apart."""

from pathlib import Path

import pytest
from jinja2 import UndefinedError

from dojo.templates import html_templates, inline


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain", "plain"),
        ("`f(x)` of <b>", "<code>f(x)</code> of &lt;b&gt;"),
        ("`a < b` and `c`", "<code>a &lt; b</code> and <code>c</code>"),
    ],
)
def test_code_in_backticks(text: str, html: str) -> None:
    assert inline(text) == html


def test_templates_escape_and_know_the_filter(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("{{ said }} {{ said | inline }}", encoding="utf-8")
    template = html_templates(tmp_path).get_template("page.html")
    assert template.render(said="<`x`>") == "&lt;`x`&gt; &lt;<code>x</code>&gt;"
    with pytest.raises(UndefinedError):
        template.render()
