"""What a program said when it was run, without where and when: comparable between runtimes."""

Told = dict[str, tuple[str, str | None]]


def told(ran: dict) -> Told:
    """Per mode: the printed text, and the class of the error at the end."""
    assert ran["problem"] is None
    return {
        mode: (printed(done), done["error"] and done["error"]["type"]) for mode, done in ran["modes"].items()
    }


def printed(done: dict) -> str:
    return "".join(event["text"] for event in done["events"] if event["kind"] == "print")


def error_class(done: dict) -> str | None:
    return done["error"]["type"] if done["error"] else None
