"""`dojo info`: what runs here, what is warm, and what holds a submission on this machine."""

import platform
from dataclasses import asdict
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dojo.course import NoCourse, find_course
from dojo.init.folder import find_learner_folder
from dojo.progress.store import progress_file
from dojo.sandboxes import SLOW_TO_IMPORT, USUAL, installed, sandbox_for
from dojo.zygote.client import IDLE_SECONDS, zygote_status
from dojo.zygote.place import NoPlace, place_for, version_of
from graders.sandboxes.jail import MECHANISMS

Json = dict[str, Any]

SCHEMA = "trace-and-error/info/1"
MEGABYTE = 1 << 20


def find_info() -> Json:
    """Everything that `dojo info` tells, as plain data."""
    return {
        "schema": SCHEMA,
        "versions": {
            "dojo": version("trace-and-error"),
            "python": platform.python_version(),
            "tensorflow": version_of("tensorflow"),
            "minitf": version_of("trace-and-error"),
        },
        "warm": {runtime: zygote_status(runtime) for runtime in SLOW_TO_IMPORT},
        "why_not_warm": _why_no_place(),
        "isolation": isolation_here(),
        "mechanisms": list(MECHANISMS),
        "limits": asdict(USUAL),
        "course": _course(),
        "learner_folder": _text(folder.root if (folder := find_learner_folder()) else None),
        "progress": str(progress_file()),
    }


def isolation_here() -> list[str]:
    """What holds a submission here: found out by running one."""
    with sandbox_for("minitf") as sandbox:
        return list(sandbox.observe("", [], []).isolation)


def show_info(console: Console, info: Json) -> None:
    """Print it as a table."""
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for label, text in _rows(info):
        table.add_row(label, Text(text))
    console.print(table)


def _rows(info: Json) -> list[tuple[str, str]]:
    versions = ", ".join(f"{name} {found or 'not installed'}" for name, found in info["versions"].items())
    warm = [_warm(runtime, status, info["why_not_warm"]) for runtime, status in info["warm"].items()]
    return [
        ("Versions", versions),
        *[("Warm", text) for text in warm],
        ("Sandbox", _sandbox(info["isolation"], info["mechanisms"])),
        ("Limits", _limits(info["limits"])),
        ("Course", info["course"] or "none found"),
        ("Your folder", info["learner_folder"] or "none here; `dojo init DIR` makes one"),
        ("Progress", info["progress"]),
    ]


def _warm(runtime: str, status: Json | None, why_not: str | None) -> str:
    if why_not:
        return f"{runtime}: never; every command imports it, because {why_not}"
    if not installed(runtime):
        return f"{runtime}: not installed"
    if status is None:
        return f"{runtime}: no; the next check imports it, and later ones find it ready"
    since = datetime.fromisoformat(status["since"]).astimezone()
    return (
        f"{runtime} {status['runtime']['version']}: process {status['pid']} since {since:%H:%M:%S}, "
        f"{status['memory'] // MEGABYTE} MB, {status['served']} served; "
        f"ends after {IDLE_SECONDS / 60:.0f} idle minutes"
    )


def _sandbox(isolation: list[str], mechanisms: list[str]) -> str:
    missing = [name for name in mechanisms if name not in isolation]
    without = f"; this machine does not have: {', '.join(missing)}" if missing else ", all there are"
    return f"{', '.join(isolation)}{without}"


def _limits(limits: Json) -> str:
    bounds = limits["bounds"]
    return (
        f"import {limits['load']:.0f} s, a call {limits['step']:.0f} s, CPU {bounds['cpu_seconds']} s, "
        f"memory {bounds['data_bytes'] // MEGABYTE} MB, a file {bounds['file_bytes'] // MEGABYTE} MB, "
        f"{bounds['open_files']} open files"
    )


def _why_no_place() -> str | None:
    try:
        place_for("tensorflow")
    except NoPlace as reason:
        return str(reason)
    return None


def _course() -> str | None:
    try:
        return str(find_course().root)
    except NoCourse:
        return None


def _text(path: Path | None) -> str | None:
    return None if path is None else str(path)
