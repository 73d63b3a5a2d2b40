"""What no kata can reach in a browser: left out, because every learner would download it."""

from dojo.runtime_bundle.archives import Files

# Headers and stubs are for compilers and editors; docs and metadata for people and installers.
NEVER_IMPORTED = (".pyi", ".pxd", ".h", ".c", ".a", ".pyx", ".typed", ".md", ".ini", ".build", ".in", ".rst")

# Every NumPy subpackage that `import numpy` and the public API do without.
NUMPY = (
    "numpy/f2py/",
    "numpy/distutils/",
    "numpy/_pyinstaller/",
    "numpy/doc/",
    "numpy/typing/tests/",
    "numpy/conftest.py",
    "numpy/linalg/lapack_lite",
    "numpy/lib/recfunctions.py",
    "numpy/ma/mrecords.py",
    "numpy/random/_examples/",
)

# Text in the page is UTF-8; of the old encodings zip archives need cp437, and Windows' own is the best known.
OLD_ENCODINGS = (
    *("big5", "cp0", "cp10", "cp11", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257"),
    *("cp1258", "cp273", "cp424", "cp500", "cp7", "cp8", "cp9", "euc_", "gb", "hp_roman8", "hz", "iso2022"),
    *("iso8859_2", "iso8859_3", "iso8859_4", "iso8859_5", "iso8859_6", "iso8859_7", "iso8859_8", "iso8859_9"),
    *(
        "iso8859_10",
        "iso8859_11",
        "iso8859_13",
        "iso8859_14",
        "iso8859_16",
        "johab",
        "koi8",
        "kz1048",
        "mac_",
    ),
    *("palmos", "ptcp154", "shift_jis", "tis_620"),
)

# Parts of the standard library that need sockets, processes, a terminal or a display.
STDLIB = (
    *(f"encodings/{name}" for name in OLD_ENCODINGS),
    "_android_support.py",
    "_apple_support.py",
    "_ios_support.py",
    "_pydatetime.py",
    "_pyio.py",
    "_pyrepl/",
    "__phello__/",
    "antigravity.py",
    "asyncio/windows_",
    "cProfile.py",
    "doctest.py",
    "ftplib.py",
    "http/cookiejar.py",
    "http/server.py",
    "imaplib.py",
    "logging/config.py",
    "logging/handlers.py",
    "mailbox.py",
    "modulefinder.py",
    "multiprocessing/",
    "optparse.py",
    "pickletools.py",
    "pdb.py",
    "poplib.py",
    "profile.py",
    "pstats.py",
    "pty.py",
    "pyclbr.py",
    "pydoc.py",
    "smtplib.py",
    "socketserver.py",
    "this.py",
    "trace.py",
    "turtle.py",
    "unittest/mock.py",
    "wave.py",
    "webbrowser.py",
    "wsgiref/",
    "xml/dom/",
    "xml/etree/",
    "xml/sax/",
    "xmlrpc/",
    "zipapp.py",
)

# The sandbox of child processes, and what is only for real TensorFlow.
GRADERS = (
    "graders/player/runtime_tensorflow.py",
    "graders/player/tensorflow_reruns.py",
    "graders/player/tensorflow_signatures.py",
    "graders/sandboxes/answers.py",
    "graders/sandboxes/frames.py",
    "graders/sandboxes/host.py",
    "graders/sandboxes/jail/",
    "graders/sandboxes/subprocess_sandbox.py",
)


def trimmed(files: Files, excluded: tuple[str, ...] = ()) -> Files:
    """`files` without tests, stubs, metadata and everything below the `excluded` prefixes."""
    return {name: content for name, content in files.items() if _is_needed(name, excluded)}


def _is_needed(name: str, excluded: tuple[str, ...]) -> bool:
    return not (
        name.endswith(NEVER_IMPORTED)
        or "/tests/" in name
        or name.startswith(excluded)
        or ".dist-info/" in name
    )
