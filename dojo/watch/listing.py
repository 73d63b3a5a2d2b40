"""The list of katas, to go to another one."""

from rich.console import Console
from rich.text import Text

from dojo.course import Course
from dojo.progress.document import Progress
from dojo.progress.record import Record
from dojo.progress.show import MARKS
from dojo.watch.screen import key_line

KEYS = {"↑ ↓": "choose", "enter": "go there", "l": "back", "q": "quit"}
LINES_AROUND = 3  # title, keys and the line between them


class KataList:
    """Katas by track, with a cursor on one of them."""

    def __init__(self, course: Course, progress: Progress, current: str):
        self._tracks = course.tracks()
        self._keys = [key for track in self._tracks for key in track.keys]
        self._progress = progress
        self._titles = {key: str(course.description(key).get("title", "")) for key in self._keys}
        self.chosen = current

    def move(self, by: int) -> None:
        """Up or down, staying in the list."""
        at = self._keys.index(self.chosen) + by
        self.chosen = self._keys[min(max(at, 0), len(self._keys) - 1)]

    def draw(self, console: Console) -> None:
        """As many lines as fit, with the cursor among them."""
        lines, cursor = self._lines()
        height = max(3, console.height - LINES_AROUND)
        first = min(max(0, cursor - height // 2), max(0, len(lines) - height))
        console.clear()
        for line in lines[first : first + height]:
            console.print(line, no_wrap=True, overflow="ellipsis")
        console.print()
        console.print(key_line(KEYS))

    def _lines(self) -> tuple[list[Text], int]:
        lines, cursor = [], 0
        for track in self._tracks:
            lines.append(Text(track.title, style="bold"))
            for key in track.keys:
                if key == self.chosen:
                    cursor = len(lines)
                lines.append(self._line(key))
        return lines, cursor

    def _line(self, key: str) -> Text:
        mark, style = MARKS[self._progress.get(key, Record()).state]
        pointer, chosen = ("▸ ", "reverse") if key == self.chosen else ("  ", "")
        return Text.assemble(pointer, (mark, style), " ", (f"{key}  {self._titles[key]}", chosen))
