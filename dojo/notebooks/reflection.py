"""The reflection that ends an assignment: written by the student, graded by a person with a rubric."""

from nbformat import NotebookNode

from dojo.course import Course
from dojo.notebooks.cells import notebook, told, written
from graders.kata import Track

NAME = "reflection"
SHARES = (1.0, 0.75, 0.5, 0.25, 0.0)
RUBRIC = (
    "A function of yours (or of a library) is named; what goes wrong in it in graph mode is said in "
    "TensorFlow's words; the change is shown, and how you saw in both modes that it works.",
    "The same, but how you saw it, in one of the two modes, is missing.",
    "The cause is right, but the change does not follow from it or is not shown.",
    "A misconception of this assignment is described, without a function that has it.",
    "No answer, or one that is about something else.",
)
WEIGHT = 4  # checks that the reflection counts as much as


def reflection_notebook(course: Course, track: Track, keys: list[str], points: float) -> NotebookNode:
    """One written question about the katas of an assignment; `points` are those of one check."""
    most = points * WEIGHT
    ideas = "\n".join(f"- {course.graded.kata(key).summary}" for key in keys)
    rows = "\n".join(f"| {most * share:g} | {words} |" for share, words in zip(SHARES, RUBRIC, strict=True))
    return notebook(
        [
            told(
                f"{NAME}-question",
                f"# Reflection: {track.title}\n\nThis assignment was about:\n\n{ideas}\n\n"
                "Find one of these in code of your own, or in a library that you use. What goes wrong there, "
                f"why, and what would you change? About 150 words, and the lines of code in question.\n\n"
                f"## How it is graded\n\n| points | the answer |\n|---|---|\n{rows}\n",
            ),
            written(f"{NAME}-answer", "There is no single right answer: grade by the rubric above.", most),
        ]
    )
