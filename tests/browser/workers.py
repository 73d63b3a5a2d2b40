"""The page's Python workers, and what they have done so far."""

from playwright.sync_api import Page, Worker

UNTIL_MARKED = """(name) => new Promise((resolve) => {
  const observer = new PerformanceObserver((list) => list.getEntriesByName(name).length && resolve());
  observer.observe({ type: "mark", buffered: true });
})"""
MARKS = "performance.getEntriesByType('mark').map(({ name }) => name)"


def is_ours(worker: Worker) -> bool:
    """Does it run Python? Material's search, too, has a worker."""
    return "/assets/workbench/" in worker.url


def watched_workers(page: Page) -> list[Worker]:
    """Filled as the page starts workers for Python."""
    workers: list[Worker] = []

    def note(worker: Worker) -> None:
        if is_ours(worker):
            workers.append(worker)

    page.on("worker", note)
    return workers


def spare_among(workers: list[Worker], page: Page) -> Worker:
    """The second of the watched workers, once it has been started: the spare, for which nobody waits."""
    while len(workers) < 2:
        page.wait_for_timeout(50)
    return workers[1]


def until(worker: Worker, mark: str) -> None:
    """Wait until a worker is `ready`, has `woken` from an image of its memory, or has `remembered` one."""
    worker.evaluate(UNTIL_MARKED, mark)


def has_woken(worker: Worker) -> bool:
    """Did it start from an image?"""
    return "woken" in worker.evaluate(MARKS)
