"""Finds katas and reads what their files say about them.

The course is a folder with `curriculum.toml` and one `kata.toml` per key: `katas/` of
the repository, or `graders/data/katas/` in the wheel, where the build puts a copy.
"""

import difflib
import importlib.util
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

PACKAGE = Path(__file__).parent
RUNG_AFTER_DIAGNOSIS = 2  # a diagnosis says where to look, as the first hint does


class CourseError(Exception):
    """A file of the course is missing or wrong; the text says which and how to fix it."""


class UnknownKata(CourseError):
    """No kata has this key."""


@dataclass(frozen=True)
class Hint:
    """One rung of the ladder, from question to near-answer."""

    text: str


@dataclass(frozen=True)
class DiagnosisText:
    """What a learner reads about a misconception."""

    id: str
    title: str
    believed: str
    really: str
    hint: str
    rung: int


@dataclass(frozen=True)
class Kata:
    """What `kata.toml` says."""

    key: str
    title: str
    summary: str
    objectives: tuple[str, ...]
    concepts: tuple[str, ...]
    prerequisites: tuple[str, ...]
    difficulty: int
    minutes: int
    entry_points: tuple[str, ...]
    runtimes: tuple[str, ...]
    out_of_scope: tuple[str, ...]
    source: dict[str, str]
    hints: tuple[Hint, ...]
    diagnoses: dict[str, DiagnosisText] = field(repr=False)


@dataclass(frozen=True)
class Track:
    """A group of katas, in teaching order."""

    slug: str
    title: str
    summary: str
    keys: tuple[str, ...]


class Course:
    """The katas of one folder, and the specs and expected observations beside them."""

    def __init__(self, katas: Path, specs: Path, expected: Path):
        self.katas = katas
        self.specs = specs
        self.expected = expected

    @classmethod
    def find(cls) -> "Course":
        """The course of the repository, or the one packaged with the wheel."""
        for katas in (PACKAGE.parent / "katas", PACKAGE / "data" / "katas"):
            if (katas / "curriculum.toml").is_file():
                return cls(katas, PACKAGE / "specs", PACKAGE / "expected")
        raise CourseError("No course found: there is no katas/curriculum.toml beside the graders package.")

    def tracks(self) -> list[Track]:
        """Tracks in teaching order, read from `curriculum.toml`."""
        path = self.katas / "curriculum.toml"
        entries = _read_toml(path).get("tracks", [])
        if not entries:
            raise CourseError(f"{path.name} lists no tracks: it needs [[tracks]] tables.")
        return [_track(entry, path) for entry in entries]

    def keys(self) -> list[str]:
        """Every kata's key, in teaching order."""
        return [key for track in self.tracks() for key in track.keys]

    def kata(self, key: str) -> Kata:
        """Read one kata; raises `UnknownKata` naming the nearest key."""
        keys = self.keys()
        if key not in keys:
            near = difflib.get_close_matches(key, keys, 1, 0.4)
            near = near or [k for k in keys if k.rpartition("/")[2] == key]
            suggestion = f" Did you mean {near[0]!r}?" if near else ""
            raise UnknownKata(f"There is no kata {key!r}.{suggestion}")
        path = self.katas / key / "kata.toml"
        return _kata(key, _read_toml(path), f"katas/{key}/kata.toml")

    def spec(self, key: str) -> ModuleType:
        """Import a kata's spec afresh from its file."""
        path = self.specs / f"{key}.py"
        if not path.is_file():
            raise CourseError(f"Kata {key!r} has no spec: graders/specs/{key}.py is missing.")
        name = "graders.specs." + key.replace("/", ".")
        found = importlib.util.spec_from_file_location(name, path)
        module = importlib.util.module_from_spec(found)
        found.loader.exec_module(module)
        return module


def _read_toml(path: Path) -> dict[str, Any]:
    name = "/".join(path.parts[-3:])
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise CourseError(f"{name} is missing.") from None
    except tomllib.TOMLDecodeError as error:
        raise CourseError(f"{name} is not valid TOML: {error}") from None


def _track(entry: dict[str, Any], path: Path) -> Track:
    for name in ("slug", "title", "katas"):
        if name not in entry:
            raise CourseError(f"{path.name}: a [[tracks]] table has no {name!r}.")
    keys = tuple(f"{entry['slug']}/{slug}" for slug in entry["katas"])
    return Track(entry["slug"], entry["title"], entry.get("summary", ""), keys)


def _kata(key: str, data: dict[str, Any], where: str) -> Kata:
    reader = _Reader(data, where)
    difficulty = reader.get("difficulty", int)
    if difficulty not in (1, 2, 3):
        raise CourseError(f"{where}: difficulty is {difficulty}; it must be 1, 2 or 3.")
    kata = Kata(
        key=key,
        title=reader.get("title", str),
        summary=reader.get("summary", str),
        objectives=reader.texts("objectives"),
        concepts=reader.texts("concepts"),
        prerequisites=reader.texts("prerequisites"),
        difficulty=difficulty,
        minutes=reader.get("minutes", int),
        entry_points=reader.texts("entry_points"),
        runtimes=reader.texts("runtimes"),
        out_of_scope=reader.texts("out_of_scope"),
        source=reader.get("source", dict),
        hints=tuple(
            Hint(_Reader(h, f"{where} [[hints]]").get("text", str)) for h in reader.get("hints", list)
        ),
        diagnoses={id: _diagnosis(id, texts, where) for id, texts in reader.get("diagnoses", dict).items()},
    )
    reader.nothing_else()
    return kata


def _diagnosis(id: str, texts: dict[str, Any], where: str) -> DiagnosisText:
    reader = _Reader(texts, f"{where} [diagnoses.{id}]")
    names = ("title", "believed", "really", "hint")
    told = (reader.get(name, str) for name in names)
    rung = reader.get("rung", int) if "rung" in texts else RUNG_AFTER_DIAGNOSIS
    found = DiagnosisText(id, *told, rung)
    reader.nothing_else()
    if rung < 1:
        raise CourseError(f"{where} [diagnoses.{id}]: 'rung' is {rung}; hints are counted from 1.")
    return found


class _Reader:
    """Takes typed values out of a TOML table and complains in the author's words."""

    def __init__(self, table: dict[str, Any], where: str):
        self._table = table
        self._where = where
        self._taken: set[str] = set()

    def get(self, name: str, kind: type) -> Any:
        self._taken.add(name)
        if name not in self._table:
            raise CourseError(f"{self._where} has no {name!r}.")
        value = self._table[name]
        if not isinstance(value, kind) or value == "":
            raise CourseError(f"{self._where}: {name!r} is {value!r}; it must be a {kind.__name__}.")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        values = self.get(name, list)
        if not all(isinstance(value, str) for value in values):
            raise CourseError(f"{self._where}: {name!r} must be a list of strings.")
        return tuple(values)

    def nothing_else(self) -> None:
        extra = sorted(set(self._table) - self._taken)
        if extra:
            raise CourseError(f"{self._where} has unknown entries: {', '.join(extra)}.")
