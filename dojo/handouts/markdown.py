"""Markdown as pandoc reads it: a tree in which every part knows its line."""

import json
import re
import subprocess
from pathlib import PurePosixPath
from typing import Any

import pypandoc

Json = dict[str, Any]

# CommonMark, as near to the site's Markdown as pandoc comes, with the place of everything.
FORMAT = "commonmark_x+sourcepos"
FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.MULTILINE | re.DOTALL)
OUR_FENCE = re.compile(r"^```(python-run|predict|order)\b(.*)$", re.MULTILINE)


def parse(text: str) -> list[Json]:
    """The blocks of a Markdown text, as pandoc's JSON; lines are counted in `text` as it is."""
    told = OUR_FENCE.sub(r"```{.\1\2}", FRONT_MATTER.sub(_blank, text))
    # NB: pypandoc.convert_text() starts pandoc twice more, to ask which formats it knows.
    command = [pypandoc.get_pandoc_path(), "--from", FORMAT, "--to", "json"]
    done = subprocess.run(command, input=told, capture_output=True, encoding="utf-8", check=True)
    return json.loads(done.stdout)["blocks"]


def address(target: str, page: str, site: str) -> str:
    """Where a link of `page` (`katas/x/y.md`) leads, for people who have only the paper: a whole URL."""
    if re.match(r"[a-z]+:", target):
        return target
    path, _, anchor = target.partition("#")
    inside = _resolved(PurePosixPath(page).parent / path) if path else page
    url = site + re.sub(r"(^|/)index\.md$|\.md$", "/", inside).lstrip("/")
    return f"{url}#{anchor}" if anchor else url


def _resolved(path: PurePosixPath) -> str:
    parts: list[str] = []
    for part in path.parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)


def _blank(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")
