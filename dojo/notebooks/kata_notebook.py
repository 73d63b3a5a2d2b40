"""A kata as a source notebook: what to know, predict, change, check; and what is marked."""

from collections.abc import Sequence
from pathlib import Path
from string import ascii_lowercase
from textwrap import dedent, wrap

from nbformat import NotebookNode

from dojo.course import Course
from dojo.notebooks.cells import answer, marked, notebook, provided, told
from dojo.notebooks.short_form import PredictQuestion, predict_question, section
from graders.kata import Kata
from graders.scenario import Scenario
from graders.spec import read_spec

ANSWER, CHECKS, PREDICTION, PREDICTED = "answer", "checks", "prediction", "predicted"
COMMENT_WIDTH = 96


def kata_notebook(course: Course, key: str, scenarios: Sequence[Scenario], points: float) -> NotebookNode:
    """The source notebook of a kata; `scenarios` are those of its hidden check, `points` those of a check."""
    kata = course.graded.kata(key)
    checks = read_spec(course.graded.spec(key)).checks
    lesson = course.lesson(key).read_text(encoding="utf-8")
    question = predict_question(lesson)
    slug = key.rpartition("/")[2]
    return notebook(
        [
            told(f"{slug}-about", about(kata, lesson)),
            told(f"{slug}-predict", predict(question)),
            answer(
                f"{slug}-{PREDICTION}",
                '# The letter of your choice, between the quotes.\nprediction = ""',
                f'prediction = "{question.letter}"',
            ),
            marked(
                f"{slug}-{PREDICTED}",
                f"# {counted(points)} for the right prediction. Leave this cell as it is.",
                f'assert prediction == "{question.letter}"',
                points,
            ),
            told(f"{slug}-task", task(lesson, [check.promise for check in checks], points)),
            answer(f"{slug}-{ANSWER}", read(course.starter(key)), read(course.solution(key))),
            provided(f"{slug}-practice", practice(key)),
            marked(
                f"{slug}-{CHECKS}",
                graded_note(points, len(checks)),
                official(key, scenarios),
                points * len(checks),
            ),
        ]
    )


def about(kata: Kata, lesson: str) -> str:
    """The lesson's short form."""
    goals = "\n".join(f"- {objective}" for objective in kata.objectives)
    return (
        f"# {kata.title}\n\n{kata.summary}\n\n{goals}\n\n## The one idea\n\n{section(lesson, 'The one idea')}"
    )


def predict(question: PredictQuestion) -> str:
    choices = "\n".join(
        f"- **{letter}**: {choice}" for letter, choice in zip(ascii_lowercase, question.choices, strict=False)
    )
    return (
        f"## Predict before you run\n\n{question.text}\n\n"
        f"```python\n{question.program}\n```\n\n{choices}\n\nThe functions run as graphs."
    )


def graded_note(points: float, checks: int) -> str:
    """What students see of the cell that is marked."""
    return (
        f"# {counted(points * checks)}, {counted(points)} for each promise. Leave this cell as it is: your\n"
        "# answer is graded from its text, with other inputs than the check above."
    )


def task(lesson: str, promises: Sequence[str], points: float) -> str:
    """What to change, and what will be asked of it."""
    listed = "\n".join(f"- {promise} ({counted(points)})" for promise in promises)
    return (
        f"## Your task\n\n{section(lesson, 'Fix it')}\n\n"
        f"Change the next cell so that it keeps these promises:\n\n{listed}\n\n"
        "Keep your whole answer in that one cell, its imports included."
    )


def practice(key: str) -> str:
    """A cell that checks what a student wrote, or says what it needs."""
    return dedent(f'''\
        # Run your answer, then this cell, as often as you like: it is practice and gives no points.
        try:
            from dojo.notebooks import check
        except ImportError:
            print("This check needs the package trace-and-error with TensorFlow in this Python. Ask your")
            print("instructor how to install it, or check your code on the page of this kata. Your")
            print("submission will be graded all the same.")
        else:
            display(check("{key}"))''')


def official(key: str, scenarios: Sequence[Scenario]) -> str:
    """The hidden check: graded by its key; the inputs are there for the teacher to read."""
    asked = [f"# {scenario.name}: {'; '.join(map(str, scenario.steps))}" for scenario in scenarios]
    lines = [line for call in asked for line in wrap(call, COMMENT_WIDTH, subsequent_indent="#   ")]
    return "\n".join(["from dojo.notebooks import official", *lines, f'display(official("{key}"))'])


def counted(points: float) -> str:
    return "1 point" if points == 1 else f"{points:g} points"


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
