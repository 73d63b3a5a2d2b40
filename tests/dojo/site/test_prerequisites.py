"""The drawing of prerequisites: where katas stand, and which lines join them."""

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from dojo.course import Course
from dojo.site.cards import Card, course_cards
from dojo.site.hooks import by_track
from dojo.site.prerequisites import BOX, Box, Drawing, draw
from graders.kata import Kata, Track

REAL = by_track(course_cards(Course(Path(__file__).parents[3])))


def kata(key: str, *needed: str) -> Kata:
    texts = ((),) * 2
    return Kata(key, key, "", *texts, needed, 1, 1, (), (), (), {}, (), {})


def drawing_of(*tracks: Sequence[Kata]) -> Drawing:
    drawn = []
    for katas in tracks:
        slug = katas[0].key.split("/")[0]
        track = Track(slug, slug, "", tuple(each.key for each in katas))
        drawn.append((track, [Card(each, track) for each in katas]))
    return draw(drawn)


def places(drawing: Drawing) -> dict[str, tuple[int, int]]:
    return {box.card.kata.key: (box.column, box.row) for box in drawing.boxes}


def test_a_kata_stands_right_of_the_last_that_it_needs() -> None:
    drawing = drawing_of([kata("a/1"), kata("a/2", "a/1"), kata("a/3", "a/1", "a/2")])
    assert places(drawing) == {"a/1": (0, 0), "a/2": (1, 0), "a/3": (2, 0)}


def test_katas_of_one_level_stand_below_each_other_beside_the_one_they_need() -> None:
    katas = [kata("a/1"), kata("a/2"), kata("a/3", "a/2"), kata("a/4", "a/2")]
    assert places(drawing_of(katas)) == {"a/1": (0, 0), "a/2": (0, 1), "a/3": (1, 1), "a/4": (1, 2)}


def test_tracks_lie_below_each_other() -> None:
    drawing = drawing_of([kata("a/1"), kata("a/2")], [kata("b/1", "a/2")])
    first, second = drawing.bands
    assert (first.top, second.top, drawing.height) == (0, first.height, first.height + second.height)
    assert drawing.boxes[-1].top > second.top


def test_a_line_that_another_prerequisite_implies_is_left_out() -> None:
    drawing = drawing_of([kata("a/1"), kata("a/2", "a/1"), kata("a/3", "a/2"), kata("a/4", "a/1", "a/3")])
    assert len(drawing.lines) == 3


def test_lines_to_other_tracks_are_marked() -> None:
    drawing = drawing_of([kata("a/1"), kata("a/2", "a/1")], [kata("b/1", "a/1")])
    assert [line.leaves_track for line in drawing.lines] == [False, True]


def test_a_line_joins_the_edges_of_its_boxes() -> None:
    drawing = drawing_of([kata("a/1"), kata("a/2"), kata("a/3", "a/2")], [kata("b/1", "a/3", "a/1")])
    ends = {ends_of(line.path) for line in drawing.lines}
    one, two, three, far = drawing.boxes
    assert ends == {(right(two), left(three)), (right(three), left(far)), (right(one), left(far))}


def ends_of(path: str) -> tuple[tuple[int, int], tuple[int, int]]:
    numbers = [int(number) for number in re.findall(r"-?\d+", path)]
    return (numbers[0], numbers[1]), (numbers[-2], numbers[-1])


def right(box: Box) -> tuple[int, int]:
    return box.left + BOX, box.middle


def left(box: Box) -> tuple[int, int]:
    return box.left, box.middle


def test_no_two_katas_of_the_course_stand_in_one_place() -> None:
    drawing = draw(REAL)
    assert len({(box.column, box.top) for box in drawing.boxes}) == len(drawing.boxes)
    assert all(box.left + BOX <= drawing.width and box.top < drawing.height for box in drawing.boxes)


def test_no_line_of_the_course_runs_through_a_box() -> None:
    drawing = draw(REAL)
    corners = [[int(number) for number in re.findall(r"-?\d+", line.path)] for line in drawing.lines]
    for numbers in corners:
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        for before, after in pairwise(points):
            assert not any(crosses(box, before, after) for box in drawing.boxes), (before, after)


def crosses(box: Box, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Does the straight part between two points touch the inside of a box?"""
    inside_x = max(min(before[0], after[0]), box.left + 1) <= min(
        max(before[0], after[0]), box.left + BOX - 1
    )
    top, bottom = box.top + 1, 2 * box.middle - box.top - 1
    inside_y = max(min(before[1], after[1]), top) <= min(max(before[1], after[1]), bottom)
    return inside_x and inside_y
