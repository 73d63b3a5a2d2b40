"""The trace cache: which trace serves a call, and which signature a new trace should get."""

from minitf.tracing.signature import FunctionType


class TraceCache:
    """Traces by what they were made for. `stage` keeps first-call traces, which may make variables, apart."""

    def __init__(self):
        self._traces: dict[tuple[str, FunctionType], object] = {}
        self._dispatched: dict[tuple[str, FunctionType], object] = {}

    def lookup(self, stage: str, type: FunctionType) -> object | None:
        """The trace for exactly this type, or the one with the most specific supertype, or None."""
        key = stage, type
        found = self._traces.get(key) or self._dispatched.get(key)
        if found is None:
            found = self._most_specific(stage, type)
            if found is not None:
                self._dispatched[key] = found
        return found

    def _most_specific(self, stage: str, type: FunctionType) -> object | None:
        best = None
        for (other_stage, candidate), trace in self._traces.items():
            fits = other_stage == stage and type.is_subtype_of(candidate)
            if fits and (best is None or candidate.is_subtype_of(best[0])):
                best = candidate, trace
        return best and best[1]

    def add(self, stage: str, type: FunctionType, trace: object) -> None:
        """Remember a trace until an object that it was made for dies."""
        key = stage, type
        self._traces[key] = trace
        self._dispatched.clear()
        for argument in type.arguments:
            for weak in argument.type.objects():
                weak.listeners.append(lambda: self._forget(key))

    def _forget(self, key: tuple[str, FunctionType]) -> None:
        # The key's dead object no longer equals itself, so the entry is found by identity.
        self._traces = {k: trace for k, trace in self._traces.items() if k[1] is not key[1]}
        self._dispatched.clear()

    def generalized(self, stage: str, type: FunctionType) -> FunctionType:
        """`type` widened, one by one, to cover the traces that it can share a signature with."""
        for other_stage, other in self._traces:
            if other_stage == stage:
                type = type.common_supertype(other) or type
        return type

    def values(self) -> list:
        return list(self._traces.values())

    def __len__(self) -> int:
        return len(self._traces)
