"""Where the operations of a graph stand on paper: layers by fast-sugiyama, boxes of one size."""

from collections.abc import Iterator
from dataclasses import dataclass

from fast_sugiyama import from_edges

Point = tuple[float, float]

WIDTH, HEIGHT = 92.0, 33.0  # of a box, in points
COLUMN, RANK = WIDTH + 10.0, HEIGHT + 18.0
BEND = 0.25  # the share of a column that a line on its way past boxes needs


@dataclass(frozen=True)
class Layout:
    """Corners of the boxes by name, and each edge as the points it passes; the corner of all is 0, 0."""

    width: float
    height: float
    corners: dict[str, Point]
    edges: list[list[Point]]


@dataclass(frozen=True)
class Part:
    """What is connected, with its centers and edges by number; numbers beyond the names are bends."""

    centers: dict[int, Point]
    edges: list[tuple[int, int]]
    width: float
    height: float


def lay_out(names: list[str], edges: list[tuple[str, str]]) -> Layout:
    """Lay out the connected parts side by side; what is connected to nothing stands in a row below."""
    number = {name: index for index, name in enumerate(names)}
    corners: dict[str, Point] = {}
    lines: list[list[Point]] = []
    left = height = 0.0
    for part in parts([(number[start], number[end]) for start, end in edges]):
        centers = {node: (left + x, y) for node, (x, y) in part.centers.items()}
        boxes = {node: center for node, center in centers.items() if node < len(names)}
        corners |= {names[node]: (x - WIDTH / 2, y - HEIGHT / 2) for node, (x, y) in boxes.items()}
        lines += [route(path, centers) for path in chains(part.edges, len(names))]
        left, height = left + part.width + COLUMN - WIDTH, max(height, part.height)
    return with_loners(names, Layout(max(left - COLUMN + WIDTH, 0.0), height, corners, lines))


def parts(edges: list[tuple[int, int]]) -> Iterator[Part]:
    """The connected parts, each with its corner at 0, 0; the library counts heights from below."""
    if not edges:
        return
    spacing = {"vertex_spacing": COLUMN, "minimum_length": 1}
    for places, _, high, routed in from_edges(edges, dummy_vertices=True, dummy_size=BEND, **spacing):
        x0 = min(x for _, (x, _) in places)
        centers = {
            node: (x - x0 + WIDTH / 2, (high - y) / COLUMN * RANK + HEIGHT / 2) for node, (x, y) in places
        }
        width = max(x for x, _ in centers.values()) + WIDTH / 2
        yield Part(centers, routed, width, high / COLUMN * RANK + HEIGHT)


def chains(edges: list[tuple[int, int]], nodes: int) -> list[list[int]]:
    """Each edge from box to box as one path, with the bends between."""
    after = {start: end for start, end in edges if start >= nodes}
    paths = [[start, end] for start, end in sorted(edges) if start < nodes]
    for path in paths:
        while path[-1] >= nodes:
            path.append(after[path[-1]])
    return paths


def route(path: list[int], centers: dict[int, Point]) -> list[Point]:
    """From the foot of the first box to the head of the last."""
    (x, y), *between, (to_x, to_y) = [centers[node] for node in path]
    return [(x, y + HEIGHT / 2), *between, (to_x, to_y - HEIGHT / 2)]


def with_loners(names: list[str], laid: Layout) -> Layout:
    loners = [name for name in names if name not in laid.corners]
    if not loners:
        return laid
    top = laid.height + RANK - HEIGHT if laid.corners else 0.0
    row = {name: (index * COLUMN, top) for index, name in enumerate(loners)}
    width = max(laid.width, len(loners) * COLUMN - COLUMN + WIDTH)
    return Layout(width, top + HEIGHT, laid.corners | row, laid.edges)
