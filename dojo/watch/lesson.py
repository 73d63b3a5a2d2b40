"""Opens the lesson of a kata: in the browser where there is one, and says where it is in any case."""

import os
import sys
import threading
import webbrowser
from contextlib import ExitStack

from dojo.course import Course
from dojo.server import HOST, site_server

NOT_HERE = "This installation has no lessons: they are on the page of the course."


class Lessons:
    """The built site, served while somebody reads in it; else the lesson's source."""

    def __init__(self, course: Course):
        self._course = course
        self._open = ExitStack()
        self._address: str | None = None

    def open(self, key: str) -> str:
        """Show the lesson if that can be done; returns what to tell the learner."""
        if (self._course.root / "site/katas" / key / "index.html").is_file():
            url = f"{self._served()}/katas/{key}/"
            return f"The lesson is open in your browser: {url}" if _shown(url) else f"The lesson: {url}"
        lesson = self._course.lesson(key)
        return f"The lesson: {lesson}" if lesson.is_file() else NOT_HERE

    def close(self) -> None:
        self._open.close()

    def _served(self) -> str:
        if self._address is None:
            server = self._open.enter_context(site_server(self._course.root / "site", 0))
            self._open.callback(server.shutdown)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            self._address = f"http://{HOST}:{server.server_address[1]}"
        return self._address


def _shown(url: str) -> bool:
    """A browser in a window; one in this terminal would draw over us."""
    has_windows = sys.platform == "darwin" or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )
    return has_windows and webbrowser.open(url)
