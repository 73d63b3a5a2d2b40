"""The site's fonts in the form that Typst reads; it brings the face for prose itself."""

from pathlib import Path

from fontTools.ttLib import TTFont

from dojo.course import Course

FOLDER = Path("docs/stylesheets/fonts")


def unpack_fonts(course: Course, folder: Path) -> None:
    """Write the fonts of the site to `folder`, unpacked."""
    for packed in sorted((course.root / FOLDER).glob("*.woff2")):
        with TTFont(packed, recalcTimestamp=False) as font:
            font.flavor = None
            font.save(folder / f"{packed.stem}.ttf")
