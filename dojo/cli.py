"""The command line: one function per command, which parses, calls and prints."""

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from dojo.course import find_course
from dojo.init.folder import find_learner_folder
from dojo.listing import show_katas
from dojo.notebooks.command import app as nbgrader
from dojo.progress.commands import app as progress
from dojo.refusal import Refusal
from graders.kata import CourseError

app = typer.Typer(
    help="Katas for moving imperative TensorFlow code to tf.function.",
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(progress, name="progress")
app.add_typer(nbgrader, name="nbgrader")
out = Console(highlight=False)
err = Console(highlight=False, stderr=True)

PASSED, FAILED, REFUSED = 0, 1, 2


class Runtime(StrEnum):
    """What grades: real TensorFlow, or the engine that the page runs."""

    tensorflow = "tensorflow"
    minitf = "minitf"


class PaperSize(StrEnum):
    """What is in the printer."""

    a4 = "a4"
    letter = "letter"


Key = Annotated[str, typer.Argument(metavar="KEY", help="A kata, as `dojo list` names it.")]
Keys = Annotated[list[str] | None, typer.Argument(metavar="[KEY]...", help="Default: all katas.")]
RuntimeOption = Annotated[Runtime, typer.Option("--runtime", help="What grades.")]


@app.callback()
def without_command(context: typer.Context) -> None:
    """In a folder of `dojo init`, no command at all means `watch`; elsewhere, help."""
    if context.invoked_subcommand is None:
        if find_learner_folder() is not None and sys.stdin.isatty() and sys.stdout.isatty():
            start_watch(Runtime.tensorflow)
        print(context.get_help())


@app.command("list")
def list_katas() -> None:
    """List the katas by track, with difficulty and minutes."""
    show_katas(out, find_course())


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Is made; may be there already.")],
) -> None:
    """Make a folder to learn in: starters and progress. Run it again after an update; your work is kept."""
    from dojo.init.command import init_folder

    init_folder(out, find_course(), folder)


@app.command()
def watch(runtime: RuntimeOption = Runtime.tensorflow) -> None:
    """Check what you save, in a folder of `dojo init`; with hints, list, lesson and progress."""
    start_watch(runtime)


def start_watch(runtime: Runtime) -> None:
    from dojo.watch.command import watch as watch_folder

    raise typer.Exit(watch_folder(out, runtime.value))


@app.command()
def info(as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False) -> None:
    """Show versions, what is warm, what holds submissions here, limits, and where progress is kept."""
    from dojo.info import find_info, show_info

    found = find_info()
    if as_json:
        print(json.dumps(found, indent=2))
    else:
        show_info(out, found)


@app.command()
def check(
    key: Key,
    file: Annotated[Path | None, typer.Argument(help="Default: yours, else the starter.")] = None,
    runtime: RuntimeOption = Runtime.tensorflow,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
) -> None:
    """Grade FILE: exit 0 for PASS, 1 for FAIL, 2 when nothing could be graded."""
    from dojo.checking import check_source, next_hint, read_submission, submission_path
    from dojo.report_view import show_report

    course = find_course()
    path = submission_path(course, key, file)
    source = read_submission(path)
    report = check_source(course, key, source, path.name, runtime.value)
    keep(report, source)
    if as_json:
        print(json.dumps(report, indent=2, ensure_ascii=False))
    else:
        show_report(out, report, next_hint(course, report))
    raise typer.Exit({"PASS": PASSED, "FAIL": FAILED}.get(report["verdict"], REFUSED))


def keep(report: dict[str, Any], source: bytes) -> None:
    """Add what was checked to the learner's progress; say so when that cannot be done, and go on."""
    from dojo.progress.checked import keep_checked

    try:
        keep_checked(report, source)
    except Refusal as refusal:
        err.print(Text.assemble(("Your progress was not kept. ", "yellow"), str(refusal)), soft_wrap=True)


@app.command("grade")
def grade_class(
    folder: Annotated[Path, typer.Argument(help="Submissions, as LEARNER/TRACK/SLUG.py.")],
    results: Annotated[
        Path | None, typer.Option("--results", help="Where results go; default: FOLDER-results.")
    ] = None,
    runtime: RuntimeOption = Runtime.tensorflow,
    scheduler: Annotated[
        str | None, typer.Option("--scheduler", metavar="ADDRESS", help="Grade on this Dask cluster.")
    ] = None,
) -> None:
    """Grade a class: reports, CSV, JUnit, feedback files and a class report. Goes on where it was stopped."""
    from dojo.grading.command import grade_folder

    results = results or folder.with_name(f"{folder.name}-results")
    grades = grade_folder(out, err, find_course(), folder, results, runtime.value, scheduler)
    broken = any(one.report["verdict"] == "GRADER_ERROR" for one in grades)
    raise typer.Exit(REFUSED if broken else PASSED)


@app.command()
def run(
    target: Annotated[
        str, typer.Argument(metavar="KEY|FILE", help="A kata, whose starter is run, or a .py file.")
    ],
    runtime: RuntimeOption = Runtime.tensorflow,
) -> None:
    """Run a program in both modes, and show what each printed and traced."""
    from dojo.running import run_program, show_run, went_well

    ran = run_program(find_course(), target, runtime.value)
    show_run(out, ran)
    raise typer.Exit(PASSED if went_well(ran) else FAILED)


