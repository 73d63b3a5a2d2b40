"""The progress file: read with its older versions, written always in the newest."""

import functools
import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import fastjsonschema
from fastjsonschema import JsonSchemaValueException

from dojo.progress.record import Draft, Record, Version, merge
from dojo.refusal import Refusal

Json = dict[str, Any]
Progress = dict[str, Record]

FAMILY = "trace-and-error/progress/"
NEWEST = 2
BEFORE_TIMES = "1970-01-01T00:00:00.000Z"


class NotProgress(Refusal):
    """The text is no progress file, or a newer one than this program knows."""


def schema() -> Json:
    """The JSON Schema of the file."""
    return json.loads((Path(__file__).parent / "progress.schema.json").read_text(encoding="utf-8"))


@functools.cache
def _validator() -> Callable[[Json], Json]:
    # The $id is a name, which would be taken for an address where parts of the schema are found.
    return fastjsonschema.compile(schema() | {"$id": ""}, use_default=False)


def parse(text: str, name: str) -> Progress:
    """Read a progress file; `name` is what messages call it. Raises `NotProgress`."""
    try:
        document = json.loads(text)
    except ValueError as error:
        raise NotProgress(f"{name} is not a progress file: it is not JSON ({error}).") from error
    document = migrated(document, name)
    try:
        _validator()(document)
    except JsonSchemaValueException as error:
        raise NotProgress(f"{name} is not a progress file: {error.message[:200]}") from error
    return {key: _record(record) for key, record in document["katas"].items()}


def dump(progress: Progress) -> str:
    """The file's text: the same progress gives the same text."""
    katas = {key: _record_json(progress[key]) for key in sorted(progress)}
    return json.dumps({"schema": f"{FAMILY}{NEWEST}", "katas": katas}, indent=1) + "\n"


def merge_progress(one: Progress, other: Progress) -> Progress:
    """Kata by kata, what both know."""
    return {key: merge(one.get(key, Record()), other.get(key, Record())) for key in one | other}


def migrated(document: Any, name: str) -> Json:
    """The document in the newest version of the format, step by step. Raises `NotProgress`."""
    found = document.get("schema") if isinstance(document, dict) else None
    version = str(found).removeprefix(FAMILY)
    if not str(found).startswith(FAMILY) or not version.isdecimal():
        raise NotProgress(f"{name} is not a progress file: its `schema` should begin with {FAMILY}")
    if int(version) > NEWEST:
        raise NotProgress(
            f"{name} was written by a newer dojo or page ({found}). Update this one, then try again."
        )
    for step in range(int(version), NEWEST):
        try:
            document = MIGRATIONS[step](document)
        except (KeyError, TypeError, AttributeError) as error:
            raise NotProgress(f"{name} is not a progress file: it is damaged near {error}.") from error
    return document


def _from_1(document: Json) -> Json:
    """Version 1 knew one text per kata and no times, so anything newer wins over it."""
    katas = {key: _record_from_1(saved) for key, saved in document["katas"].items()}
    return {"schema": f"{FAMILY}2", "katas": katas}


def _record_from_1(saved: Json) -> Json:
    verdict = "PASS" if saved["solved"] else "FAIL" if saved["attempted"] else None
    version = {"at": BEFORE_TIMES, "verdict": verdict, "kept": 0, "promises": 0, "helped": False}
    return {
        "draft": {"at": BEFORE_TIMES, "source": saved["source"]},
        "hints": saved["hintsShown"],
        "solution_seen": None,
        "versions": [version | {"source": saved["source"]}] if verdict else [],
    }


MIGRATIONS = {1: _from_1}


def _record(data: Json) -> Record:
    draft = data["draft"]
    return Record(
        draft=draft and Draft(**draft),
        hints=data["hints"],
        solution_seen=data["solution_seen"],
        versions=frozenset(Version(**version) for version in data["versions"]),
    )


def _record_json(record: Record) -> Json:
    return {
        "draft": record.draft and asdict(record.draft),
        "hints": record.hints,
        "solution_seen": record.solution_seen,
        "versions": [asdict(version) for version in record.history],
    }
