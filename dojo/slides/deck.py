"""Which katas make a deck: those of a track, or of a route."""

from dataclasses import dataclass
from itertools import groupby

from dojo.course import Course
from dojo.refusal import Refusal
from dojo.routes import Route, read_routes
from dojo.site.cards import Card, course_cards
from dojo.site.routes import LONGEST_LIST


class NoDeck(Refusal):
    """No track or route has this name."""


@dataclass(frozen=True)
class Deck:
    """Katas that are shown together; `name` is the file's."""

    name: str
    title: str
    summary: str
    cards: tuple[Card, ...]

    @property
    def minutes(self) -> int:
        return sum(card.kata.minutes for card in self.cards)


def chosen_decks(course: Course, route: str | None, track: str | None) -> list[Deck]:
    """The decks of a route or a track, or all; raises `NoDeck`."""
    if route and track:
        raise NoDeck("Give --route or --track, not both.")
    if route:
        return decks_of_route(course, route)
    return decks_of_track(course, track) if track else all_decks(course)


def all_decks(course: Course) -> list[Deck]:
    """The routes that are short enough for a deck, then every track."""
    short = [route for route in read_routes(course) if len(route.keys) <= LONGEST_LIST]
    return [*(route_deck(course, route) for route in short), *track_decks(course_cards(course))]


def decks_of_track(course: Course, slug: str) -> list[Deck]:
    """The deck of one track; raises `NoDeck`."""
    decks = {deck.name: deck for deck in track_decks(course_cards(course))}
    if slug not in decks:
        raise NoDeck(f"There is no track {slug!r}. There are: {', '.join(decks)}.")
    return [decks[slug]]


def decks_of_route(course: Course, slug: str) -> list[Deck]:
    """The deck of a route, or of each of its tracks where it is too long for one; raises `NoDeck`."""
    routes = {route.slug: route for route in read_routes(course)}
    if slug not in routes:
        raise NoDeck(f"There is no route {slug!r}. There are: {', '.join(routes)}.")
    route = routes[slug]
    if len(route.keys) <= LONGEST_LIST:
        return [route_deck(course, route)]
    return track_decks([card for card in course_cards(course) if card.kata.key in route.keys])


def route_deck(course: Course, route: Route) -> Deck:
    by_key = {card.kata.key: card for card in course_cards(course)}
    return Deck(route.slug, route.title, route.outcome, tuple(by_key[key] for key in route.keys))


def track_decks(cards: list[Card]) -> list[Deck]:
    """A deck for each track, from cards in teaching order."""
    grouped = groupby(cards, key=lambda card: card.track)
    return [Deck(track.slug, track.title, track.summary, tuple(held)) for track, held in grouped]
