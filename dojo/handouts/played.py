"""What a program did, call by call: the rows of a trace table. The page's timeline has the same rows."""

from dataclasses import dataclass, field
from itertools import groupby, zip_longest
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class Segment:
    """A call of a `tf.function`, or what the program did before, between and after calls."""

    function: str = ""
    line: int | None = None
    events: list[Json] = field(default_factory=list)
    trace: int | None = None
    error: Json | None = None


@dataclass(frozen=True)
class Row:
    """The same segment in both modes; either is None where that mode did not come so far."""

    number: int | None
    line: int | None
    function: str
    eager: Segment | None
    graph: Segment | None


def rows(modes: Json) -> list[Row]:
    """One row per call, numbered, and one for what was printed, traced or raised between two calls."""
    eager, graph = (segments(modes[mode]) for mode in ("EAGER", "GRAPH"))
    found, calls = [], 0
    for here, there in zip_longest(eager, graph):
        told = here or there
        if not told.function and not any(one and (one.events or one.error) for one in (here, there)):
            continue
        calls += bool(told.function)
        found.append(Row(calls if told.function else None, told.line, told.function, here, there))
    return found


def segments(done: Json) -> list[Segment]:
    """What the program did until the first call, the call, what it did until the next one, and so on."""
    found, since, index = [], 0, 0
    events = done["events"]
    while index < len(events):
        event = events[index]
        index += 1
        if event["kind"] != "call":
            continue
        end = index + event["inside"]
        found.append(Segment(events=shown(events[since : index - 1])))
        inside = shown(events[index:end])
        found.append(Segment(event["function"], event["line"], inside, event["trace"]))
        since = index = end
    return [*found, Segment(events=shown(events[since:]), error=done["error"])]


def shown(events: list[Json]) -> list[Json]:
    return [event for event in events if event["kind"] in ("trace", "print")]


def traces(events: list[Json]) -> list[str]:
    """`trace 2 of double: x: int32[] → float32[]`; for one reason again and again, `traces 2 to 9 of …`."""
    made = [event for event in events if event["kind"] == "trace"]
    alike = groupby(made, key=lambda event: (event["function"], event["reason"]))
    return [worded(function, reason, list(group)) for (function, reason), group in alike]


def worded(function: str, reason: str, group: list[Json]) -> str:
    first, last = group[0]["number"], group[-1]["number"]
    numbers = f"trace {first}" if len(group) == 1 else f"traces {first} to {last}"
    return f"{numbers} of {function}: {reason}"


def prints(events: list[Json]) -> list[Json]:
    """`{"text", "tracing"}` for each text that was printed, without its last line break."""
    return [
        {"text": event["text"].rstrip("\n"), "tracing": event["when"] == "trace"}
        for event in events
        if event["kind"] == "print"
    ]
