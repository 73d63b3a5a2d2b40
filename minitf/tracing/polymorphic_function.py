"""`tf.function`: a Python function that is traced once per kind of argument."""

import functools
import logging
import types
import weakref
from collections.abc import Callable
from typing import Never

from minitf import context
from minitf.instruments import events
from minitf.tracing import retracing_warning
from minitf.tracing.cache import TraceCache
from minitf.tracing.concrete_function import ConcreteFunction
from minitf.tracing.signature import FunctionType, Signature, check_is_sequence
from minitf.tracing.trace import trace
from minitf.tracing.variable_creation import FirstCall, LaterCall

_LOG = logging.getLogger("tensorflow")
# Traces made while the function may still create variables, and all later ones.
_FIRST, _LATER = "first", "later"
# Every tf.function that exists, for instruments.
alive: "weakref.WeakSet[PolymorphicFunction]" = weakref.WeakSet()


class PolymorphicFunction:
    """What `tf.function` returns: calls look for a trace that fits, or trace the Python function.

    Methods: reading one from an instance gives a function of its own to every instance.
    """

    def __init__(
        self,
        python_function: Callable,
        name: str | None = None,
        input_signature: object = None,
        autograph: bool = True,
        jit_compile: bool | None = None,
        reduce_retracing: bool = False,
        autograph_options: object = None,
        instance: object = None,
    ):
        if not callable(python_function):
            raise TypeError(f"{python_function!r} is not a callable object")
        check_is_sequence(input_signature)
        self._function = python_function
        # Weak, because the instance keeps its methods' traces.
        self._instance = None if instance is None else weakref.ref(instance)
        self._name = name or _name_of(python_function)
        self._input_signature = None if input_signature is None else tuple(input_signature)
        self._autograph = autograph
        self.jit_compile = jit_compile
        self._reduce_retracing = reduce_retracing
        self._autograph_options = autograph_options
        self._cache = TraceCache()
        self._creator: FirstCall | None = None
        self._is_ready = False
        self._started = 0
        self._made = 0
        self._methods: weakref.WeakKeyDictionary = weakref.WeakKeyDictionary()
        self._signature = Signature(self.python_function, self._input_signature)
        self.short_name = self._name if instance is None else f"{type(instance).__name__}.{self._name}"
        functools.update_wrapper(self, python_function, updated=())
        alive.add(self)

    # Calling

    def __call__(self, *args: object, **kwargs: object):
        """Run the function. Raises what binding, tracing or running raises."""
        if not events.listeners:
            return self._serve(args, kwargs)
        events.emit({"kind": "enter", "of": self})
        try:
            return self._serve(args, kwargs)
        finally:
            events.emit({"kind": "leave", "of": self})

    def _serve(self, args: tuple, kwargs: dict):
        if context.functions_run_eagerly:
            return self.python_function(*args, **kwargs)
        values, type = self._signature.bind(args, kwargs)
        before = self._made
        result = self._call(values, type)
        retracing_warning.called(self.python_function, self._made > before)
        return result

    def _call(self, values: list, type: FunctionType):
        if self._creator is None:
            return self._first_call(values, type)
        if self._creator.variables:
            if not self._is_ready:
                return None  # NB: like TensorFlow, after a first trace that made variables and then failed
            return self._concrete(_LATER, type).call(values)
        result = self._concrete(_FIRST, type).call(values)
        if self._creator.variables:
            raise ValueError(
                "Creating variables on a non-first call to a function decorated with tf.function."
            )
        return result

    def _first_call(self, values: list, type: FunctionType):
        concrete = self._initialized(values, type)
        return concrete.call(values)

    def _initialized(self, values: list | None, type: FunctionType) -> ConcreteFunction:
        """Trace for the first time; trace again if that made variables, now that they exist.

        Without `values`, variables must not start from arguments.
        """
        self._creator = FirstCall()
        concrete = self._concrete(_FIRST, type)
        self._is_ready = True
        if self._creator.variables:
            captures = concrete.graph.external_captures
            tensors = concrete.graph.inputs[: len(concrete.graph.inputs) - len(captures)]
            if values is not None:
                pairs = zip(type.arguments, values, strict=True)
                tensors = [t for argument, value in pairs for t in argument.type.tensors(value)]
            self._creator.initialize(concrete.graph, tensors + captures)
            concrete = self._concrete(_LATER, type)
        return concrete

    def _concrete(self, stage: str, type: FunctionType) -> ConcreteFunction:
        found = self._cache.lookup(stage, type)
        if found is None:
            if self._reduce_retracing:
                type = self._cache.generalized(stage, type)
            found = self._traced(stage, type)
            self._cache.add(stage, type, found)
        return found

    def _traced(self, stage: str, type: FunctionType) -> ConcreteFunction:
        reason = self._reason(stage)
        self._started += 1
        number = self._started
        if events.listeners:
            events.emit(
                {
                    "kind": "trace",
                    "function": self.short_name,
                    "number": number,
                    "reason": reason,
                    "signature": {a.name: a.type.short() for a in type.arguments},
                    "of": self,
                }
            )
        concrete = None
        try:
            concrete = self._concrete_from(stage, type, number)
            concrete.reason = reason
        finally:
            if events.listeners:
                made_variables = stage == _FIRST and bool(self._creator.variables)
                events.emit(
                    {"kind": "traced", "of": self, "concrete": concrete, "made_variables": made_variables}
                )
        return concrete

    def _reason(self, stage: str) -> str:
        if self._made == 0:
            return "first call"
        return "variables exist now" if stage == _LATER and self._made == 1 else "new signature"

    def _concrete_from(self, stage: str, type: FunctionType, number: int) -> ConcreteFunction:
        graph = trace(
            self.python_function,
            self._name,
            self._signature,
            type,
            self._autograph,
            self._creator if stage == _FIRST else LaterCall(),
            self._autograph_options,
        )
        self._made += 1
        return ConcreteFunction(graph, type, self._signature, self, number)

    def get_concrete_function(self, *args: object, **kwargs: object) -> ConcreteFunction:
        """The trace for arguments or for specs of them; traced now if there is none yet."""
        if self._signature.constraint is not None and not args and not kwargs:
            type = self._signature.constraint
        else:
            _, type = self._signature.bind(args, kwargs)
        if self._creator is None:
            return self._initialized(None, type)
        return self._concrete(_LATER if self._creator.variables else _FIRST, type)

    # What it is

    @property
    def python_function(self) -> Callable:
        """The function that is traced; for a method, bound to its instance."""
        if self._instance is None:
            return self._function
        instance = self._instance()
        if instance is None:  # it died since the method was read from it
            return functools.partial(self._function, None)
        return types.MethodType(self._function, instance)

    @property
    def input_signature(self) -> tuple | None:
        return self._input_signature

    @property
    def name(self) -> str:
        return self._name

    @property
    def concrete_functions(self) -> list[ConcreteFunction]:
        """The traces made so far, in order."""
        return self._cache.values()

    @property
    def function_type(self) -> object:
        return self._signature.constraint or self._signature

    def experimental_get_tracing_count(self) -> int:
        """How many traces were made."""
        return self._made

    def pretty_printed_concrete_signatures(self, verbose: bool = True) -> str:
        """The signatures of all traces, with an empty line between them."""
        return "\n\n".join(concrete.pretty_printed_signature(verbose) for concrete in self.concrete_functions)

    def experimental_get_compiler_ir(self, *args: object, **kwargs: object) -> Never:
        raise NotImplementedError(
            "experimental_get_compiler_ir is not in the browser runtime (minitf); run this kata locally with"
            " TensorFlow"
        )

    def __repr__(self) -> str:
        path = "tensorflow.python.eager.polymorphic_function.polymorphic_function.Function"
        return f"<{path} object at {hex(id(self))}>"

    # Methods

    def __get__(self, instance: object, owner: type | None = None) -> "PolymorphicFunction":
        if instance is None:
            return self
        own = self._methods.get(instance)
        if own is None:
            own = self._methods[instance] = self._bound_to(instance)
        return own

    def _bound_to(self, instance: object) -> "PolymorphicFunction":
        return PolymorphicFunction(
            self._function,
            self._name,
            self._input_signature,
            self._autograph,
            self.jit_compile,
            self._reduce_retracing,
            self._autograph_options,
            instance,
        )


