"""`dojo init`: makes a learner's folder, or brings it up to date."""

from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.text import Text

from dojo.course import CURRICULUM, Course
from dojo.init.folder import LearnerFolder
from dojo.init.starters import Brought, Done, bring_starters
from dojo.progress.document import dump
from dojo.progress.store import FILE, progress_file, read_progress, write_atomically
from dojo.refusal import Refusal

README = Path(__file__).with_name("README.md.txt")
TOLD_ONE_BY_ONE = (Done.UPDATED, Done.BESIDE, Done.GONE)


def init_folder(console: Console, course: Course, root: Path) -> None:
    """Write starters, a README and a progress file to `root`, and say what was done; raises `Refusal`."""
    folder = LearnerFolder(root.resolve())
    if (folder.root / CURRICULUM).is_file():
        raise Refusal(f"{root} is the course itself. Give a folder of your own: dojo init my-katas")
    try:
        folder.root.mkdir(parents=True, exist_ok=True)
        brought = bring_starters(course, folder)
        _write_once(folder.root / "README.md", readme(course))
        _begin_progress(folder.root)
    except OSError as error:
        raise Refusal(f"Cannot write to {root}: {error.strerror}.") from error
    _show(console, folder, brought, root)


def readme(course: Course) -> str:
    """What stands in the folder's README."""
    return README.read_text(encoding="utf-8").replace("{example}", course.keys[0])


def _begin_progress(root: Path) -> None:
    """A progress file here, which begins with what was known outside."""
    if not (root / FILE).exists():
        write_atomically(root / FILE, dump(read_progress(progress_file(root))))


def _write_once(path: Path, text: str) -> None:
    if not path.exists():
        write_atomically(path, text)


def _show(console: Console, folder: LearnerFolder, brought: list[Brought], root: Path) -> None:
    for one in brought:
        if one.done in TOLD_ONE_BY_ONE:
            console.print(Text(f"{one.path.relative_to(folder.root)}  {one.done}"), soft_wrap=True)
    counted = Counter(one.done for one in brought)
    told = ", ".join(f"{counted[done]} {done.partition(':')[0]}" for done in Done if counted[done])
    console.print(Text(f"{root}: {told}."), soft_wrap=True)
    if counted[Done.WRITTEN]:
        console.print(Text(f"Next: cd {root} && dojo watch"), soft_wrap=True)
