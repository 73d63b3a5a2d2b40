"""The programs of a lesson whose output only real TensorFlow can give."""

import re

from dojo.site.question import parse_question

FENCE = re.compile(
    r"^```(?P<kind>python-run|predict)\b(?P<options>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
ON_TENSORFLOW = 'runtime="tensorflow"'


def tensorflow_programs(lesson: str) -> list[str]:
    """The programs of the fences marked `runtime="tensorflow"`, in order."""
    return [
        program_in(fence["kind"], fence["text"])
        for fence in FENCE.finditer(lesson)
        if ON_TENSORFLOW in fence["options"]
    ]


def program_in(kind: str, text: str) -> str:
    """The program of a fence, without the question that a `predict` fence begins with."""
    return parse_question(text).program if kind == "predict" else text.strip("\n")
