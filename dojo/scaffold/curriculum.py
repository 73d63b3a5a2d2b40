"""Adds one line to `katas/curriculum.toml`, and leaves its comments and layout alone."""

from pathlib import Path

from dojo.course import CURRICULUM, Course

NEW_TRACK = """
[[tracks]]
slug = "{slug}"
title = "{title}"
summary = "TODO: one sentence about what its katas have in common."
katas = [
  "{kata}",
]
"""


def add_to_curriculum(course: Course, key: str) -> Path:
    """List `key` as the last kata of its track, made when it is new; return the curriculum's path."""
    path = course.root / CURRICULUM
    if key not in course.keys:
        path.write_text(with_kata(path.read_text(encoding="utf-8"), *key.split("/")), encoding="utf-8")
    return path


def with_kata(curriculum: str, track: str, kata: str) -> str:
    lines = curriculum.splitlines()
    if f'slug = "{track}"' not in lines:
        title = track.replace("_", " ").capitalize()
        return curriculum + NEW_TRACK.format(slug=track, title=title, kata=kata)
    opening = lines.index("katas = [", lines.index(f'slug = "{track}"'))
    lines.insert(lines.index("]", opening), f'  "{kata}",')
    return "\n".join(lines) + "\n"
