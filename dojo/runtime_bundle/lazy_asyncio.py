"""The page's `asyncio/__init__.py`: what it offers comes when somebody uses it.

Pyodide imports the package before anything else, for `get_event_loop` alone, and then its own event loop;
together that was a third of the wait for Python itself. Python's own `__init__.py` lies beside, as
`everything.py`.
"""

import importlib.util
from typing import Any

# NB: in CPython, `dir(asyncio)` tells everything before anything has been used.
_NAMES = """
    ALL_COMPLETED AbstractChildWatcher AbstractEventLoop AbstractEventLoopPolicy AbstractServer
    Barrier BaseEventLoop BaseProtocol BaseTransport BoundedSemaphore BrokenBarrierError
    BufferedProtocol CancelledError Condition DatagramProtocol DatagramTransport
    DefaultEventLoopPolicy Event EventLoop FIRST_COMPLETED FIRST_EXCEPTION FastChildWatcher Future
    Handle IncompleteReadError InvalidStateError LifoQueue LimitOverrunError Lock
    MultiLoopChildWatcher PidfdChildWatcher PriorityQueue Protocol Queue QueueEmpty QueueFull
    QueueShutDown ReadTransport Runner SafeChildWatcher SelectorEventLoop Semaphore
    SendfileNotAvailableError Server StreamReader StreamReaderProtocol StreamWriter
    SubprocessProtocol SubprocessTransport Task TaskGroup ThreadedChildWatcher Timeout TimeoutError
    TimerHandle Transport WriteTransport _enter_task _get_running_loop _leave_task _register_task
    _set_running_loop _unregister_task all_tasks as_completed create_eager_task_factory
    create_subprocess_exec create_subprocess_shell create_task current_task eager_task_factory
    ensure_future gather get_child_watcher get_event_loop get_event_loop_policy get_running_loop
    iscoroutine iscoroutinefunction isfuture new_event_loop open_connection open_unix_connection run
    run_coroutine_threadsafe set_child_watcher set_event_loop set_event_loop_policy shield sleep
    start_server start_unix_server timeout timeout_at to_thread wait wait_for wrap_future
"""
_MODULES = """
    base_events base_futures base_subprocess base_tasks constants coroutines events exceptions
    format_helpers futures locks log mixins protocols queues runners selector_events sslproto
    staggered streams subprocess taskgroups tasks threads timeouts transports trsock unix_events
"""
__all__ = _NAMES.split()


def get_event_loop() -> Any:
    """What Pyodide keeps hold of: the loop of the function that everything brings."""
    return _brought("get_event_loop")()


def current_task(loop: Any = None) -> Any:
    """Logging asks for it in every record. Raises RuntimeError where no loop runs, as the real one does."""
    if loop is None and _is_missing():
        raise RuntimeError("no running event loop")
    return _brought("current_task")(loop)


def __getattr__(name: str) -> Any:
    if name in _MODULES.split():
        return importlib.import_module(f"{__name__}.{name}")  # also while they import each other
    # Whoever looks for something in all modules asks here, too.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)
    return _brought(name)


def _brought(name: str) -> Any:
    if _is_missing():
        _bring_everything()
    return globals()[name]


def _is_missing() -> bool:
    return "__getattr__" in globals()


def _bring_everything() -> None:
    spec = importlib.util.find_spec(f"{__name__}.everything")
    if spec is None or spec.loader is None:
        raise ImportError(f"{__name__}.everything is not here", name=f"{__name__}.everything")
    # As if it stood here: it joins the `__all__` of its modules, which are attributes of this one.
    exec(spec.loader.get_code(spec.name), globals())
    del globals()["__getattr__"]  # only now: a module may be missing, and be here the next time
    importlib.import_module("pyodide.webloop")._initialize_event_loop()
