"""Which kata builds on which, laid out as a drawing: a band per track, a column per level.

A kata stands one column right of the last kata it needs. Libraries for layered graphs would draw fewer
crossings but scatter the tracks, so the places are found here; a template makes the SVG.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from dojo.site.cards import Card
from graders.kata import Track

BOX = 176  # width of a kata's box
BOX_HEIGHT = 28
GAP = 58  # between columns; lines turn here
ROW = 38
BAND_HEAD = 26  # room for the name of the track
BAND_FOOT = 6
LANE = 5  # between vertical lines that come from different katas
FIRST_LANE = 10
LANES = (GAP - 2 * FIRST_LANE) // LANE + 1
CURVE = 5


@dataclass(frozen=True)
class Box:
    """A kata, where it stands, and what it builds on."""

    card: Card
    column: int
    row: int
    top: int
    before: tuple[Card, ...]

    @property
    def left(self) -> int:
        return self.column * (BOX + GAP)

    @property
    def middle(self) -> int:
        return self.top + BOX_HEIGHT // 2


@dataclass(frozen=True)
class Line:
    """From a kata to one that builds on it, as the `d` of an SVG path."""

    path: str
    leaves_track: bool


@dataclass(frozen=True)
class Band:
    """The strip of one track."""

    track: Track
    top: int
    height: int


@dataclass(frozen=True)
class Drawing:
    """Everything that the template draws, in the units of its `viewBox`."""

    width: int
    height: int
    bands: tuple[Band, ...]
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    box_width: int = BOX
    box_height: int = BOX_HEIGHT


def draw(tracks: Sequence[tuple[Track, Sequence[Card]]]) -> Drawing:
    """The drawing of all katas; each must come after those it builds on."""
    columns = levels([card for _, cards in tracks for card in cards])
    bands, boxes, top = [], {}, 0
    for track, cards in tracks:
        rows = rows_in_band(cards, columns)
        height = BAND_HEAD + ROW * (max(rows.values()) + 1) + BAND_FOOT
        bands.append(Band(track, top, height))
        for card in cards:
            key = card.kata.key
            before = tuple(boxes[needed].card for needed in card.kata.prerequisites)
            boxes[key] = Box(card, columns[key], rows[key], top + BAND_HEAD + ROW * rows[key], before)
        top += height
    width = max(box.left for box in boxes.values()) + BOX
    return Drawing(width, top, tuple(bands), tuple(boxes.values()), tuple(lines_between(boxes)))


def levels(cards: Sequence[Card]) -> dict[str, int]:
    """How many katas, at most, come one after the other before each."""
    found: dict[str, int] = {}
    for card in cards:
        found[card.kata.key] = 1 + max((found[key] for key in card.kata.prerequisites), default=-1)
    return found


def rows_in_band(cards: Sequence[Card], columns: dict[str, int]) -> dict[str, int]:
    """A row for each kata of a track: that of the kata before it, or the next free one below."""
    rows: dict[str, int] = {}
    taken: set[tuple[int, int]] = set()
    for card in cards:
        key = card.kata.key
        wanted = next((rows[needed] for needed in card.kata.prerequisites if needed in rows), 0)
        rows[key] = next(row for row in count(wanted) if (columns[key], row) not in taken)
        taken.add((columns[key], rows[key]))
    return rows


def lines_between(boxes: dict[str, Box]) -> list[Line]:
    """A line for each prerequisite that no other one implies; those from one kata share a lane."""
    pairs = [(boxes[needed], end) for end in boxes.values() for needed in directly_needed(end, boxes)]
    lanes = lanes_of(boxes, {start.card.kata.key for start, _ in pairs})
    return [
        Line(path(start, end, lanes[start.card.kata.key]), start.card.track != end.card.track)
        for start, end in pairs
    ]


def directly_needed(end: Box, boxes: dict[str, Box]) -> list[str]:
    """The prerequisites of `end`, without those that another of them already builds on."""
    keys = [card.kata.key for card in end.before]
    implied = {key for needed in keys for key in all_needed(needed, boxes)}
    return [key for key in keys if key not in implied]


def all_needed(key: str, boxes: dict[str, Box]) -> set[str]:
    """Everything that comes before a kata, however far back."""
    direct = {card.kata.key for card in boxes[key].before}
    return direct.union(*(all_needed(needed, boxes) for needed in direct))


def lanes_of(boxes: dict[str, Box], starts: set[str]) -> dict[str, int]:
    """For each kata that others build on, where right of its column its lines go up or down."""
    used: dict[int, int] = defaultdict(int)
    lanes = {}
    for key, box in boxes.items():
        if key in starts:
            lanes[key] = box.left + BOX + FIRST_LANE + LANE * (used[box.column] % LANES)
            used[box.column] += 1
    return lanes


def path(start: Box, end: Box, lane: int) -> str:
    """Right out of `start`, along its lane, and into `end`; above the boxes of the columns in between."""
    out, into = [(start.left + BOX, start.middle), (lane, start.middle)], [(end.left, end.middle)]
    if end.column == start.column + 1:
        return turning([*out, (lane, end.middle), *into])
    above, turn = end.top - (ROW - BOX_HEIGHT) // 2, end.left - FIRST_LANE
    return turning([*out, (lane, above), (turn, above), (turn, end.middle), *into])


def turning(points: Sequence[tuple[int, int]]) -> str:
    """Straight lines through the points, with round corners."""
    parts = [f"M{points[0][0]} {points[0][1]}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        if before[1] == corner[1] == after[1]:
            continue
        enter, leave = towards(corner, before), towards(corner, after)
        parts.append(f"L{enter[0]} {enter[1]}Q{corner[0]} {corner[1]} {leave[0]} {leave[1]}")
    return "".join([*parts, f"L{points[-1][0]} {points[-1][1]}"])


def towards(corner: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    """The point on the way from `corner` to `other` where the curve ends."""
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    length = max(abs(dx), abs(dy), 1)
    step = min(CURVE, length // 2)
    return corner[0] + dx * step // length, corner[1] + dy * step // length
