"""Fences in a page: output that is computed, and a build that fails when a program does not do as it says."""

import pytest
from markdown import Markdown
from pymdownx.superfences import SuperFencesException

from dojo.course import find_course
from dojo.recorded import load_record, programs_of
from dojo.site import fences

FENCES = [
    {"name": "python-run", "class": "", "format": fences.format_run, "validator": fences.validate_run},
    {"name": "predict", "class": "", "format": fences.format_predict, "validator": fences.validate_predict},
]
COUNTING = """\
import tensorflow as tf

calls = []

@tf.function
def double(x):
    print("tracing")
    calls.append(x)
    return 2 * x

for x in (1.0, 2.0, 3.0):
    double(tf.constant(x))
print(len(calls))
"""


def convert(text: str) -> str:
    settings = {"pymdownx.superfences": {"custom_fences": FENCES}}
    extensions = ["md_in_html", "pymdownx.highlight", "pymdownx.superfences", "dojo.site.workbench_element"]
    return Markdown(extensions=extensions, extension_configs=settings).convert(text)


def test_a_program_is_shown_with_what_it_did_in_both_modes() -> None:
    html = convert(f"```python-run\n{COUNTING}```\n")
    program, eager, graph = html[: html.index("EAGER")], *html[html.index("EAGER") :].split('te-mode--graph"')
    assert '<div class="highlight">' in program
    assert eager.count("tracing") == 3 and "<li>3</li>" in eager and "Trace" not in eager
    assert graph.count("Trace 1 of <code>double(x: float32[])</code>") == 1
    assert "while tracing</span>tracing" in graph and "<li>1</li>" in graph


def test_an_error_fails_the_build() -> None:
    with pytest.raises(SuperFencesException, match="ZeroDivisionError in EAGER"):
        convert("```python-run\nprint(1 // 0)\n```\n")


def test_an_error_that_is_announced_is_shown() -> None:
    assert "ZeroDivisionError" in convert('```python-run expect="error"\nprint(1 // 0)\n```\n')


def test_an_announced_error_that_does_not_come_fails_the_build() -> None:
    with pytest.raises(SuperFencesException, match="expected to end with an error"):
        convert('```python-run expect="error"\nprint(1)\n```\n')


def test_a_program_that_leaves_the_process_fails_the_build() -> None:
    with pytest.raises(SuperFencesException, match="ended the Python process"):
        convert("```python-run\nimport sys\nsys.exit()\n```\n")


@pytest.mark.parametrize("options", ['expect="failure"', 'mode="EAGER"'])
def test_an_option_that_does_not_exist_fails_the_build(options: str) -> None:
    with pytest.raises(SuperFencesException, match="nothing else"):
        convert(f"```python-run {options}\nprint(1)\n```\n")


def test_a_prediction_has_a_choice_for_each_answer_and_hides_the_right_one() -> None:
    html = convert(f"```predict\nHow many <calls>?\n- `1`\n- `3`\n---\n{COUNTING}```\n")
    assert "How many &lt;calls&gt;?</legend>" in html
    assert html.count('<input type="radio"') == 2
    assert html.count(" data-right") == 1
    assert html.index(" data-right") < html.index("<code>1</code>") < html.index("<code>3</code>")
    answer = html[html.index("<details><summary>Show the answer</summary>") :]
    assert (
        '<p class="te-predict__answer">The answer is <code>1</code>.</p>' in answer
        and "te-mode--graph" in answer
    )


def test_a_prediction_that_no_choice_describes_fails_the_build() -> None:
    with pytest.raises(SuperFencesException, match="'1', which 0 choices say"):
        convert(f"```predict\nHow many?\n- 2\n- 3\n---\n{COUNTING}```\n")


def test_two_predictions_of_a_page_do_not_share_their_choice() -> None:
    one, other = (f"```predict\n{ask}?\n- 1\n- 3\n---\n{COUNTING}```\n" for ask in ("How many", "How often"))
    names = {part.split('"')[0] for part in convert(one + "\n" + other).split('name="')[1:]}
    assert len(names) == 2


def test_the_starter_inside_the_workbench_is_a_code_block() -> None:
    html = convert(
        '<kata-workbench kata="a/b" markdown="block">\n\n```python\nx = 1\n```\n\n</kata-workbench>\n'
    )
    assert html.startswith('<kata-workbench kata="a/b">\n<div class="highlight">')
    assert html.endswith("</kata-workbench>")


def test_a_program_that_needs_tensorflow_is_shown_as_recorded() -> None:
    course = find_course()
    key = "deployment/export_signature"  # its first program ends with an error
    html = convert(f'```python-run runtime="tensorflow" expect="error"\n{programs_of(course, key)[0]}\n```\n')
    version = load_record(course, key)["runtime"]["version"]
    assert f'<p class="te-recorded">Recorded on TensorFlow {version}</p><div class="te-modes">' in html


def test_a_program_that_was_never_recorded_fails_the_build() -> None:
    with pytest.raises(SuperFencesException, match="it was never recorded"):
        convert('```predict runtime="tensorflow"\nWhat?\n- 1\n- 2\n---\nprint(1)\n```\n')
