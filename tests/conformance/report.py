"""`python -m tests.conformance.report`: how far minitf agrees with TensorFlow, by group of programs."""

import argparse
import json
from collections import defaultdict
from pathlib import Path

from tests.conformance.compare import Disagreement, compare, level_reached
from tests.conformance.corpus import Program, select
from tests.conformance.minitf_player import play_under_minitf

PUBLISHED = Path(__file__).with_name("agreement.json")

Results = dict[Program, list[Disagreement]]


def run(programs: list[Program]) -> Results:
    return {program: compare(program.read_recording(), play_under_minitf(program)) for program in programs}


def table(results: Results) -> list[dict]:
    """One row for each group and one for all: the number of programs and how many reach each level."""
    levels: dict[str, list[int]] = defaultdict(list)
    for program, found in results.items():
        levels[program.group].append(level_reached(found))
        levels["all"].append(level_reached(found))
    rows = [_row(group, reached) for group, reached in levels.items() if group != "all"]
    return [*rows, _row("all", levels["all"])]


def as_markdown(rows: list[dict]) -> str:
    lines = ["| group | programs | L1 | L2 | L3 |", "|---|---:|---:|---:|---:|"]
    lines += [
        f"| {row['group']} | {row['programs']} | {row['L1']} | {row['L2']} | {row['L3']} |" for row in rows
    ]
    return "\n".join(lines) + "\n"


def as_json(results: Results, rows: list[dict]) -> str:
    programs = {
        program.key: {"level": level_reached(found), "disagreements": [str(item) for item in found]}
        for program, found in results.items()
    }
    return json.dumps({"groups": rows, "programs": programs}, indent=1, ensure_ascii=False) + "\n"


def published(results: Results) -> str:
    """The figures that the site shows, as the text of `agreement.json`."""
    releases = {program.read_recording()["tensorflow"] for program in results}
    figures = {"tensorflow": ", ".join(sorted(releases)), "groups": table(results)}
    return json.dumps(figures, indent=1) + "\n"


def _row(group: str, reached: list[int]) -> dict:
    counts = {f"L{level}": sum(item >= level for item in reached) for level in (1, 2, 3)}
    return {"group": group, "programs": len(reached), **counts}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("patterns", nargs="*", help="only programs whose key starts so")
    parser.add_argument("--markdown", type=Path, help="write the table to this file")
    parser.add_argument("--json", type=Path, help="write table and disagreements to this file")
    parser.add_argument("--verbose", action="store_true", help="print every disagreement")
    parser.add_argument("--publish", action="store_true", help="write the figures that the site shows")
    arguments = parser.parse_args()
    if arguments.publish and arguments.patterns:
        parser.error("--publish is for the whole corpus")
    results = run(select(arguments.patterns))
    rows = table(results)
    if arguments.verbose:
        for program, found in results.items():
            for disagreement in found:
                print(f"{program.key}: {disagreement}")
    print(as_markdown(rows), end="")
    if arguments.markdown:
        arguments.markdown.write_text(as_markdown(rows), encoding="utf-8")
    if arguments.json:
        arguments.json.write_text(as_json(results, rows), encoding="utf-8")
    if arguments.publish:
        PUBLISHED.write_text(published(results), encoding="utf-8")


if __name__ == "__main__":
    main()
