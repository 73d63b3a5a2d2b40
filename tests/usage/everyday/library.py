"""The modules of the standard library that short programs import."""

import abc
import collections
import contextlib
import copy
import dataclasses
import datetime
import enum
import functools
import io
import itertools
import json
import logging
import math
import operator
import os
import pathlib
import random
import re
import string
import sys
import textwrap
import time
import traceback
import typing
import warnings

import tensorflow as tf

print(
    math.sqrt(2),
    math.pi,
    math.floor(2.5),
    math.ceil(2.5),
    math.exp(1),
    math.log(2),
    math.log2(8),
    math.log10(10),
    math.isclose(1, 1),
)
print(
    math.sin(1),
    math.cos(1),
    math.tan(1),
    math.atan2(1, 2),
    math.tanh(1),
    math.hypot(3, 4),
    math.gcd(4, 6),
    math.factorial(20),
    math.prod([2, 3]),
)
print(
    math.isnan(math.nan),
    math.isinf(math.inf),
    math.fsum([0.1] * 10),
    math.comb(5, 2),
    math.trunc(2.7),
    math.erf(1),
    math.degrees(1),
    math.copysign(1, -0.0),
)

random.seed(1)
print(
    random.random(),
    random.randint(1, 6),
    random.choice("abc"),
    random.shuffle([1, 2]),
    random.sample(range(9), 3),
    random.gauss(0, 1),
    random.uniform(0, 1),
    random.choices([1, 2], k=2),
)
print(
    collections.Counter("abca").most_common(1),
    collections.deque([1, 2], maxlen=2),
    collections.OrderedDict(a=1),
    collections.ChainMap({}, {"a": 1})["a"],
)
words = collections.defaultdict(list)
words["a"].append(1)
queue = collections.deque()
queue.append(1)
queue.appendleft(0)
Point = collections.namedtuple("Point", "x y")
print(words, queue.popleft(), queue.pop(), Point(1, y=2)._replace(x=3))
print(
    list(itertools.chain([1], [2])),
    list(itertools.islice(itertools.count(), 3)),
    list(itertools.product("ab", repeat=2)),
    list(itertools.accumulate([1, 2])),
)
print(
    list(itertools.combinations("abc", 2)),
    list(itertools.permutations("ab")),
    [k for k, g in itertools.groupby("aab")],
    list(itertools.zip_longest([1], [2, 3])),
)
print(
    next(itertools.cycle("a")),
    list(itertools.repeat(1, 2)),
    list(itertools.takewhile(bool, [1, 0])),
    list(itertools.pairwise("abc")),
    list(itertools.batched("abc", 2)),
    list(itertools.starmap(pow, [(2, 3)])),
)
print(
    functools.reduce(operator.add, [1, 2, 3]),
    functools.partial(int, base=2)("11"),
    operator.itemgetter(1)([1, 2]),
    operator.attrgetter("x")(Point(1, 2)),
)


@functools.lru_cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def decorator(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


@decorator
def decorated():
    """Documented."""


print(fibonacci(50), fibonacci.cache_info(), decorated.__name__, decorated.__doc__)


@dataclasses.dataclass(order=True)
class Config:
    name: str
    rate: float = 0.1
    tags: list[str] = dataclasses.field(default_factory=list)


@dataclasses.dataclass(frozen=True, slots=True)
class Frozen:
    value: int


class Color(enum.Enum):
    RED = 1
    BLUE = enum.auto()


class Flags(enum.IntFlag):
    A = 1
    B = 2


class Named(typing.NamedTuple):
    x: int
    y: typing.Optional[float] = None


class Base(abc.ABC):
    @abc.abstractmethod
    def act(self) -> None: ...


print(
    Config("a"),
    dataclasses.replace(Config("a"), rate=0.2),
    dataclasses.asdict(Config("b")),
    Config("a") < Config("b"),
    Frozen(1),
    hash(Frozen(1)),
)
print(
    Color.RED,
    Color["BLUE"],
    Color(1).name,
    list(Color),
    Flags.A | Flags.B,
    Named(1),
    typing.get_type_hints(Config),
)
for act in (Base, lambda: Color(9), lambda: setattr(Frozen(1), "value", 2)):
    try:
        act()
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)

print(
    json.dumps({"a": [1, 2.5, None, True, "ü"]}, indent=1, sort_keys=True),
    json.loads('{"a": [1, 2.5e3, null, "\\u00fc"]}'),
)
print(
    re.findall(r"\d+", "a1b22"),
    re.sub(r"(\w)(\d)", r"\2\1", "a1"),
    re.match(r"(?P<word>[a-z]+)", "abc")["word"],
    re.split(r"[,;]\s*", "a, b;c"),
    re.fullmatch("a|b", "c"),
    re.search(r"^b$", "a\nb", re.M | re.I),
)
print(
    copy.copy([1]),
    copy.deepcopy({"a": [1]}),
    string.ascii_letters,
    textwrap.dedent("  a\n  b"),
    textwrap.fill("word " * 30, 40),
    string.Template("$a").substitute(a=1),
)
now = datetime.datetime(2024, 2, 29, 12, 30)
print(
    now,
    now.isoformat(),
    now + datetime.timedelta(days=1, hours=2),
    now.strftime("%d.%m.%Y"),
    datetime.date(2024, 1, 1).weekday(),
    datetime.datetime.now() > now,
    now - datetime.datetime(2024, 1, 1),
)
start = time.perf_counter()
print(
    time.time() > 0,
    time.perf_counter() >= start,
    time.strftime("%Y") > "2000",
    time.monotonic() > 0,
    time.sleep(0),
    time.process_time() >= 0,
)
print(
    sys.version_info[:2],
    sys.maxsize,
    sys.argv[:0],
    sys.getsizeof(1) > 0,
    os.path.join("a", "b"),
    os.environ.get("X"),
    os.getcwd() != "",
    os.path.exists("/none"),
    sys.getrecursionlimit() > 0,
)
path = pathlib.Path("everyday.txt")
path.write_text("line 1\nline 2\n", encoding="utf-8")
with path.open() as file:
    print(
        [line.strip() for line in file],
        path.name,
        path.suffix,
        path.exists(),
        path.stat().st_size,
        list(pathlib.Path(".").glob("everyday*")),
    )
with open("everyday.txt", "ab") as file:
    file.write(b"more")
print(open("everyday.txt").read(), os.listdir(".")[:0])
path.unlink()
stream = io.StringIO()
with contextlib.redirect_stdout(stream), contextlib.suppress(ValueError):
    print("caught")
    raise ValueError
print(stream.getvalue(), io.BytesIO(b"ab").read(1))


@contextlib.contextmanager
def managed():
    yield 1


with managed() as value:
    print(value)
warnings.warn("careful")
logging.warning("warned %s", 1)
print("to stderr", file=sys.stderr)
try:
    raise ValueError("told")
except ValueError:
    print(traceback.format_exc())
    traceback.print_exc()
print(tf.constant(1.0))
