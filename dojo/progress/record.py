"""What is kept of one kata, and how two copies of it become one.

`web/src/progress/record.ts` says the same in TypeScript; `tests/dojo/progress/cases.json` holds both to it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

NEWEST_KEPT = 20
NO_VERSIONS: frozenset["Version"] = frozenset()


class State(StrEnum):
    """How far a learner is with a kata."""

    UNTOUCHED = "untouched"
    ATTEMPTED = "attempted"
    SOLVED = "solved"
    SOLVED_WITH_HELP = "solved with help"


@dataclass(frozen=True)
class Draft:
    """What is in the editor; `source` is None for the starter as it is."""

    at: str
    source: str | None


@dataclass(frozen=True)
class Version:
    """Code that can be brought back: checked, or (verdict None) put aside for other code."""

    at: str
    verdict: str | None
    source: str
    kept: int = 0
    promises: int = 0
    helped: bool = False


@dataclass(frozen=True)
class Record:
    """One kata's progress. Times are UTC with milliseconds, so that they sort as text."""

    draft: Draft | None = None
    hints: int = 0
    solution_seen: str | None = None
    versions: frozenset[Version] = NO_VERSIONS

    @property
    def state(self) -> State:
        """Solved without help wins; help means that the solution had been looked at before."""
        passed = [version for version in self.versions if version.verdict == "PASS"]
        if passed:
            return State.SOLVED_WITH_HELP if all(p.helped for p in passed) else State.SOLVED
        tried = self.versions or self.hints or self.solution_seen or (self.draft and self.draft.source)
        return State.ATTEMPTED if tried else State.UNTOUCHED

    @property
    def history(self) -> list[Version]:
        """Versions, newest first."""
        return sorted(self.versions, key=_order, reverse=True)

    def with_version(self, version: Version) -> "Record":
        """This record and one more version, unless the newest says the same already."""
        newest = next(iter(self.history), None)
        if newest and replace(newest, at=version.at) == version:
            return self
        return replace(self, versions=bounded(self.versions | {version}))


def merge(one: Record, other: Record) -> Record:
    """What both know. Commutative, associative and idempotent, so that copies can meet in any order.

    The newer draft stays in the editor; the older one becomes a version, so that no code is lost.
    """
    drafts = {draft for draft in (one.draft, other.draft) if draft}
    newest = max(drafts, key=_draft_order, default=None)
    aside = {Version(draft.at, None, draft.source) for draft in drafts - {newest} if draft.source}
    seen = [at for at in (one.solution_seen, other.solution_seen) if at]
    return Record(
        draft=newest,
        hints=max(one.hints, other.hints),
        solution_seen=min(seen, default=None),
        versions=bounded(one.versions | other.versions | aside),
    )


def bounded(versions: Iterable[Version]) -> frozenset[Version]:
    """The newest versions, and the oldest that passed: in all, and without help.

    A version that is dropped once would be dropped from any larger set, too; hence `merge` is associative.
    """
    ordered = sorted(versions, key=_order)
    passed = [version for version in ordered if version.verdict == "PASS"]
    alone = [version for version in passed if not version.helped]
    return frozenset(ordered[-NEWEST_KEPT:] + passed[:1] + alone[:1])


def _order(version: Version) -> tuple:
    """By time; the rest only decides between two devices that checked in the same millisecond."""
    rest = (version.verdict or "", version.kept, version.promises, version.helped)
    return version.at, *rest, _utf16(version.source)


def _draft_order(draft: Draft) -> tuple[str, bool, bytes]:
    # Of two at the same moment, an empty draft is still more than a reset.
    return draft.at, draft.source is not None, _utf16(draft.source or "")


def _utf16(text: str) -> bytes:
    """Orders text as JavaScript does."""
    return text.encode("utf-16-be", "surrogatepass")
