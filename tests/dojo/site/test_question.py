"""A `predict` fence: read strictly, and answered by what the program does."""

from typing import Any

import pytest

from dojo.site.question import BadQuestion, outcome, parse_question

FENCE = """\
How many times is it
traced?
- `1`
- 3
---
x = 1
---
print(3)
"""


def ran(*printed: str, error: str | None = None) -> dict[str, Any]:
    events = [{"kind": "print", "when": "run", "text": text} for text in printed]
    trace = {"kind": "trace", "function": "f", "number": 1, "signature": {}, "reason": "first call"}
    return {"events": [trace, *events], "error": error and {"type": error, "message": "…", "where": None}}


def test_a_fence_is_a_question_choices_and_a_program() -> None:
    question = parse_question(FENCE)
    assert question.text == "How many times is it traced?"
    assert question.choices == ("`1`", "3")
    assert question.program == "x = 1\n---\nprint(3)"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("What?\n- 1\n- 2\nprint(1)", "no line `---`"),
        ("- 1\n- 2\n---\nprint(1)", "needs its text"),
        ("What?\n- 1\n---\nprint(1)", "two different choices"),
        ("What?\n- 1\n- 1\n---\nprint(1)", "two different choices"),
    ],
)
def test_a_fence_that_lacks_a_part_is_refused(source: str, words: str) -> None:
    with pytest.raises(BadQuestion, match=words):
        parse_question(source)


def test_the_last_printed_line_answers() -> None:
    assert parse_question(FENCE).answer(ran("tracing\n", "first\n1\n")) == "`1`"


def test_an_error_answers_with_its_name() -> None:
    assert outcome(ran("3\n", error="ValueError")) == "ValueError"


def test_a_program_that_none_of_the_choices_describes_is_refused() -> None:
    with pytest.raises(BadQuestion, match="'2', which 0 choices say"):
        parse_question(FENCE).answer(ran("2\n"))


def test_a_choice_must_be_right_alone() -> None:
    question = parse_question("What?\n- 1\n- `1`\n---\nprint(1)")
    with pytest.raises(BadQuestion, match="2 choices"):
        question.answer(ran("1\n"))
