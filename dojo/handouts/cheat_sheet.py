"""The cheat sheet as one double page: the site's page, its links as the names of katas."""

import re
from typing import Any

from dojo.course import Course
from dojo.handouts.links import Link
from dojo.handouts.reader import Reader

Json = dict[str, Any]

PAGE = "cheat-sheet.md"
LEAD = re.compile(r'^<p class="te-sheet__lead" markdown>(?P<words>.*)</p>$', re.MULTILINE)
FRAMES = re.compile(r'^(<div class="te-sheet" markdown>|<section markdown>|</section>|</div>)$', re.MULTILINE)


def cheat_sheet(course: Course, site: str, size: str) -> Json:
    """The document for `templates/cheat_sheet.typ`; raises `NotForPaper` as lessons do."""
    text = (course.root / "docs" / PAGE).read_text(encoding="utf-8")
    blocks = Reader(PAGE, site).read(without_frames(text))
    title, lead, *rest = blocks
    starts = [at for at, block in enumerate(rest) if block["kind"] == "heading"]
    return {
        "paper": size,
        "title": title["inlines"],
        "lead": lead["inlines"],
        "link": Link(f"{site}cheat-sheet/").as_data(),
        "sections": [rest[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)],
    }


def without_frames(text: str) -> str:
    """The page without the elements that only carry its look; lines keep their numbers."""
    return FRAMES.sub("", LEAD.sub(r"\g<words>", text))
