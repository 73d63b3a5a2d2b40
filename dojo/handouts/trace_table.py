"""Trace tables: calls × traced? × prints, to be filled in by hand, or filled by what really happened."""

from collections.abc import Iterator
from typing import Any

from dojo.handouts.blocks import note, text
from dojo.handouts.played import Row, Segment, prints, rows, traces
from dojo.site.programs import ran_on
from graders.comparison import describe_outcome

Json = dict[str, Any]

MOST_ROOM = 8  # lines
FIRST_LINES = 6  # of an error message, as on the page


def program_table(program: str, runtime: str | None, filled: bool) -> list[Json]:
    """The table of a whole program in both modes; `runtime` as the lesson's fence says."""
    ran = ran_on(runtime, program)
    lines = program.splitlines()
    calls = rows(ran.modes)
    last = max((row.number for row in calls if row.number), default=0)
    printed = [program_row(row, label(row, lines, at, last), filled) for row, at in counted(calls)]
    if not filled:
        printed = [told | {"room": room(row, calls)} for told, row in zip(printed, calls, strict=True)]
    table = {"kind": "traces", "filled": filled, "rows": printed}
    source = [note([text(f"Recorded on {ran.recorded_on}.")])] if ran.recorded_on and filled else []
    return [table, *source]


def counted(calls: list[Row]) -> Iterator[tuple[Row, int]]:
    """Each row with the number of calls up to it."""
    so_far = 0
    for row in calls:
        so_far = row.number or so_far
        yield row, so_far


def label(row: Row, lines: list[str], so_far: int, last: int) -> str:
    """What stands in the first column: the line that calls, as it stands in the program, or when this is."""
    if row.number:
        return lines[row.line - 1].strip() if row.line else row.function
    if not last:
        return "the whole program"
    return "before the calls" if not so_far else "after the calls" if so_far == last else "then"


def room(row: Row, rows_of_table: list[Row]) -> int:
    """Lines to write on: as many as were printed, for a call as many as for the call that printed most."""
    alike = [other for other in rows_of_table if other.number] if row.number else [row]
    return min(MOST_ROOM, max(1, *(printed_lines(other) for other in alike)))


def printed_lines(row: Row) -> int:
    sides = [side for side in (row.eager, row.graph) if side]
    return max(sum(one["text"].count("\n") + 1 for one in prints(side.events)) for side in sides)


def program_row(row: Row, code: str, filled: bool) -> Json:
    """What was called is told; the rest only in a filled table."""
    told = {"number": row.number, "line": row.line, "code": code}
    if not filled:
        return told
    return told | {
        "traced": traced(row),
        "eager": cell(row.eager),
        "graph": cell(row.graph),
    }


def traced(row: Row) -> list[str]:
    """Which traces the call made, or which one served it; nothing where graph mode never came."""
    if row.graph is None:
        return []
    if made := traces(row.graph.events):
        return made
    return [f"no: trace {row.graph.trace} again"] if row.graph.trace else []


def cell(segment: Segment | None) -> Json:
    """What was printed, and the error that ended the program; `reached` says whether it came so far."""
    if segment is None:
        return {"reached": False, "prints": [], "error": ""}
    return {"reached": True, "prints": prints(segment.events), "error": error_text(segment.error)}


def error_text(error: Json | None) -> str:
    """The error as the page words it."""
    if not error:
        return ""
    where = f" (line {error['where']['line']})" if error.get("where") else ""
    message = "\n".join(error["message"].strip().splitlines()[:FIRST_LINES])
    return f"{error['type']}: {message}{where}"


def scenario_table(seen: Json) -> Json:
    """What the solution does in graph mode in one scenario of its spec, step by step."""
    return {"kind": "steps", "rows": [step_row(number, step) for number, step in enumerate(seen["steps"], 1)]}


def step_row(number: int, step: Json) -> Json:
    outcome = step["outcome"]
    return {
        "number": number,
        "code": step["step"],
        "traced": traces(step["events"]) or [f"no: trace {one['trace']} again" for one in served(step)],
        "prints": prints(step["events"]),
        "result": describe_outcome(outcome.get("value"), outcome.get("error")),
    }


def served(step: Json) -> list[Json]:
    """The traces that served a step, each once."""
    found = {(one["function"], one["trace"]): one for one in step["served_by"]}
    return list(found.values())
