"""A spec is read from its module, in file order, and refused when it cannot grade."""

from types import ModuleType

import pytest

from graders.check import SpecMistake
from graders.spec import read_spec


def module(text: str) -> ModuleType:
    made = ModuleType("spec")
    exec("from graders import Scenario, call, check, diagnosis\n" + text, vars(made))
    return made


FIRST = """
one = Scenario("one", [call("f")])
@check(one)
def first(run):
    "First."
"""


def test_checks_and_scenarios_come_in_file_order():
    spec = read_spec(module(FIRST + "@check(one, needs=(first,))\ndef second(run):\n    'Second.'\n"))
    assert [check.id for check in spec.checks] == ["first", "second"]
    assert [scenario.name for scenario in spec.scenarios("minitf")] == ["one"]


ON_TENSORFLOW = """
@check(Scenario("two", [call("f")]), runtimes=("tensorflow",))
def reloads(run):
    "Reloads."
"""


def test_only_the_scenarios_of_checks_that_a_runtime_can_judge_are_played():
    spec = read_spec(module(FIRST + ON_TENSORFLOW))
    assert [scenario.name for scenario in spec.scenarios("tensorflow")] == ["one", "two"]
    assert [scenario.name for scenario in spec.scenarios("minitf")] == ["one"]


def test_a_needed_check_that_fewer_runtimes_can_judge():
    text = FIRST + ON_TENSORFLOW + "@check(one, needs=(reloads,))\ndef later(run):\n    'Later.'\n"
    with pytest.raises(SpecMistake, match="later needs reloads, which fewer runtimes can judge"):
        read_spec(module(text))


def test_no_checks():
    with pytest.raises(SpecMistake, match="no checks"):
        read_spec(module(""))


def test_two_scenarios_of_one_name():
    text = FIRST + "@check(Scenario('one', [call('g')]))\ndef second(run):\n    'Second.'\n"
    with pytest.raises(SpecMistake, match="Two scenarios are called 'one'"):
        read_spec(module(text))


def test_a_needed_check_that_comes_later():
    text = (
        FIRST
        + "@check(one)\ndef late(run):\n    'Late.'\nfirst = check(one, needs=(late,))(first.function)\n"
    )
    with pytest.raises(SpecMistake, match="needs late, which comes after it"):
        read_spec(module(text))
