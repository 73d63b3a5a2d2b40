"""What a notebook takes from a lesson: sections, and the question with its answer."""

import re
from dataclasses import dataclass
from string import ascii_lowercase

from dojo.lessons import FENCE
from dojo.refusal import Refusal
from dojo.site.programs import ran_on
from dojo.site.question import parse_question

WORKBENCH = re.compile(r"<kata-workbench\b.*?</kata-workbench>", re.DOTALL)
RUNTIME = re.compile(r'runtime="(\w+)"')


@dataclass(frozen=True)
class PredictQuestion:
    """A lesson's question; `letter` is the choice that comes true in GRAPH mode."""

    text: str
    program: str
    choices: tuple[str, ...]
    letter: str


def section(lesson: str, title: str) -> str:
    """The text under a heading, without the editor; raises `Refusal` when there is no such heading."""
    found = re.search(rf"^## {re.escape(title)}[^\n]*\n(.*?)(?=^## |\Z)", lesson, re.MULTILINE | re.DOTALL)
    if found is None:
        raise Refusal(f"The lesson has no section `## {title}`: `dojo verify` says which.")
    return WORKBENCH.sub("", found[1]).strip()


def predict_question(lesson: str) -> PredictQuestion:
    """The question that the lesson begins with, answered by running its program."""
    fence = next((one for one in FENCE.finditer(lesson) if one["kind"] == "predict"), None)
    if fence is None:
        raise Refusal("The lesson has no `predict` question: `dojo verify` says which.")
    question = parse_question(fence["text"])
    runtime = RUNTIME.search(fence["options"])
    ran = ran_on(runtime and runtime[1], question.program)
    right = question.choices.index(question.answer(ran.modes["GRAPH"]))
    return PredictQuestion(question.text, question.program, question.choices, ascii_lowercase[right])
