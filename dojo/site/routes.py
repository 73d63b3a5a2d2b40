"""The page "Choose your path": each route with its katas, and all prerequisites as a drawing."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from dojo.course import Course
from dojo.routes import ROUTES, Route, read_routes
from dojo.site.cards import Card
from graders.kata import Track, UnknownKata

PAGE = "routes.md"
LONGEST_LIST = 15


@dataclass(frozen=True)
class Run:
    """Katas of one track that follow each other in a route; `first` is the number of the first."""

    track: Track
    first: int
    cards: tuple[Card, ...]

    @property
    def minutes(self) -> int:
        return sum(card.kata.minutes for card in self.cards)


@dataclass(frozen=True)
class RouteCards:
    """A route with what the course says about its katas."""

    route: Route
    cards: tuple[Card, ...]

    @property
    def minutes(self) -> int:
        return sum(card.kata.minutes for card in self.cards)

    @property
    def duration(self) -> str:
        """`56 minutes`; from two hours on, hours rounded to halves."""
        if self.minutes < 120:
            return f"{self.minutes} minutes"
        halves = round(self.minutes / 30)
        return f"about {halves // 2}{'½' if halves % 2 else ''} hours"

    @property
    def is_long(self) -> bool:
        """Too long for one list: shown track by track, in `runs`."""
        return len(self.cards) > LONGEST_LIST

    @property
    def runs(self) -> list[Run]:
        """The katas in order, cut where the track changes."""
        numbered = groupby(enumerate(self.cards, 1), key=lambda each: each[1].track)
        cut = [(track, list(run)) for track, run in numbered]
        return [Run(track, run[0][0], tuple(card for _, card in run)) for track, run in cut]


def route_cards(course: Course, cards: list[Card]) -> list[RouteCards]:
    """Every route of the course; raises `CourseError` when one cannot be read or names no kata."""
    by_key = {card.kata.key: card for card in cards}
    return [RouteCards(route, tuple(_found(route, by_key))) for route in read_routes(course)]


def _found(route: Route, by_key: dict[str, Card]) -> Iterator[Card]:
    for key in route.keys:
        if key not in by_key:
            raise UnknownKata(f"{ROUTES.as_posix()}: route {route.slug!r} names {key!r}, which is no kata.")
        yield by_key[key]
