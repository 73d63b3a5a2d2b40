"""Blocks as slides show them."""

import re
from html import unescape

import pytest

from dojo.handouts.blocks import bullets, heading, marked, paragraph
from dojo.slides.html import NotForSlides, code, html, inline
from dojo.slides.slide import FULL, prose


def plain(text: str) -> str:
    """What a reader copies."""
    return unescape(re.sub(r"<[^>]+>", "", text))


def test_words_are_never_taken_for_html() -> None:
    assert html([paragraph(marked("`a < b` & c"))]) == "<p><code>a &lt; b</code> &amp; c</p>"


def test_a_block_without_a_form_is_refused_by_name() -> None:
    with pytest.raises(NotForSlides, match="hologram"):
        html([{"kind": "hologram"}])


@pytest.mark.parametrize(
    "program",
    [
        "def f(x):\n    if x:\n        return 'a' * 200\n\n    return x\n",
        "x = 1\n" * 40,
        '"""Two\n\n    lines."""\n',
    ],
)
def test_a_program_can_be_copied_from_a_slide_as_it_is(program: str) -> None:
    assert plain(code(program)) == program


def test_a_link_into_the_site_leads_nowhere_until_the_site_is_there() -> None:
    told = {"kind": "link", "url": "../katas/x/", "inlines": marked("kata")}
    assert inline(told) == '<a data-href="../katas/x/">kata</a>'
    assert inline(told | {"url": "https://example.org/"}) == '<a href="https://example.org/">kata</a>'


def test_long_prose_goes_on_on_the_next_slide_and_is_all_there() -> None:
    blocks = [paragraph(marked(f"{number} " + "word " * 60)) for number in range(8)]
    slides = prose("The one idea", [*blocks, bullets([marked("last")])], notes="<p>Say it slowly.</p>")
    assert [slide.title for slide in slides][:2] == ["The one idea", "The one idea (2)"]
    assert all(len(plain(slide.body)) <= FULL for slide in slides)
    assert (
        " ".join(plain(slide.body) for slide in slides).split()
        == plain(html([*blocks, bullets([marked("last")])])).split()
    )
    assert [slide.notes for slide in slides] == ["<p>Say it slowly.</p>"] + [""] * (len(slides) - 1)


def test_a_heading_in_the_notes_ranks_below_the_slides() -> None:
    assert html([heading("Minutes")]) == "<h4>Minutes</h4>"
