"""What a report is checked against: the graphs that ran, run again where no submission has been.

A player hands over its graphs with what each was given and gave. Another player, which
imports nothing of the submission, runs them. Whether both agree is judged elsewhere.
"""

from typing import Any, Protocol

from graders.problems import ProblemFound

Json = dict[str, Any]

# By scenario, then by mode.
Evidence = dict[str, dict[str, Json | None]]


class SecondRun(Protocol):
    """A session that can have another player."""

    def start_afresh(self) -> None: ...

    def run_again(self, graphs: Json) -> Json: ...


def with_second_run(session: SecondRun, handed_over: Evidence) -> Evidence:
    """The evidence, with `again` for each call: what it gave in the other player."""
    if _has_graphs(handed_over):
        session.start_afresh()
    return {
        scenario: {mode: _checked(session, evidence) for mode, evidence in modes.items()}
        for scenario, modes in handed_over.items()
    }


def _has_graphs(handed_over: Evidence) -> bool:
    found = (evidence for modes in handed_over.values() for evidence in modes.values() if evidence)
    return any(evidence["graphs"]["calls"] for evidence in found)


def _checked(session: SecondRun, evidence: Json | None) -> Json | None:
    if evidence is None:
        return None
    calls = evidence["graphs"]["calls"]
    again, broken = _again(session, evidence["graphs"]) if calls else ([], None)
    told = [
        {key: value for key, value in call.items() if key != "inputs"} | {"again": once_more}
        for call, once_more in zip(calls, again, strict=True)
    ]
    return {"registered": evidence["registered"], "calls": told, "broken": broken}


def _again(session: SecondRun, graphs: Json) -> tuple[list[Json | None], str | None]:
    """What every call gave, and why there is nothing when the other player could not go on."""
    nothing = [None] * len(graphs["calls"])
    try:
        given = session.run_again(graphs)["calls"]
    except ProblemFound as found:
        session.start_afresh()
        return nothing, found.problem.happened
    return (given, None) if len(given) == len(nothing) else (nothing, "The second run lost calls.")
