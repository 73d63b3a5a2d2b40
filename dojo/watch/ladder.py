"""The hint ladder, by the page's rules: thinking comes first, and a diagnosis opens it where it helps."""

from dataclasses import replace

from dojo.progress.record import Record, State


def is_open(record: Record) -> bool:
    """A hint needs a check, here or on another day."""
    return record.hints > 0 or any(version.verdict for version in record.versions)


def upcoming(record: Record, rung: int | None, rungs: int) -> int:
    """The hint that comes next, from 1; above `rungs` it is the solution. `rung` is the diagnosis's."""
    return max(record.hints + 1, min(rung or 1, rungs))


def with_hint(record: Record, number: int) -> Record:
    return replace(record, hints=max(record.hints, number))


def with_solution_seen(record: Record, at: str) -> Record:
    """Who has solved the kata alone may look; for anybody else it is help from now on."""
    if record.state is State.SOLVED:
        return record
    return replace(record, solution_seen=record.solution_seen or at)
