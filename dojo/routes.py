"""Routes through the course: some of its katas in order, for people with one purpose."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dojo.course import Course
from graders.kata import CourseError

ROUTES = Path("katas/routes.toml")
ALL = "all"
TEXTS = ("slug", "title", "audience", "outcome")
FIELDS = {*TEXTS, "katas", "minutes_at_most"}


@dataclass(frozen=True)
class Route:
    """Katas in the order in which to take them, who they are for, and what one can do afterwards."""

    slug: str
    title: str
    audience: str
    outcome: str
    keys: tuple[str, ...]
    minutes_at_most: int | None


def read_routes(course: Course) -> list[Route]:
    """The routes in the order of `katas/routes.toml`; raises `CourseError` for a file that is not right."""
    try:
        entries = tomllib.loads((course.root / ROUTES).read_text(encoding="utf-8")).get("routes", [])
    except FileNotFoundError:
        raise CourseError(f"{ROUTES.as_posix()} is missing.") from None
    except tomllib.TOMLDecodeError as error:
        raise CourseError(f"{ROUTES.as_posix()} is not valid TOML: {error}") from None
    return [_route(entry, course) for entry in entries]


def _route(entry: dict[str, Any], course: Course) -> Route:
    where = f"{ROUTES.as_posix()}: route {entry.get('slug', 'without a slug')!r}"
    if extra := sorted(set(entry) - FIELDS):
        raise CourseError(f"{where} has unknown entries: {', '.join(extra)}.")
    texts = {name: entry.get(name) for name in TEXTS}
    if missing := [name for name, text in texts.items() if not isinstance(text, str) or not text]:
        raise CourseError(f"{where} needs a text for {', '.join(missing)}.")
    return Route(**texts, keys=_keys(entry, course, where), minutes_at_most=_limit(entry, where))


def _keys(entry: dict[str, Any], course: Course, where: str) -> tuple[str, ...]:
    keys = entry.get("katas")
    if keys == ALL:
        return tuple(course.keys)
    if not isinstance(keys, list) or not keys or not all(isinstance(key, str) for key in keys):
        raise CourseError(f'{where} needs `katas`: a list of keys, or "{ALL}".')
    return tuple(keys)


def _limit(entry: dict[str, Any], where: str) -> int | None:
    limit = entry.get("minutes_at_most")
    if limit is not None and (not isinstance(limit, int) or limit < 1):
        raise CourseError(f"{where}: `minutes_at_most` must be a whole number of at least 1.")
    return limit
