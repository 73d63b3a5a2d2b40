"""`for` over datasets and iterators in converted code: a scan and a reduction, or a While op."""

from collections.abc import Callable

from minitf import nest
from minitf.autograph.loop_state import check_initialized, check_iteration
from minitf.autograph.loops import FOR_LOOPS
from minitf.autograph.staged_loops import LoopVariables, staged_while
from minitf.control_flow.cond import cond
from minitf.control_flow.packing import flatten, pack
from minitf.data.dataset import Dataset
from minitf.data.iterators import Iterator
from minitf.ops.conversion import constant
from minitf.shapes import UNKNOWN
from minitf.tensors import Tensor


def _for_dataset(
    dataset: Dataset, extra_test: Callable | None, body: Callable, variables: LoopVariables, opts: dict
) -> None:
    """The loop's variables are the state of a scan, whose last element is what they are afterwards."""
    before = variables.get()
    check_initialized(before, variables.names, None, None)
    start = tuple(flatten(before)) or (constant(0),)  # a reduction needs a state

    def scan_body(state: tuple, item: object) -> tuple:
        entry = pack(before, list(state))
        variables.set(entry)

        def run() -> tuple:
            body(item)
            end = variables.get()
            check_iteration(before, entry, end, variables.names, _any_shape(entry))
            return tuple(flatten(end)) or state

        goes_on = constant(True) if extra_test is None else extra_test()
        after = run() if extra_test is None else cond(goes_on, run, lambda: state)
        return after, (after, goes_on)

    def take_while_predicate(state: tuple, goes_on: Tensor) -> Tensor:
        return goes_on

    def reduce_body(before_step: tuple, step: tuple) -> tuple:
        return step[0]

    steps = dataset.scan(start, scan_body)
    if extra_test is not None:
        steps = steps.take_while(take_while_predicate)
    final = steps.reduce(start, reduce_body)
    variables.set(pack(before, list(final)))


def _any_shape(values: tuple) -> tuple:
    """NB: other than loops over tensors, those over datasets let the variables' shapes change."""
    return tuple(nest.map_leaves(lambda _: UNKNOWN, value, expand_composites=True) for value in values)


def _for_iterator(
    iterator: Iterator, extra_test: Callable | None, body: Callable, variables: LoopVariables, opts: dict
) -> None:
    """One more variable says whether there was another element."""
    has_next = constant(True)

    def get() -> tuple:
        return (has_next, *variables.get())

    def assign(values: tuple) -> None:
        nonlocal has_next
        has_next, *rest = values
        variables.set(tuple(rest))

    def test():
        return has_next if extra_test is None else cond(has_next, extra_test, lambda: constant(False))

    def iteration() -> None:
        nonlocal has_next
        element = iterator.get_next_as_optional()
        has_next = element.has_value()
        before = variables.get()

        def run() -> tuple:
            body(element.get_value())
            return variables.get()

        variables.set(tuple(cond(has_next, run, lambda: before)))

    staged_while(test, iteration, LoopVariables(get, assign, ("<internal has_next>", *variables.names)), opts)


FOR_LOOPS[Dataset] = _for_dataset
FOR_LOOPS[Iterator] = _for_iterator
