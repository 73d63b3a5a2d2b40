"""A kata as the pages show it: what the course says about it, with its track and its address."""

from dataclasses import dataclass

from dojo.course import DIFFICULTY, Course
from graders.kata import Kata, Track


@dataclass(frozen=True)
class Card:
    """One kata in the course; `url` is relative to the site's root."""

    kata: Kata
    track: Track

    @property
    def url(self) -> str:
        return f"katas/{self.kata.key}/"

    @property
    def lesson(self) -> str:
        return f"katas/{self.kata.key}.md"

    @property
    def needs_tensorflow(self) -> bool:
        """Can only real TensorFlow grade it, so that the page shows recorded results?"""
        return "minitf" not in self.kata.runtimes

    @property
    def difficulty_name(self) -> str:
        return DIFFICULTY[self.kata.difficulty]


def course_cards(course: Course) -> list[Card]:
    """The cards of all katas, in teaching order; raises `CourseError` for one that is not described."""
    graded = course.graded
    return [Card(graded.kata(key), track) for track in graded.tracks() for key in track.keys]
