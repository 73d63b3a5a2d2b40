"""Is the share that of the changes that matter, and does one weak kata stay weak among strong ones?"""

from dojo.mutation.outcomes import Mutated, Survivor, enough, total_share

SURVIVOR = Survivor("decorate", 3, "def f(x):", "GRAPH s: 2 traces instead of 1")


def test_the_share_is_of_the_mutants_that_changed_something() -> None:
    assert Mutated("a/b", 5, 10, 3, (SURVIVOR,)).share == 0.75
    assert Mutated("a/b", 5, 4, 0, ()).share == 1.0
    assert total_share([Mutated("a/b", 0, 0, 9, ()), Mutated("c/d", 0, 0, 0, (SURVIVOR,))]) == 0.9


def test_every_mutant_is_counted_once() -> None:
    assert Mutated("a/b", 1, 2, 3, (SURVIVOR,)).mutants == 7


def test_one_weak_kata_is_not_made_good_by_the_others() -> None:
    strong, weak = Mutated("a/b", 0, 0, 99, ()), Mutated("c/d", 0, 0, 1, (SURVIVOR,))
    assert enough([strong], everything=True)
    assert not enough([strong, weak], everything=True)


def test_the_share_over_all_is_asked_of_all_katas_only() -> None:
    ninety = Mutated("a/b", 0, 0, 9, (SURVIVOR,))
    assert enough([ninety], everything=False)
    assert not enough([ninety], everything=True)
