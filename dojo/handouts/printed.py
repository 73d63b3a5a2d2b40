"""Lesson blocks as paper shows them: programs get their listing and their trace table, blank or filled."""

from typing import Any

from dojo.handouts.blocks import marked
from dojo.handouts.code import listing
from dojo.handouts.trace_table import program_table
from dojo.site.order import printed as printed_lines
from dojo.site.order import shuffled
from dojo.site.programs import ran_on
from dojo.site.question import DIVIDER, parse_question

Json = dict[str, Any]

SHORT_CHOICE = 24  # letters; longer ones stand below each other


def printed(blocks: list[Json], filled: bool, with_code: bool = True) -> list[Json]:
    """The blocks with every program made into listing and table; files are left to the caller."""
    return [done for block in blocks for done in one(block, filled, with_code)]


def one(block: Json, filled: bool, with_code: bool) -> list[Json]:
    if block["kind"] == "python-run":
        return program(block["source"].strip("\n"), block["options"].get("runtime"), filled, with_code)
    if block["kind"] == "predict":
        return question(block, filled, with_code)
    if block["kind"] == "order":
        return order(block, filled, with_code)
    if block["kind"] == "python":
        return [listing(block["source"])]
    if block["kind"] == "file":
        return []
    return [block]


def program(source: str, runtime: str | None, filled: bool, with_code: bool = True) -> list[Json]:
    code = [listing(source)] if with_code else []
    return [*code, *program_table(source, runtime, filled)]


def question(block: Json, filled: bool, with_code: bool) -> list[Json]:
    """The program, the question and its choices; in the key which one is right, and what happened."""
    asked = parse_question(block["source"].strip("\n"))
    runtime = block["options"].get("runtime")
    answer = asked.answer(ran_on(runtime, asked.program).modes["GRAPH"]) if filled else None
    choices = [{"inlines": marked(choice), "right": choice == answer} for choice in asked.choices]
    long = any(len(choice) > SHORT_CHOICE for choice in asked.choices)
    told = {
        "kind": "question",
        "inlines": marked(asked.text),
        "choices": choices,
        "filled": filled,
        "long": long,
    }
    if not filled:
        return [listing(asked.program), told]
    code = [listing(asked.program)] if with_code else []
    return [*code, told, *program_table(asked.program, runtime, filled)]


def order(block: Json, filled: bool, with_code: bool) -> list[Json]:
    """Lines in disorder, to be numbered and given to a clock; in the key they are."""
    asked, _, source = block["source"].strip("\n").partition(f"\n{DIVIDER}\n")
    program = source.strip("\n")
    lines = shuffled(printed_lines(ran_on(None, program).modes["GRAPH"]["events"]))
    told = [{"text": line.text, "place": place, "tracing": line.when == "trace"} for place, line in lines]
    code = [] if filled and not with_code else [listing(program)]
    return [*code, {"kind": "order", "inlines": marked(asked), "lines": told, "filled": filled}]


def before_programs(blocks: list[Json]) -> list[Json]:
    """What stands before and between programs: what follows the last one tells what it does."""
    last = max((at for at, block in enumerate(blocks) if block["kind"] == "python-run"), default=len(blocks))
    return blocks[: last + 1]


def after_programs(blocks: list[Json]) -> list[Json]:
    """What follows the last program."""
    return blocks[len(before_programs(blocks)) :]
