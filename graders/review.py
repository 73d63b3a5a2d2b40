"""What a person should look at before they believe a report: contradictions, and reaching inside.

What happens in a submission's own interpreter it can lie about. So that is told by more
than one witness, and where they differ the report says so. A review never changes a verdict.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from graders.confirmation import confirm
from graders.reaching import what_it_reaches_for
from graders.sandboxes.base import Outcome
from graders.scenario import Scenario
from graders.source_facts import SourceFacts

Json = dict[str, Any]

MOST_TOLD = 10
# What reading data that a hostile process made up can end with.
MALFORMED = (KeyError, IndexError, TypeError, ValueError, AttributeError)


def review(outcome: Outcome, scenarios: Sequence[Scenario], source: SourceFacts | None) -> Json:
    """`{"confirmed", "review"}` of a report; `source` is None for a text that is no Python."""
    found = [_reason("reaches_inside", text) for text in _reaching(outcome, source)]
    confirmed = None
    is_tensorflow = outcome.runtime["name"] == "tensorflow"
    if is_tensorflow and source and outcome.observation and outcome.evidence is not None:
        try:
            confirmation = confirm(scenarios, outcome.observation, outcome.evidence)
            found += [_reason("graph_values", text) for text in confirmation.doubts]
            found += [_reason("trace_counts", text) for text in _all_counts(outcome, source)]
            confirmed = confirmation.to_json()
        except MALFORMED:
            found.append(_reason("graph_values", "What it handed over about its graphs cannot be read."))
    return {"confirmed": confirmed, "review": found[:MOST_TOLD]}


def _reason(kind: str, text: str) -> Json:
    return {"kind": kind, "text": text}


def _reaching(outcome: Outcome, source: SourceFacts | None) -> Iterator[str]:
    for name in what_it_reaches_for(source.tree) if source else ():
        yield f"Its text names {name}, which only the inside of TensorFlow or of the grader needs."
    for event in outcome.noticed:
        yield f"While it ran, it used {event}, which looks into or changes the interpreter."


def _all_counts(outcome: Outcome, source: SourceFacts) -> Iterator[str]:
    defined = source.function_names()
    for scenario, modes in outcome.evidence.items():
        for mode, evidence in modes.items():
            seen = outcome.observation["scenarios"][scenario][mode]
            yield from (f"{scenario}, {mode}: {text}" for text in _counts(seen, evidence, defined))


def _counts(seen: Json, evidence: Json, defined: set[str]) -> Iterator[str]:
    """Where the witnesses of traces differ: the recorder, `tf.function`'s own count, the native runtime."""
    begun: Counter[str] = Counter()
    for index, function in enumerate(seen["functions"]):
        name, begins = function["name"], len(function["traces"])
        begun[function["python_name"]] += begins
        ended = sum(trace["graph"] is not None for trace in function["traces"])
        # A function that is gone counts nothing any more.
        if function["tracing_count"] not in (0, ended):
            yield f"`{name}` {_was_traced(ended)}, and counts {function['tracing_count']} itself."
        serving = {call["function"] for call in evidence["calls"] if call["index"] == index} - {None}
        if len(serving) > begins:
            yield f"`{name}` {_was_traced(begins)}, but {len(serving)} graphs served its calls."
    for name, count in evidence["registered"].items():
        # NB: what a strategy runs in threads of its own is traced where no recorder sees it.
        if name in defined and count > begun[name] > 0:
            yield f"`{name}` {_was_traced(begun[name])}, but TensorFlow's runtime had {count} graphs of it."


def _was_traced(count: int) -> str:
    return f"was seen to be traced {'once' if count == 1 else f'{count} times'}"
