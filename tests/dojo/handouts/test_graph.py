"""Drawings of graphs: every operation is there, no box lies on another, every line joins two boxes."""

from itertools import combinations
from typing import Any

import pytest

from dojo.course import find_course
from dojo.handouts.graph import drawings, first_trace, fold_constants
from dojo.handouts.graph_layout import HEIGHT, WIDTH, lay_out
from dojo.site.cards import course_cards
from dojo.site.reference import reference


@pytest.fixture(scope="module")
def played() -> dict[str, Any]:
    """What the page compares with in a kata whose graph holds constants, a variable and a loop's body."""
    course = find_course()
    card = next(card for card in course_cards(course) if card.kata.key == "autograph/lists_that_grow")
    return reference(course, card)


def test_every_operation_is_drawn_or_written_on_the_one_that_uses_it(played: dict[str, Any]) -> None:
    _, graph = first_trace(played)
    whole = drawings(played)[0]
    folded, shown = fold_constants(graph["nodes"])
    constants = sum(node["op"] == "Const" for node in graph["nodes"])
    assert len(whole["boxes"]) == len(shown) == len(graph["nodes"]) - constants
    assert sum(map(len, folded.values())) >= constants


def test_bodies_of_loops_are_drawn_by_themselves(played: dict[str, Any]) -> None:
    captions = [drawn["caption"] for drawn in drawings(played)]
    assert captions[0] == "The graph of simulate"
    assert any("the condition of the loop" in caption for caption in captions)
    assert any("one round of the loop" in caption for caption in captions)


def test_a_drawing_has_other_text_and_one_too_large_has_only_that(played: dict[str, Any]) -> None:
    nodes = [
        {"name": f"n{at}", "op": "Mul", "inputs": [f"n{at - 1}:0"] if at else [], "outputs": [], "line": 1}
        | {"stateful": False, "constant": None, "capture": None, "body": []}
        for at in range(60)
    ]
    trace = {"graph": {"nodes": nodes, "functions": []}}
    (large,) = drawings({"scenarios": {"one": {"functions": [{"name": "f", "traces": [trace]}]}}})
    assert large["boxes"] == []
    assert large["remark"] == "60 operations, too many to draw: 60 × Mul."
    assert all("Placeholder" in drawn["alt"] for drawn in drawings(played)[:1])


def test_boxes_do_not_overlap_and_lines_end_at_boxes() -> None:
    names = [f"n{at}" for at in range(9)]
    edges = [("n0", "n1"), ("n0", "n2"), ("n1", "n3"), ("n2", "n3"), ("n0", "n3"), ("n5", "n6"), ("n5", "n7")]
    laid = lay_out(names, edges)
    assert set(laid.corners) == set(names)
    for (_, (x, y)), (_, (other_x, other_y)) in combinations(laid.corners.items(), 2):
        assert abs(x - other_x) >= WIDTH or abs(y - other_y) >= HEIGHT
    ends = {(points[0], points[-1]) for points in laid.edges}
    assert ends == {(foot(laid.corners[start]), head(laid.corners[end])) for start, end in edges}
    assert all(0 <= x <= laid.width - WIDTH + 0.01 for x, _ in laid.corners.values())
    assert all(0 <= y <= laid.height - HEIGHT + 0.01 for _, y in laid.corners.values())


def foot(corner: tuple[float, float]) -> tuple[float, float]:
    return corner[0] + WIDTH / 2, corner[1] + HEIGHT


def head(corner: tuple[float, float]) -> tuple[float, float]:
    return corner[0] + WIDTH / 2, corner[1]
