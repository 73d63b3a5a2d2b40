"""What is printed: a kata, a track, a route, or everything there is."""

from dojo.course import Course
from dojo.handouts.documents import Chosen
from dojo.handouts.sheet import Sheet
from dojo.refusal import Refusal
from dojo.routes import Route, read_routes
from dojo.site.cards import course_cards
from graders.kata import Track


def chosen(
    course: Course, site: str, *, track: str | None = None, kata: str | None = None, route: str | None = None
) -> list[Chosen]:
    """What was asked for; without a choice, each kata by itself and each route.

    Raises `Refusal` for two choices at once and for names that do not exist.
    """
    if sum(name is not None for name in (track, kata, route)) > 1:
        raise Refusal("Choose one of --track, --kata and --route.")
    sheets = {card.kata.key: Sheet(course, card, site) for card in course_cards(course)}
    if kata:
        return [of_kata(sheets[course.graded.kata(kata).key])]
    if track:
        return [of_track(found(track, {one.slug: one for one in course.tracks()}, "track"), sheets)]
    routes = {one.slug: one for one in read_routes(course)}
    if route:
        return [of_route(found(route, routes, "route"), sheets)]
    return [of_kata(sheet) for sheet in sheets.values()] + [of_route(one, sheets) for one in routes.values()]


def found[Named: (Route, Track)](name: str, all_of_them: dict[str, Named], what: str) -> Named:
    if name not in all_of_them:
        raise Refusal(f"There is no {what} {name!r}. There are: {', '.join(all_of_them)}.")
    return all_of_them[name]


def of_kata(sheet: Sheet) -> Chosen:
    return Chosen(sheet.kata.key.replace("/", "-"), sheet.kata.title, (), (sheet,))


def of_track(track: Track, sheets: dict[str, Sheet]) -> Chosen:
    about = (("What it is about", track.summary),)
    return Chosen(track.slug, track.title, about, tuple(sheets[key] for key in track.keys))


def of_route(route: Route, sheets: dict[str, Sheet]) -> Chosen:
    about = (("For whom", route.audience), ("Afterwards", route.outcome))
    return Chosen(route.slug, route.title, about, tuple(sheets[key] for key in route.keys))
