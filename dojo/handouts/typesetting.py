"""From plain data to PDF, by Typst."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, Self

import typst

from dojo.course import Course
from dojo.handouts.fonts import unpack_fonts

TEMPLATES = Path(__file__).parent / "templates"
# Tagged for screen readers: reading order, headings, tables, other texts for drawings.
STANDARD = "ua-1"


class Typesetter:
    """Keeps the fonts unpacked while it is open."""

    def __init__(self, course: Course):
        self._folder = TemporaryDirectory(prefix="dojo-fonts-")
        unpack_fonts(course, Path(self._folder.name))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._folder.cleanup()

    def pdf(self, template: str, document: dict[str, Any]) -> bytes:
        """The document as a PDF/UA file; raises `typst.TypstError` for a fault of the template."""
        return typst.compile(
            TEMPLATES / template,
            root=TEMPLATES,
            font_paths=[self._folder.name],
            ignore_system_fonts=True,
            sys_inputs={"document": json.dumps(document, ensure_ascii=False)},
            format="pdf",
            pdf_standards=STANDARD,
        )
