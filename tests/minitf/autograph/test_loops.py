"""`for` and `while`: Python's over Python values, a While op over tensors."""

import pytest

import minitf as tf


def nodes_of(function, *arguments):
    return function.get_concrete_function(*arguments).graph.get_operations()


def types_of(function, *arguments):
    return [op.type for op in nodes_of(function, *arguments)]


@tf.function
def total(n):
    s = 0
    for i in tf.range(n):
        s += i
    return s


class TestPython:
    def test_a_range_of_a_python_number_is_unrolled(self):
        @tf.function
        def f(x, n):
            for _ in range(n):
                x = x * 2
            return x

        assert int(f(tf.constant(1), 3)) == 8
        assert types_of(f, tf.constant(1), 5).count("Mul") == 5

    def test_break_continue_and_return(self):
        @tf.function
        def f(x):
            for i in range(10):
                if i == 1:
                    continue
                if i == 4:
                    return x
                x = x + i
            return -x

        assert int(f(tf.constant(0))) == 5

    def test_while_on_python_values(self):
        @tf.function
        def f(x):
            n = 3
            while n > 0:
                x = x * 2
                n -= 1
            return x

        assert int(f(tf.constant(1))) == 8
        assert "StatelessWhile" not in types_of(f, tf.constant(1))

    def test_the_body_runs_once_per_item_while_tracing(self):
        seen = []

        @tf.function
        def f(x):
            for name in ("a", "b"):
                seen.append(name)
            return x

        f(tf.constant(1))
        assert seen == ["a", "b"]


class TestTensors:
    @pytest.mark.parametrize("n", [0, 1, 10])
    def test_over_a_range(self, n):
        assert int(total(tf.constant(n))) == sum(range(n))

    def test_the_size_of_the_graph_does_not_depend_on_n(self):
        assert len(nodes_of(total, tf.constant(3))) == len(nodes_of(total, tf.constant(3000)))
        assert types_of(total, tf.constant(3)).count("StatelessWhile") == 1

    def test_over_a_python_range_of_a_tensor(self):
        @tf.function
        def f(n):
            s = 0
            for i in range(n):
                s += i
            return s

        assert int(f(tf.constant(4))) == 6
        assert int(f(tf.constant(-4))) == 0

    def test_over_a_range_with_a_negative_step(self):
        @tf.function
        def f(start, step):
            s = 0
            for i in tf.range(start, 0, step):
                s = s * 10 + i
            return s

        assert int(f(tf.constant(7), tf.constant(-3))) == 741

    def test_over_the_rows_of_a_tensor(self):
        @tf.function
        def f(rows):
            s = tf.zeros([2])
            for row in rows:
                s = s * 10.0 + row
            return s

        assert f(tf.constant([[1.0, 2.0], [3.0, 4.0]])).numpy().tolist() == [13.0, 24.0]

    def test_while(self):
        @tf.function
        def f(n):
            steps = 0
            while n > 1:
                n = n // 2 if n % 2 == 0 else 3 * n + 1
                steps += 1
            return steps

        assert int(f(tf.constant(6))) == 8

    def test_break_and_continue(self):
        @tf.function
        def f(n):
            s = 0
            for i in tf.range(n):
                if i == 1:
                    continue
                if s > 4:
                    break
                s += i
            return s

        assert int(f(tf.constant(10))) == 5

    def test_return_in_a_loop_that_always_sets_it(self):
        @tf.function
        def first(n):
            for i in tf.range(n):
                return i + 5

        assert int(first(tf.constant(3))) == 5
        with pytest.raises(tf.errors.InvalidArgumentError, match="to initialize the function return value"):
            first(tf.constant(0))

    def test_the_body_is_traced_once(self):
        seen = []

        @tf.function
        def f(n):
            s = 0
            for i in tf.range(n):
                seen.append(i)
                s += i
            return s

        f(tf.constant(5))
        assert len(seen) == 1

    def test_a_name_set_first_in_the_loop(self):
        @tf.function
        def last(n):
            for i in tf.range(n):
                y = i * 10
            return y

        assert int(last(tf.constant(3))) == 20
        with pytest.raises(
            tf.errors.InvalidArgumentError, match="loop must iterate at least once to initialize y"
        ):
            last(tf.constant(0))

    def test_attributes_are_loop_variables(self):
        class State:
            pass

        @tf.function
        def f(n):
            state = State()
            state.n = 0
            for i in tf.range(n):
                state.n += i
            return state.n

        assert int(f(tf.constant(4))) == 6

    def test_a_tensor_array(self):
        @tf.function
        def squares(n):
            array = tf.TensorArray(tf.int32, size=0, dynamic_size=True)
            for i in tf.range(n):
                array = array.write(i, i * i)
            return array.stack()

        assert squares(tf.constant(4)).numpy().tolist() == [0, 1, 4, 9]
        assert squares(tf.constant(0)).numpy().tolist() == []

    def test_loop_options(self):
        @tf.function
        def f(n):
            x = tf.constant([0])
            for i in tf.range(n):
                tf.autograph.experimental.set_loop_options(
                    shape_invariants=[(x, tf.TensorShape([None]))], maximum_iterations=2
                )
                x = tf.concat([x, [i]], 0)
            return x

        assert f(tf.constant(5)).numpy().tolist() == [0, 0, 1]


class TestRefusals:
    def refused(self, function, x=3):
        with pytest.raises(Exception) as caught:
            tf.function(function)(tf.constant(x))
        return type(caught.value), str(caught.value)

    def test_a_tensor_break_in_a_python_loop(self):
        def f(n):
            for i in range(5):
                if n > i:
                    break
            return n

        kind, text = self.refused(f)
        assert kind is NotImplementedError
        assert "break and return statements which depend on a TF condition" in text

    def test_a_tensor_break_in_while_true(self):
        def f(n):
            while True:
                n -= 1
                if n < 0:
                    break
            return n

        kind, text = self.refused(f)
        assert kind is NotImplementedError
        assert "The condition of while loop started as non-Tensor, then changed to Tensor." in text

    def test_a_dtype_that_changes(self):
        def f(n):
            s = 0
            for i in tf.range(n):
                s = tf.cast(i, tf.float32)
            return s

        kind, text = self.refused(f)
        assert kind is TypeError
        assert "'s' has dtype int32 before the loop, but dtype float32 after one iteration" in text

    def test_a_shape_that_changes(self):
        def f(n):
            s = tf.constant([1])
            for _ in tf.range(n):
                s = tf.concat([s, s], 0)
            return s

        kind, text = self.refused(f)
        assert kind is ValueError
        assert "'s' has shape (1,) before the loop, but shape (2,) after one iteration." in text

    def test_none_after_an_iteration(self):
        def f(n):
            s = tf.constant(1)
            for _ in tf.range(n):
                s = None
            return s

        kind, text = self.refused(f)
        assert kind is ValueError
        assert "'s' is None at the end of the iteration." in text

    def test_a_name_that_is_read_before_it_is_set(self):
        def f(n):
            for i in tf.range(n):
                s += i  # noqa: F821 - the mistake
            return s

        kind, text = self.refused(f)
        assert kind is ValueError
        assert "'s' must be defined before the loop" in text
        assert "UnboundLocalError: 's' is used before assignment" in text

    def test_a_list_that_grows(self):
        def f(n):
            items = []
            for i in tf.range(n):
                items.append(i)
            return tf.stack(items)

        kind, text = self.refused(f)
        assert kind.__name__ == "InaccessibleTensorError"
        assert "is out of scope and cannot be used here" in text
