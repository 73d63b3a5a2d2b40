"""Screens of a terminal as one SVG that shows them in turn, without a script."""

from dataclasses import dataclass
from html import escape
from itertools import groupby

from pyte.screens import Char

CELL, ROW, MARGIN, TITLE = 8.4, 18, 16, 34
BACKGROUND, FOREGROUND, BAR = "#11151c", "#d7dce5", "#1c222d"
COLORS = {
    "default": FOREGROUND, "black": "#5a6374", "red": "#ff7b72", "green": "#7ee787", "brown": "#e3b341",
    "blue": "#79c0ff", "magenta": "#d2a8ff", "cyan": "#76e3ea", "white": "#f0f3f8",
    "brightblack": "#8b95a7", "brightred": "#ffa198", "brightgreen": "#aff5b4", "brightyellow": "#f2cc60",
    "brightblue": "#a5d6ff", "brightmagenta": "#e2c5ff", "brightcyan": "#b3f0ff", "brightwhite": "#ffffff",
}  # fmt: skip

Row = list[Char]


@dataclass(frozen=True)
class Frame:
    """A screen, how long it is shown, and what had been done."""

    rows: list[Row]
    seconds: float
    caption: str


def picture(frames: list[Frame], lines: int, columns: int) -> str:
    """The whole SVG. Who wants no motion sees the last verdict and nothing else."""
    width, height = round(columns * CELL + 2 * MARGIN), lines * ROW + 2 * MARGIN + TITLE
    total = sum(frame.seconds for frame in frames)
    begin, styles, groups = 0.0, [], []
    for number, frame in enumerate(frames):
        first, last = begin / total * 100, (begin + frame.seconds) / total * 100
        styles.append(_appearing(number, first, last, total))
        groups.append(_frame(number, frame, width))
        begin += frame.seconds
    last = f"g.f{len(frames) - 2}"
    still = (
        f"@media (prefers-reduced-motion: reduce) {{ g.f {{ animation: none; }} {last} {{ opacity: 1; }} }}"
    )
    font = "14px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace"
    corners = f"M0 {TITLE}V10a10 10 0 0 1 10-10h{width - 20}a10 10 0 0 1 10 10v{TITLE - 10}z"
    told = " Then: ".join(frame.caption for frame in frames)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" fill="{FOREGROUND}" '
            f'role="img" aria-label="A session of dojo watch. {escape(told, quote=True)}">',
            "<style>",
            f"text {{ font: {font}; white-space: pre; }}",
            "g.f { opacity: 0; }",
            *styles,
            still,
            "</style>",
            f'<rect width="{width}" height="{height}" rx="10" fill="{BACKGROUND}"/>',
            f'<path d="{corners}" fill="{BAR}"/>',
            *groups,
            "</svg>\n",
        ]
    )


def _appearing(number: int, first: float, last: float, total: float) -> str:
    before = f"0%, {first - 0.01:.2f}% {{ opacity: 0; }} " if first else ""
    after = f" {last + 0.01:.2f}%, 100% {{ opacity: 0; }}" if last < 99.99 else ""
    return (
        f"@keyframes f{number} {{ {before}{first:.2f}%, {last:.2f}% {{ opacity: 1; }}{after} }} "
        f"g.f{number} {{ animation: f{number} {total}s step-end infinite; }}"
    )


def _frame(number: int, frame: Frame, width: int) -> str:
    title = f'<text x="{width / 2}" y="22" text-anchor="middle" opacity="0.8">{escape(frame.caption)}</text>'
    rows = [text for at, row in enumerate(frame.rows) if (text := _row(at, row))]
    return "\n".join([f'<g class="f f{number}">', title, *rows, "</g>"])


def _row(at: int, row: Row) -> str:
    y = TITLE + MARGIN + at * ROW
    parts, column = [], 0
    for style, cells in groupby(row, key=lambda cell: (cell.fg, cell.bold, cell.reverse)):
        text = "".join(cell.data for cell in cells)
        if text.strip() or style[2]:
            parts.append(_text(MARGIN + column * CELL, y, text, *style))
        column += len(text)
    return "".join(parts)


def _text(x: float, y: int, text: str, color: str, bold: bool, reverse: bool) -> str:
    fill = COLORS.get(color, f"#{color}")
    long = round(len(text) * CELL, 1)
    box = f'<rect x="{x:.1f}" y="{y}" width="{long}" height="{ROW}" fill="{fill}"/>' if reverse else ""
    style = f' fill="{BACKGROUND if reverse else fill}"' if reverse or fill != FOREGROUND else ""
    weight = ' font-weight="bold"' if bold else ""
    where = f'x="{x:.1f}" y="{y + 13}" textLength="{long}"'
    return f"{box}<text {where}{weight}{style}>{escape(text)}</text>"
