"""The text of a `predict` fence: a question, its choices, and the program that answers it."""

from dataclasses import dataclass
from typing import Any

DIVIDER = "---"


class BadQuestion(Exception):
    """The fence is not written as it must be, or none of its choices is what happens."""


@dataclass(frozen=True)
class Question:
    """A question about `program`, with the choices in the order they are shown."""

    text: str
    choices: tuple[str, ...]
    program: str

    def answer(self, ran: dict[str, Any]) -> str:
        """The choice that comes true when the program runs; raises `BadQuestion` when none does."""
        happened = outcome(ran)
        right = [choice for choice in self.choices if choice.strip("`") == happened]
        if len(right) != 1:
            raise BadQuestion(f"the program ends with {happened!r}, which {len(right)} choices say.")
        return right[0]


def parse_question(source: str) -> Question:
    """Read a fence; raises `BadQuestion` where a part is missing."""
    lines = source.strip("\n").splitlines()
    if DIVIDER not in lines:
        raise BadQuestion(f"no line `{DIVIDER}` between the choices and the program.")
    head, program = lines[: lines.index(DIVIDER)], lines[lines.index(DIVIDER) + 1 :]
    choices = tuple(line[2:].strip() for line in head if line.startswith("- "))
    text = " ".join(line.strip() for line in head if line.strip() and not line.startswith("- "))
    if not text or len(choices) < 2 or len(set(choices)) < len(choices):
        raise BadQuestion("a question needs its text and at least two different choices, each after `- `.")
    return Question(text, choices, "\n".join(program).strip("\n"))


def outcome(ran: dict[str, Any]) -> str:
    """The last line that was printed, or the name of the error that ended the program."""
    if ran["error"]:
        return ran["error"]["type"]
    printed = "".join(event["text"] for event in ran["events"] if event["kind"] == "print")
    return printed.strip().rpartition("\n")[2]
