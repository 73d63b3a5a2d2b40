"""`dojo handout`: writes the papers, and says how long that took and how big they are."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.text import Text

from dojo.course import Course
from dojo.handouts.cheat_sheet import cheat_sheet
from dojo.handouts.choice import chosen
from dojo.handouts.documents import PAPERS, Chosen, document
from dojo.handouts.links import is_this_machine, site_address
from dojo.handouts.typesetting import Typesetter


@dataclass(frozen=True)
class Wanted:
    """What `dojo handout` was asked for."""

    track: str | None
    kata: str | None
    route: str | None
    size: str
    site: str | None
    to: Path


def write_handouts(out: Console, err: Console, course: Course, wanted: Wanted) -> list[Path]:
    """Write three PDFs for each choice, and the cheat sheet; returns them in that order."""
    began = time.perf_counter()
    site = site_address(course, wanted.site, dict(os.environ))
    if is_this_machine(site):
        told = f"The QR codes lead to {site}, which is a different place on every machine. Give --site URL."
        err.print(Text(told, style="yellow"), soft_wrap=True)
    choices = chosen(course, site, track=wanted.track, kata=wanted.kata, route=wanted.route)
    wanted.to.mkdir(parents=True, exist_ok=True)
    with Typesetter(course) as typesetter:
        written = [path for one in choices for path in write_papers(out, typesetter, one, wanted)]
        sheet = typesetter.pdf("cheat_sheet.typ", cheat_sheet(course, site, wanted.size))
        written.append(save(out, wanted.to / f"cheat-sheet-{wanted.size}.pdf", sheet))
    size = sum(path.stat().st_size for path in written) / 1e6
    took = time.perf_counter() - began
    out.print(Text(f"{len(written)} PDFs, {size:.1f} MB, in {took:.0f} s"), soft_wrap=True)
    return written


def write_papers(out: Console, typesetter: Typesetter, one: Chosen, wanted: Wanted) -> list[Path]:
    return [
        save(
            out,
            wanted.to / f"{one.name}-{paper.name}-{wanted.size}.pdf",
            typesetter.pdf("handout.typ", document(one, paper, wanted.size)),
        )
        for paper in PAPERS
    ]


def save(out: Console, path: Path, pdf: bytes) -> Path:
    path.write_bytes(pdf)
    out.print(Text(f"{path}  {len(pdf) / 1e3:.0f} kB"), soft_wrap=True)
    return path
