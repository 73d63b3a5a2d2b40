"""The order fence: lines and their times are computed, and never shown in the right order."""

import re

import pytest
from markdown import Markdown
from pymdownx.superfences import SuperFencesException

from dojo.site.order import Line, format_order, shuffled, validate_order

FENCE = {"name": "order", "class": "", "format": format_order, "validator": validate_order}
PROGRAM = """\
import tensorflow as tf

@tf.function
def halve(x):
    print("<before>")
    tf.print("half of", x)
    print("after")
    return x / 2

halve(tf.constant(8.0))
halve(tf.constant(6.0))
"""


def convert(fence: str) -> str:
    settings = {"pymdownx.superfences": {"custom_fences": [FENCE]}}
    extensions = ["pymdownx.highlight", "pymdownx.superfences"]
    return Markdown(extensions=extensions, extension_configs=settings).convert(fence)


def test_every_printed_line_has_its_place_and_its_time() -> None:
    html = convert(f"```order\nWhich <first>?\n---\n{PROGRAM}```\n")
    items = re.findall(r'<li data-place="(\d)" data-when="(\w+)"><code>(.*?)</code>', html)
    assert sorted(items) == [
        ("1", "trace", "&lt;before&gt;"),
        ("2", "trace", "after"),
        ("3", "run", "half of 8"),
        ("4", "run", "half of 6"),
    ]
    assert items != sorted(items)
    assert "Which &lt;first&gt;?</legend>" in html
    assert "Output in GRAPH mode" in html[html.index("<summary>Show the answer") :]


def test_lines_that_are_alike_can_not_be_put_in_order() -> None:
    with pytest.raises(SuperFencesException, match="all different"):
        convert('```order\nWhich?\n---\nprint("a")\nprint("b")\nprint("a")\n```\n')


def test_a_question_needs_its_program() -> None:
    with pytest.raises(SuperFencesException, match="no line `---`"):
        convert("```order\nWhich?\n```\n")


@pytest.mark.parametrize("texts", ["abc", "acb", "bac", "bca", "cab", "cba"])
def test_lines_are_never_shown_in_the_right_order(texts: str) -> None:
    lines = list(enumerate((Line(text, "run") for text in texts), start=1))
    assert shuffled(lines) != lines
    assert sorted(shuffled(lines)) == lines
