"""Markdown becomes blocks; what has no form on paper is refused by its line."""

import pytest

from dojo.handouts.blocks import plain
from dojo.handouts.reader import NotForPaper, Reader

SITE = "https://example.org/te/"
PAGE = "katas/retracing/too_tight.md"


def read(markdown: str) -> list[dict]:
    return Reader(PAGE, SITE).read(markdown)


def test_words_keep_their_kind() -> None:
    (told,) = read('A *list* of **tensors**,\nsuch as `[x]`, is "one" argument.\n')
    kinds = [one["kind"] for one in told["inlines"]]
    assert kinds == ["text", "emphasis", "text", "strong", "text", "code", "text"]
    assert plain(told["inlines"]) == "A list of tensors, such as [x], is “one” argument."


@pytest.mark.parametrize(
    ("target", "leads_to"),
    [
        ("https://www.tensorflow.org/guide/function", "https://www.tensorflow.org/guide/function"),
        ("too_loose.md", f"{SITE}katas/retracing/too_loose/"),
        ("../foundations/two_clocks.md#why", f"{SITE}katas/foundations/two_clocks/#why"),
        ("../../study/index.md", f"{SITE}study/"),
        ("#why", f"{SITE}katas/retracing/too_tight/#why"),
    ],
)
def test_a_link_leads_to_a_whole_address(target: str, leads_to: str) -> None:
    (told,) = read(f"[words]({target})\n")
    assert told["inlines"] == [
        {"kind": "link", "url": leads_to, "inlines": [{"kind": "text", "text": "words"}]}
    ]


def test_a_table_keeps_its_cells() -> None:
    (told,) = read("| a | b |\n|---|---|\n| `x` | y **z** |\n")
    assert [plain(cell) for cell in told["header"]] == ["a", "b"]
    assert [[plain(cell) for cell in row] for row in told["rows"]] == [["x", "y z"]]


def test_a_column_is_as_wide_as_its_longest_cell_within_reason() -> None:
    (told,) = read(f"| a | b | c |\n|---|---|---|\n| x | {'y' * 20} | {'z' * 200} |\n")
    assert told["widths"] == [9, 20, 45]


def test_our_fences_keep_options_and_text() -> None:
    run, question, file = read(
        '```python-run expect="error"\n1 / 0\n```\n\n'
        "```predict\nWhich?\n- `1`\n- `2`\n---\nprint(1)\n```\n\n"
        '<kata-workbench kata="a/b" markdown="block">\n\n'
        '```python\n--8<-- "katas/a/b/starter.py"\n```\n\n</kata-workbench>\n'
    )
    assert run == {"kind": "python-run", "source": "1 / 0", "options": {"expect": "error"}}
    assert question["kind"] == "predict"
    assert question["source"].startswith("Which?\n- `1`")
    assert file == {"kind": "file", "path": "katas/a/b/starter.py"}


@pytest.mark.parametrize(
    "strange",
    [
        "!!! note\n    Words.",
        '=== "Tab"\n\n    Words.',
        "??? tip\n    Words.",
        "*[AST]: abstract syntax tree",
        "![a picture](x.png)",
        "Words.[^1]\n\n[^1]: A footnote.",
        "> Somebody's words.",
        "<div>words</div>",
        "Words with <br> in them.",
        "```bash\nls\n```",
        "    code by indentation",
        "---",
        "Term\n:   what it is",
        "Words.\n{ .te-taught }",
    ],
)
def test_what_has_no_form_on_paper_is_refused_by_its_line(strange: str) -> None:
    with pytest.raises(NotForPaper, match=r"^docs/katas/retracing/too_tight\.md:[78]: handouts have no form"):
        read(f"---\ndescription: d\n---\n\nFirst words.\n\n{strange}\n")
