"""Plans for workshops: katas and breaks with the clock running."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dojo.course import Course
from dojo.refusal import Refusal
from graders.kata import Kata

PLANS = Path("docs/workshops.toml")
FIELDS = {"slug", "title", "minutes", "audience", "decks", "steps"}


class BadPlan(Refusal):
    """A plan cannot be read, or cannot be kept."""


@dataclass(frozen=True)
class PlanStep:
    """A kata, or what the text says; `at` counts minutes from the beginning."""

    at: int
    minutes: int
    text: str
    kata: Kata | None


@dataclass(frozen=True)
class Plan:
    """A workshop: what the invitation promises, and what happens when."""

    slug: str
    title: str
    minutes: int
    audience: str
    decks: str
    steps: tuple[PlanStep, ...]

    @property
    def keys(self) -> list[str]:
        return [step.kata.key for step in self.steps if step.kata]

    @property
    def spare(self) -> int:
        """The minutes that are left for delays."""
        return self.minutes - sum(step.minutes for step in self.steps)


def read_plans(course: Course) -> list[Plan]:
    """The plans of `docs/workshops.toml`; raises `BadPlan` for one that is wrong or cannot be kept."""
    entries = tomllib.loads((course.root / PLANS).read_text(encoding="utf-8"))["plans"]
    plans = [read_plan(entry, course) for entry in entries]
    for plan in plans:
        refuse_impossible(plan)
    return plans


def read_plan(entry: dict[str, Any], course: Course) -> Plan:
    if set(entry) != FIELDS:
        wrong = ", ".join(sorted(set(entry) ^ FIELDS))
        raise BadPlan(
            f"{PLANS.as_posix()}: a plan has exactly {', '.join(sorted(FIELDS))}; look at: {wrong}."
        )
    steps: list[PlanStep] = []
    for told in entry["steps"]:
        at = steps[-1].at + steps[-1].minutes if steps else 0
        steps.append(read_step(told, at, course, entry["slug"]))
    return Plan(**entry | {"steps": tuple(steps)})


def read_step(told: dict[str, Any], at: int, course: Course, plan: str) -> PlanStep:
    if set(told) == {"kata"}:
        kata = course.graded.kata(told["kata"])
        return PlanStep(at, kata.minutes, kata.title, kata)
    if set(told) == {"text", "minutes"}:
        return PlanStep(at, told["minutes"], told["text"], None)
    raise BadPlan(f"{PLANS.as_posix()}: a step of {plan} has a kata, or a text and its minutes, not {told}.")


def refuse_impossible(plan: Plan) -> None:
    """Raise `BadPlan` when a kata comes before one it builds on, or the plan takes longer than promised."""
    for place, step in enumerate(plan.steps):
        before = [earlier.kata.key for earlier in plan.steps[:place] if earlier.kata]
        missing = [key for key in (step.kata.prerequisites if step.kata else ()) if key not in before]
        if missing:
            told = f"{step.text} builds on {', '.join(missing)}, which must come before it."
            raise BadPlan(f"{PLANS.as_posix()}: {plan.slug}: {told}")
    if plan.spare < 0:
        raise BadPlan(f"{PLANS.as_posix()}: {plan.slug} takes {-plan.spare} minutes more than it promises.")
