"""The committed outcome of mutation runs, and why the changes that passed may pass.

`solutions/mutation.json` is written by `dojo verify --mutate --save`, a kata at a time;
`solutions/survivors.toml` is written by people, an entry for each survivor:

    [["side_effects/stuck_counter"]]
    mutator = "decorate"
    at = "def resume(self, step):"
    because = "…"
"""

import json
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from dojo.course import Course
from dojo.mutation.mutators import MUTATORS
from dojo.mutation.outcomes import Mutated, Survivor
from dojo.refusal import Refusal

Json = dict[str, Any]

SCHEMA = "trace-and-error/mutation/1"
OUTCOMES = Path("solutions/mutation.json")
EXPLANATIONS = Path("solutions/survivors.toml")


def save(course: Course, results: Sequence[Mutated]) -> Path:
    """Put the outcomes of these katas into the record, and leave those of all others."""
    katas = {result.key: entry(course, result) for result in results}
    kept = recorded(course) | katas
    data = {"schema": SCHEMA, "katas": {key: kept[key] for key in course.keys if key in kept}}
    path = course.root / OUTCOMES
    path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def saving(course: Course, results: Iterable[Mutated]) -> Iterator[Mutated]:
    """Save each outcome as it passes by, so that a run that is interrupted was not in vain."""
    for result in results:
        save(course, [result])
        yield result


def entry(course: Course, result: Mutated) -> Json:
    counts = {"mutants": result.mutants, "broken": result.broken, "equal": result.equal}
    return {
        "made_from": made_from(course, result.key),
        **counts,
        "changed": result.changed,
        "rejected": result.rejected,
        "survivors": [asdict(survivor) for survivor in result.survivors],
    }


def made_from(course: Course, key: str) -> Json:
    """What an outcome depends on: if any of it changes, the outcome is stale."""
    return {
        "solution": hash_of(course.solution(key).read_text(encoding="utf-8")),
        "spec": hash_of(course.spec(key).read_text(encoding="utf-8")),
        "mutators": hash_of(" ".join(MUTATORS)),
    }


def is_fresh(course: Course, key: str) -> bool:
    """Is there an outcome for this kata, of this solution, this spec and these mutators?"""
    return recorded(course).get(key, {}).get("made_from") == made_from(course, key)


def recorded(course: Course) -> Json:
    """The record as data, by kata; raises `Refusal` when it is not one."""
    path = course.root / OUTCOMES
    if not path.is_file():
        return {}
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return data["katas"] if data["schema"] == SCHEMA else {}
    except (ValueError, KeyError, TypeError) as error:
        raise Refusal(f"{OUTCOMES.as_posix()} cannot be read ({error}). Delete it and save again.") from error


def load(course: Course) -> list[Mutated]:
    """The recorded outcomes of the course's katas, in teaching order."""
    return [outcome(key, data) for key, data in recorded(course).items() if key in course.keys]


def outcome(key: str, data: Json) -> Mutated:
    survivors = tuple(Survivor(**survivor) for survivor in data["survivors"])
    return Mutated(key, data["broken"], data["equal"], data["rejected"], survivors)


def explanations(course: Course) -> dict[tuple[str, str, str], str]:
    """Why survivors may survive, by kata, mutator and the line they change."""
    path = course.root / EXPLANATIONS
    if not path.is_file():
        return {}
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return {
            (key, each["mutator"], each["at"]): each["because"]
            for key, entries in data.items()
            for each in entries
        }
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        message = f"{EXPLANATIONS.as_posix()}: every entry needs mutator, at and because ({error})."
        raise Refusal(message) from error


def hash_of(text: str) -> str:
    return sha256(text.encode("utf-8")).hexdigest()
