"""The decorators refuse what cannot be a promise."""

import pytest

from graders.check import Check, Diagnosis, SpecMistake, check, diagnosis
from graders.modes import EAGER, GRAPH
from graders.scenario import Scenario, call

ONE = Scenario("one", [call("f")])


def test_a_function_becomes_a_check_whose_promise_is_its_docstring():
    @check(ONE, modes=(GRAPH,), lesson="#more")
    def holds(run):
        """Something
        holds."""

    assert isinstance(holds, Check)
    assert (holds.id, holds.promise, holds.modes, holds.lesson) == (
        "holds",
        "Something holds.",
        (GRAPH,),
        "#more",
    )


def test_every_check_holds_on_tensorflow():
    with pytest.raises(SpecMistake, match="it must hold on TensorFlow"):
        check(ONE, runtimes=("minitf",))


def test_both_modes_are_the_default():
    @check(ONE)
    def holds(run):
        """Holds."""

    assert holds.modes == (EAGER, GRAPH)

    @diagnosis(holds)
    def believed_wrongly(run):
        return True

    assert isinstance(believed_wrongly, Diagnosis)
    assert believed_wrongly.checks == (holds,)


def test_a_check_without_a_promise_is_refused():
    with pytest.raises(SpecMistake, match="silent has no docstring"):

        @check(ONE)
        def silent(run):
            pass


def test_a_check_without_a_scenario_is_refused():
    with pytest.raises(SpecMistake, match="at least one Scenario"):
        check()


def test_a_diagnosis_without_a_check_is_refused():
    with pytest.raises(SpecMistake, match="at least one check"):
        diagnosis()
