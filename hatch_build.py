"""What the wheel has besides the packages: the course as learners may see it, without its answers."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

KATAS = "katas"
FOR_LEARNERS = ("curriculum.toml", "*/*/kata.toml", "*/*/starter.py")
IN_THE_WHEEL = Path("graders/data/katas")


class CourseInWheel(BuildHookInterface):
    """Puts descriptions and starters where `graders.kata` and `dojo.course` look for them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return  # The repository itself is the course.
        katas = Path(self.root) / KATAS
        for path in sorted(path for pattern in FOR_LEARNERS for path in katas.glob(pattern)):
            build_data["force_include"][str(path)] = str(IN_THE_WHEEL / path.relative_to(katas))