# The class's name is one of the things a learner can print.
PolymorphicFunction.__name__ = PolymorphicFunction.__qualname__ = "Function"


def _name_of(function: Callable) -> str:
    return getattr(function, "__name__", None) or type(function).__name__


def function(
    func: Callable | None = None,
    input_signature: object = None,
    autograph: bool = True,
    jit_compile: bool | None = None,
    reduce_retracing: bool = False,
    experimental_implements: object = None,
    experimental_autograph_options: object = None,
    experimental_attributes: object = None,
    experimental_relax_shapes: bool | None = None,
    experimental_compile: bool | None = None,
    experimental_follow_type_hints: bool | None = None,
) -> "PolymorphicFunction | Callable":
    """`tf.function`: compile a Python function into graphs, one for each kind of argument.

    input_signature: specs of the arguments; with it there is one trace. reduce_retracing: widen shapes
    instead of tracing for each. autograph: convert Python control flow on tensors. jit_compile: accepted,
    has no effect.
    Raises TypeError for a signature that does not fit the function, ValueError for an option given twice.
    """
    if experimental_compile is not None:
        if jit_compile is not None:
            raise ValueError("Cannot specify both 'experimental_compile' and 'jit_compile'.")
        jit_compile = experimental_compile
    if experimental_relax_shapes is not None:
        _deprecated(
            "experimental_relax_shapes",
            "experimental_relax_shapes is deprecated, use reduce_retracing instead",
        )
    if experimental_follow_type_hints is not None:
        _deprecated("experimental_follow_type_hints", "experimental_follow_type_hints is deprecated")

    def decorated(inner: Callable) -> PolymorphicFunction:
        return PolymorphicFunction(
            inner,
            None,
            input_signature,
            autograph,
            jit_compile,
            reduce_retracing or bool(experimental_relax_shapes),
            experimental_autograph_options,
        )

    return decorated if func is None else decorated(func)


def _deprecated(argument: str, instead: str) -> None:
    _LOG.warning(
        "From <minitf>: calling function (from"
        " tensorflow.python.eager.polymorphic_function.polymorphic_function) with"
        " %s is deprecated and will be removed in a future version.\nInstructions for updating:\n%s",
        argument,
        instead,
    )
