"""All rules that need nothing to be run."""

from collections.abc import Callable, Iterator, Sequence

from dojo.course import Course
from dojo.verify.answers import (
    every_answer_defines_the_entry_points,
    every_diagnosis_is_shown,
    every_wrong_fix_names_its_check,
    only_the_starter_has_a_todo,
    the_lesson_is_whole,
    the_starter_ends_with_a_demo,
)
from dojo.verify.descriptions import (
    description_is_complete,
    description_is_toml,
    every_diagnosis_is_told,
    every_hint_is_there,
    prerequisites_come_earlier,
)
from dojo.verify.findings import Finding
from dojo.verify.layout import enough_answers, every_file_is_there, every_kata_is_listed_once, no_stray_file
from dojo.verify.routes import routes_can_be_taken
from dojo.verify.specs import (
    every_named_check_exists,
    spec_and_texts_name_the_same_diagnoses,
    the_record_is_fresh,
    the_spec_loads,
    what_the_page_shows_is_fresh,
)
from dojo.verify.strictness import (
    enough_mutants_are_rejected,
    enough_mutants_are_rejected_over_all,
    every_survivor_is_explained,
    no_explanation_without_its_survivor,
    the_mutation_run_is_fresh,
)
from dojo.verify.versions import verified_on_every_version

COURSE_RULES: tuple[Callable[[Course], Iterator[Finding]], ...] = (
    every_kata_is_listed_once,
    no_stray_file,
    routes_can_be_taken,
    enough_mutants_are_rejected_over_all,
    no_explanation_without_its_survivor,
)

KATA_RULES: tuple[Callable[[Course, str], Iterator[Finding]], ...] = (
    every_file_is_there,
    enough_answers,
    description_is_toml,
    description_is_complete,
    prerequisites_come_earlier,
    every_hint_is_there,
    every_diagnosis_is_told,
    every_diagnosis_is_shown,
    every_wrong_fix_names_its_check,
    only_the_starter_has_a_todo,
    every_answer_defines_the_entry_points,
    the_starter_ends_with_a_demo,
    the_lesson_is_whole,
    the_spec_loads,
    every_named_check_exists,
    spec_and_texts_name_the_same_diagnoses,
    the_record_is_fresh,
    what_the_page_shows_is_fresh,
    verified_on_every_version,
    the_mutation_run_is_fresh,
    enough_mutants_are_rejected,
    every_survivor_is_explained,
)


def structure_findings(course: Course, keys: Sequence[str]) -> list[Finding]:
    """What the files of the given katas, and the trees as a whole, break."""
    found = [finding for rule in COURSE_RULES for finding in rule(course)]
    found += [finding for key in keys for rule in KATA_RULES for finding in rule(course, key)]
    return sorted(found)
