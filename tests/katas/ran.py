"""What a program said when it was run, without where and when: comparable between runtimes."""

Told = dict[str, tuple[str, str | None]]


def told(ran: dict) -> Told:
    """Per mode: the printed text, and the class of the error at the end."""
    assert ran["problem"] is None
    return told_modes(ran["modes"])


def told_modes(modes: dict) -> Told:
    return {mode: (printed(done), error_class(done)) for mode, done in modes.items()}


def printed(done: dict) -> str:
    return "".join(event["text"] for event in done["events"] if event["kind"] == "print")


def error_class(done: dict) -> str | None:
    return done["error"]["type"] if done["error"] else None
