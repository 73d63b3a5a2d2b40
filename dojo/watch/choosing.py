"""Which kata is the learner's next."""

from dojo.progress.document import Progress
from dojo.progress.record import Record
from dojo.progress.show import DONE


def where_to_start(keys: list[str], progress: Progress) -> str:
    """The kata that was checked last, or the next one if that is solved."""
    checked = {key: max((v.at for v in progress.get(key, Record()).versions), default="") for key in keys}
    last = max(keys, key=lambda key: checked[key])
    if not checked[last]:
        return keys[0]
    return next_kata(keys, progress, last) if is_solved(progress, last) else last


def next_kata(keys: list[str], progress: Progress, after: str) -> str:
    """The next that is not solved, beginning again behind the last; the next of all when all are."""
    at = keys.index(after) + 1
    others = keys[at:] + keys[: at - 1]
    return next((key for key in others if not is_solved(progress, key)), (others or keys)[0])


def is_solved(progress: Progress, key: str) -> bool:
    return progress.get(key, Record()).state in DONE


def solved(keys: list[str], progress: Progress) -> int:
    return sum(is_solved(progress, key) for key in keys)
