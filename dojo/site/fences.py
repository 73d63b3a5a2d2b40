"""Fences whose output is computed when the site is built, so that no lesson shows output that is not true.

`python-run` shows a program and what it does in both modes. `predict` asks first:
question, choices as a list, `---`, program; the right choice is the last line that the
program prints in GRAPH mode, or the name of the error it ends with. With
`runtime="tensorflow"` either shows what `dojo record` saw the program do on TensorFlow.
"""

from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from html import escape
from typing import Any

from markdown import Markdown
from pymdownx.superfences import SuperFencesException

from dojo.site.mode_view import both_modes
from dojo.site.playground import link
from dojo.site.programs import Ran, ran_on
from dojo.site.question import Question, parse_question
from dojo.templates import inline

Formatter = Callable[..., str]

ON_TENSORFLOW = {"runtime": "tensorflow"}


class UnexpectedOutcome(Exception):
    """A program ended with an error that no one announced, or without the one announced."""


def validate_run(
    language: str, inputs: dict[str, str], options: dict[str, Any], attrs: dict[str, Any], md: Markdown
) -> bool:
    """Accept `expect="error"`, for a program that is meant to end with one, and `runtime="tensorflow"`."""
    if not inputs.items() <= {"expect": "error", **ON_TENSORFLOW}.items():
        raise SuperFencesException(
            f'python-run takes expect="error", runtime="tensorflow" and nothing else, not {inputs}.'
        )
    options |= inputs
    return True


def validate_predict(
    language: str, inputs: dict[str, str], options: dict[str, Any], attrs: dict[str, Any], md: Markdown
) -> bool:
    """Accept `runtime="tensorflow"`; an error is just another thing to predict."""
    if inputs not in ({}, ON_TENSORFLOW):
        raise SuperFencesException(f'predict takes runtime="tensorflow" and nothing else, not {inputs}.')
    options |= inputs
    return True


def loudly(format_fence: Formatter) -> Formatter:
    """Let every failure end the build: superfences shows the plain source for any other exception."""

    @wraps(format_fence)
    def formatting(*args: Any, **named: Any) -> str:
        try:
            return format_fence(*args, **named)
        except Exception as error:
            raise SuperFencesException(f"{type(error).__name__}: {error}") from error

    return formatting


@loudly
def format_run(
    source: str, language: str, css_class: str, options: dict[str, Any], md: Markdown, **rest: Any
) -> str:
    """A program and its output; fails the build when it ends with an error that is not expected."""
    ran = ran_on(options.get("runtime"), source.strip("\n"))
    expected = options.get("expect") == "error"
    failed = [mode for mode, outcome in ran.modes.items() if outcome["error"]]
    if expected and not failed:
        raise UnexpectedOutcome(f"this program was expected to end with an error:\n{source}")
    if failed and not expected:
        error = ran.modes[failed[0]]["error"]
        raise UnexpectedOutcome(
            f"{error['type']} in {failed[0]}: {error['message']}\n"
            f'Repair the program, or write `python-run expect="error"`:\n{source}'
        )
    return f'<figure class="te-program">{highlighted(source, md)}{output(ran, source)}</figure>'


@loudly
def format_predict(
    source: str, language: str, css_class: str, options: dict[str, Any], md: Markdown, **rest: Any
) -> str:
    """A question with choices; the answer, and how it came about, are behind a disclosure."""
    question = parse_question(source)
    ran = ran_on(options.get("runtime"), question.program)
    answer = question.answer(ran.modes["GRAPH"])
    group = f"predict-{sha256(source.encode()).hexdigest()[:8]}"
    return (
        f'<div class="te-predict">{highlighted(question.program, md)}'
        f"<fieldset><legend><small>Predict before you look</small>{inline(question.text)}</legend>"
        f"{choices(question, answer, group)}</fieldset>"
        f'<details><summary>Show the answer</summary><p class="te-predict__answer">'
        f"The answer is {inline(answer)}.</p>{output(ran, question.program)}</details></div>"
    )


def output(ran: Ran, program: str) -> str:
    """Both modes, and where they come from when this build did not run them; else a way to run it oneself."""
    if ran.recorded_on:
        return f'<p class="te-recorded">Recorded on {escape(ran.recorded_on)}</p>{both_modes(ran.modes)}'
    return both_modes(ran.modes) + link(program)


def choices(question: Question, answer: str, group: str) -> str:
    return "".join(
        f'<label class="te-predict__choice"{" data-right" if choice == answer else ""}>'
        f'<input type="radio" name="{group}"> <span>{inline(choice)}</span></label>'
        for choice in question.choices
    )


def highlighted(program: str, md: Markdown) -> str:
    """The program as any fenced Python block of the site looks."""
    fences = md.preprocessors["fenced_code_block"]
    plain = {"classes": [], "id_value": "", "attrs": {}, "options": {}}
    return fences.highlight(src=program, language="python", class_name="highlight", md=md, **plain)