@app.command()
def verify(
    keys: Keys = None,
    runtime: Annotated[Runtime | None, typer.Option("--runtime", help="Default: all there are.")] = None,
    mutated: Annotated[
        bool, typer.Option("--mutate", help="Change the solutions instead, and see which changes pass.")
    ] = False,
    saved: Annotated[bool, typer.Option("--save", help="With --mutate: record what came out.")] = False,
) -> None:
    """Check the katas themselves: their files, and what the graders say to every answer."""
    if mutated:
        verify_mutants(keys or [], saved)
        return
    if saved:
        raise typer.BadParameter("--save records what --mutate found: give both.")
    from dojo.verify.command import verify_course

    findings = verify_course(err, find_course(), keys or [], runtime and runtime.value)
    for finding in findings:
        out.print(Text(str(finding)), soft_wrap=True)
    if findings:
        err.print(Text(f"{len(findings)} found.", style="bold red"))
        raise typer.Exit(FAILED)
    out.print(Text("All rules hold.", style="bold green"))


def verify_mutants(keys: list[str], saved: bool) -> None:
    """Grade mutants of the solutions; exit 1 when too many pass."""
    from dojo.mutation.outcomes import enough
    from dojo.mutation.record import OUTCOMES, saving
    from dojo.mutation.run import mutate
    from dojo.mutation.show import show_mutated

    course = find_course()
    results = mutate(course, keys or course.keys)
    results = show_mutated(out, saving(course, results) if saved else results)
    if saved:
        out.print(Text(f"{OUTCOMES.as_posix()}  recorded"), soft_wrap=True)
    raise typer.Exit(PASSED if enough(results, everything=not keys) else FAILED)


@app.command()
def new(key: Annotated[str, typer.Argument(metavar="TRACK/SLUG")]) -> None:
    """Start a kata: write all its files, each saying what belongs in it."""
    from dojo.scaffold.kata import scaffold

    course = find_course()
    for path in scaffold(course, key):
        out.print(Text(course.shown(path)), soft_wrap=True)
    out.print(Text(f"Now write them; `dojo verify {key}` says what is missing."))


@app.command()
def record(keys: Keys = None) -> None:
    """Record what the answers do on real TensorFlow, for the graders and for the pages."""
    from dojo.recording import record_katas

    course = find_course()
    for path, changed in record_katas(course, keys or []):
        out.print(Text(f"{course.shown(path)}  {'recorded' if changed else 'unchanged'}"), soft_wrap=True)


@app.command()
def versions(keys: Keys = None) -> None:
    """Verify katas that changed on the TensorFlow installed here, and write which version that was."""
    from dojo.verify.versions import verify_here

    wrong = 0
    for key, version, findings in verify_here(find_course(), keys or []):
        wrong += len(findings)
        out.print(
            Text(f"{key}  TensorFlow {version}: {'; '.join(map(str, findings)) or 'holds'}"), soft_wrap=True
        )
    raise typer.Exit(FAILED if wrong else PASSED)


@app.command()
def serve(port: Annotated[int, typer.Option(min=0, max=65535, help="On 127.0.0.1.")] = 8000) -> None:
    """Serve the built site on this machine."""
    from dojo.server import serve_site

    serve_site(out, find_course(), port)


@app.command()
def bundle(
    archive: Annotated[Path, typer.Argument(metavar="OUT.zip", help="The bundle.")],
    checked: Annotated[
        bool, typer.Option("--check", help="Take a bundle through its dry run instead.")
    ] = False,
) -> None:
    """Put site, slides, handouts and wheels into one zip that needs no network, for a workshop."""
    if checked:
        from dojo.bundle.rehearsal import rehearse

        raise typer.Exit(PASSED if rehearse(out, archive) else FAILED)
    from dojo.bundle.command import make_bundle

    make_bundle(out, find_course(), archive)


@app.command("handout")
def handout(
    track: Annotated[str | None, typer.Option("--track", help="The katas of a track.")] = None,
    kata: Annotated[str | None, typer.Option("--kata", metavar="KEY", help="One kata.")] = None,
    route: Annotated[str | None, typer.Option("--route", help="The katas of a route.")] = None,
    paper: Annotated[PaperSize, typer.Option("--paper", help="The paper's format.")] = PaperSize.a4,
    site: Annotated[
        str | None, typer.Option("--site", metavar="URL", help="Where the links and QR codes lead.")
    ] = None,
    to: Annotated[Path, typer.Option("--to", metavar="DIR", help="Where the PDFs go.")] = Path(
        "build/handouts"
    ),
) -> None:
    """Write handout, answer key, trainer notes and cheat sheet as PDFs; default: all katas and routes."""
    try:
        from dojo.handouts.command import Wanted, write_handouts
    except ModuleNotFoundError as missing:
        told = f"Handouts need {missing.name}, which is not installed: pip install -e '.[site,print]'"
        raise Refusal(told) from None

    write_handouts(out, err, find_course(), Wanted(track, kata, route, paper.value, site, to))


@app.command()
def slides(
    route: Annotated[str | None, typer.Option("--route", help="The deck of this route.")] = None,
    track: Annotated[str | None, typer.Option("--track", help="The deck of this track.")] = None,
    folder: Annotated[Path, typer.Option("--to", help="Where decks go.")] = Path("build/slides"),
) -> None:
    """Write a deck for each route and track: one HTML file that needs no network, with speaker's notes."""
    from dojo.slides.command import write_slides
    from dojo.slides.deck import chosen_decks

    course = find_course()
    write_slides(out, course, chosen_decks(course, route, track), folder)


@app.command("site-data")
def site_data() -> None:
    """Write the katas' data for the page to docs/assets/katas/."""
    from dojo.site.data import write_site_data
    from dojo.site.reference import write_references

    course = find_course()
    for path in write_site_data(course) + write_references(course):
        out.print(Text(course.shown(path)), soft_wrap=True)


def main() -> None:
    """The `dojo` command."""
    try:
        app(prog_name="dojo")
    except (Refusal, CourseError) as refusal:
        err.print(Text.assemble(("dojo: ", "bold red"), str(refusal)), soft_wrap=True)
        sys.exit(REFUSED)
