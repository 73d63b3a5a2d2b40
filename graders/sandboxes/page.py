"""Entry points for a page's worker: JSON text in, JSON text out.

Requests: `check` takes `{"key", "source", "name"?}` and gives a report; `run` takes
`{"source", "name"?}` and gives what each mode printed and traced; `syntax` takes source
text and gives a problem or null.
"""

import json
from collections.abc import Callable

from graders.judge import grade
from graders.problems import Problem, decode, problem_in_text
from graders.sandboxes.base import RUN_SCHEMA
from graders.sandboxes.in_process import InProcessSandbox

OnStep = Callable[[str, str | None], None]

RUNTIME = "minitf"


def check(request_json: str, on_step: OnStep) -> str:
    """Grade a submission; returns a report."""
    request = json.loads(request_json)
    sandbox = InProcessSandbox(RUNTIME, on_step)
    name = request.get("name", "starter.py")
    return _dump(grade(request["key"], request["source"], sandbox, name=name))


def run(request_json: str, on_step: OnStep) -> str:
    """Execute a file as `__main__` in EAGER and GRAPH mode; returns what happened."""
    request = json.loads(request_json)
    sandbox = InProcessSandbox(RUNTIME, on_step)
    problem = problem_in_text(request["source"])
    if problem:
        return _dump(
            {
                "schema": RUN_SCHEMA,
                "runtime": sandbox.runtime_json(),
                "problem": problem.to_json(),
                "modes": {},
            }
        )
    return _dump(sandbox.run(decode(request["source"]), request.get("name", "starter.py")))


def syntax(source: str) -> str:
    """The problem that the text alone shows, for the editor's margin; or null."""
    problem: Problem | None = problem_in_text(source)
    return _dump(problem.to_json() if problem else None)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
