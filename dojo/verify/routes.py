"""Rules about `katas/routes.toml`: a route can be taken as it stands, in the time that it promises."""

from collections.abc import Iterator

from dojo.course import Course
from dojo.routes import ROUTES, Route, read_routes
from dojo.verify.findings import Finding, finding
from graders.kata import CourseError


def routes_can_be_taken(course: Course) -> Iterator[Finding]:
    """A route has each kata once and after its prerequisites, and keeps to the minutes it promises."""
    path = course.root / ROUTES
    try:
        routes = read_routes(course)
    except CourseError as error:
        yield finding(course, path, "routes", str(error).removeprefix(f"{ROUTES.as_posix()}: "))
        return
    for route in routes:
        for message in wrong_in(route, course):
            yield finding(course, path, "routes", f"{route.slug}: {message}")


def wrong_in(route: Route, course: Course) -> Iterator[str]:
    for place, key in enumerate(route.keys):
        before = route.keys[:place]
        if key not in course.keys:
            yield f"`{key}` is no kata of the curriculum."
        if key in before:
            yield f"`{key}` is listed twice; keep one."
        for needed in course.description(key).get("prerequisites", []):
            if needed not in before:
                yield f"`{key}` builds on `{needed}`, which must come before it."
    minutes = sum(course.description(key).get("minutes", 0) for key in route.keys)
    if route.minutes_at_most and minutes > route.minutes_at_most:
        yield f"its katas take {minutes} minutes, more than the {route.minutes_at_most} it promises."
