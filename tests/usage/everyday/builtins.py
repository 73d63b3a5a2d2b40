"""Numbers, texts, containers, classes and errors, as programs use them everywhere."""

import tensorflow as tf

print(7 // 2, -7 // 2, 7 % -3, 2**100, 10**30 // 7, divmod(17, 5), pow(3, 20, 7), round(2.675, 2), abs(-3))
print(1 << 70, (1 << 70) >> 65, 6 & 3, 6 | 3, 6 ^ 3, ~6, int("ff", 16), int(3.9), hex(255), oct(8), bin(5))
print(
    0.1 + 0.2,
    1e300 * 10,
    float("nan"),
    float("inf"),
    (3.5).is_integer(),
    (0.5).as_integer_ratio(),
    (1.5).hex(),
)
print(
    1 + 2j,
    abs(3 - 4j),
    (1 + 2j) * (3 - 1j),
    complex("1+2j").conjugate(),
    2.0**0.5,
    5 / 2,
    float.fromhex("0x1p3"),
)
print(
    f"{3.14159:.2f} {42:>6} {42:<6}| {42:^6} {1234567:,} {255:#x} {0.25:%} {'a':*^5} {1e10:.3e} {True!r} {[1]!s}"
)
print(
    "%d %s %r %5.1f %x %%" % (3, "a", "b", 2.5, 255), "{0} {name} {0:>4}".format(1, name="n"), "{}".format(2)
)
print(
    sum(range(10)),
    min(3, 1),
    max([2, 5]),
    sorted([3, 1, 2], reverse=True),
    list(reversed("abc")),
    all([]),
    any([0]),
)
print(
    list(zip("ab", [1, 2], strict=True)),
    list(enumerate("ab", 1)),
    list(map(str, [1])),
    list(filter(None, [0, 1])),
)

text = "  Hello, World: größer Ünïcode ß → 3  "
print(
    text.strip().lower(),
    text.upper(),
    text.title(),
    text.swapcase(),
    text.casefold(),
    text.strip().capitalize(),
)
print(
    text.split(),
    text.split(",", 1),
    "a\nb".splitlines(),
    "a,b".rsplit(",", 1),
    "a-b".partition("-"),
    text.rpartition(" "),
)
print(
    "-".join("abc"),
    "abc".replace("b", "x"),
    "abc".find("c"),
    "abcabc".rfind("b"),
    "abc".index("b"),
    "aXa".count("a"),
)
print(
    "abc".startswith("a"),
    "abc".endswith(("b", "c")),
    "12".isdigit(),
    "ab".isalpha(),
    "a1".isalnum(),
    " ".isspace(),
)
print(
    "7".zfill(3),
    "a".center(5, "."),
    "a".ljust(3),
    "a".rjust(3),
    "ab".translate({97: "x"}),
    "abc"[::-1],
    "a" * 3,
)
print(
    "ab".encode(),
    "ü".encode("utf-8"),
    b"\xc3\xbc".decode(),
    "ü".encode("ascii", "replace"),
    ascii("ü"),
    repr("'\n\t"),
)
print(
    ord("a"),
    chr(8364),
    "tab\t".expandtabs(4),
    "a_b".isidentifier(),
    "Aa".istitle(),
    "prefix".removeprefix("pre"),
)
print(
    b"abc"[1],
    bytes([1, 2]),
    bytearray(b"ab") + b"c",
    b"a,b".split(b","),
    bytes.fromhex("0a"),
    b"\n".hex(),
    memoryview(b"ab")[0],
)

numbers = [5, 3, 8, 1]
numbers.append(2)
numbers.extend((9, 7))
numbers.insert(0, 4)
numbers.sort(key=lambda number: -number)
numbers.reverse()
print(
    numbers,
    numbers.pop(),
    numbers.index(3),
    numbers[1:3],
    numbers[-1],
    numbers[::2],
    3 in numbers,
    len(numbers),
)
numbers.remove(3)
del numbers[0]
numbers[1:2] = [10, 11]
print(
    numbers * 2, numbers + [1], numbers == list(numbers), numbers < [100], numbers.copy(), numbers.count(10)
)
(first, *rest), other = (numbers, "x")
print(first, rest, other, (1, 2) + (3,), (1, 2) < (1, 3), hash((1, "a")), tuple("ab").count("a"))

ages = {"ada": 36, "alan": 41}
ages["grace"] = 85
ages.update(kurt=71)
print(
    ages,
    list(ages.items()),
    ages.get("x", 0),
    ages.pop("alan"),
    ages.setdefault("ada", 1),
    "ada" in ages,
    ages | {"x": 1},
)
print(
    {key: value for key, value in ages.items() if value > 40},
    dict.fromkeys("ab", 0),
    sorted(ages, key=ages.get),
    list(ages.values()),
)
print(
    {1, 2} | {3},
    {1, 2} & {2},
    {1, 2} - {2},
    {1} ^ {2},
    {1} <= {1, 2},
    frozenset("aab"),
    {1, 2}.issuperset({1}),
    set(),
)
odd = {number % 7 for number in range(20)}
odd.add(100)
odd.discard(3)
print(odd, sum(x * y for x in range(3) for y in range(3) if x != y), [*range(3)], {**ages})


def generate(limit, *, step=1):
    """Numbers."""
    number = 0
    while True:
        if number >= limit:
            return "done"
        received = yield number
        number += received or step


def outer(*args, scale: float = 2.0, **options):
    count = 0

    def inner(x):
        nonlocal count
        count += 1
        return x * scale + count

    yield from generate(2)
    yield inner(len(args)), options


print(list(generate(6, step=2)), list(outer(1, 2, scale=3.0, a=1)), next(iter([]), "nothing"))
generator = generate(3)
print(next(generator), generator.send(2), list(generator))
generator.close()


class Shape:
    kinds = 0

    def __init__(self, name="shape"):
        self.name = name
        type(self).kinds += 1

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"

    def __eq__(self, other):
        return isinstance(other, Shape) and self.name == other.name

    def __hash__(self):
        return hash(self.name)

    def __lt__(self, other):
        return self.name < other.name

    def __add__(self, other):
        return Shape(self.name + other.name)

    def __call__(self, x):
        return x

    def __getitem__(self, index):
        return self.name[index]

    def __len__(self):
        return len(self.name)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return True

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return name.upper()

    @property
    def area(self):
        return 0.0

    @area.setter
    def area(self, value):
        self.name = str(value)

    @classmethod
    def make(cls):
        return cls("made")

    @staticmethod
    def helper(x):
        return x + 1


class Square(Shape):
    __slots__ = ("side",)

    def __init__(self, side):
        super().__init__("square")
        self.side = side

    @property
    def area(self):
        return self.side**2


square = Square(3)
print(
    square,
    square.area,
    square == Shape("square"),
    {square: 1},
    sorted([square, Shape("a")]),
    square + Shape("x"),
    square.size,
)
with Shape() as shape:
    shape.area = 4
    raise ValueError("held back")
print(
    shape,
    shape[0],
    len(shape),
    shape(3),
    Shape.make(),
    Shape.helper(1),
    Shape.kinds,
    isinstance(square, Shape),
    callable(shape),
)
print(
    getattr(square, "side"),
    hasattr(square, "x"),
    vars(shape),
    type(square).__mro__,
    issubclass(Square, Shape),
    dir(square)[:2],
)
setattr(shape, "color", "red")
delattr(shape, "color")
print(type("Made", (Shape,), {"extra": 1})().extra, id(shape) == id(shape), (lambda *a, **k: (a, k))(1, b=2))


class OwnError(ValueError):
    """Raised here."""


for act in (
    lambda: 1 / 0,
    lambda: [][1],
    lambda: {}["x"],
    lambda: int("x"),
    lambda: "a" + 1,
    lambda: undefined,  # noqa: F821
    lambda: None.x,
    lambda: tf.constant([1, 2]) + tf.constant([1, 2, 3]),
    lambda: outer.x,
    lambda: (_ for _ in ()).throw(OwnError("own")),
    lambda: [1, 2].remove(3),
    lambda: "ü".encode("ascii"),
    lambda: next(iter(())),
    lambda: float("x"),
    lambda: generate(),
    lambda: exec("def f(:"),
    lambda: __import__("no_such_module"),
    lambda: assert_it(),
):
    try:
        act()
    except Exception as error:
        print(type(error).__name__, error)


def assert_it():
    assert 1 > 2, "not so"


def recurse(depth):
    return recurse(depth + 1)


try:
    recurse(0)
except RecursionError as error:
    print(type(error).__name__)
try:
    try:
        raise KeyError("first")
    except KeyError as error:
        raise RuntimeError("second") from error
    finally:
        print("at last")
except RuntimeError as error:
    print(repr(error.__cause__), error.args)
try:
    raise ExceptionGroup("several", [ValueError(1), TypeError(2)])
except* ValueError as group:
    print(group.exceptions)
except* TypeError:
    print("types")

match {"kind": "point", "at": (1, 2)}:
    case {"kind": "point", "at": (x, y)} if x < y:
        print("point", x, y)
    case [first, *_] | first:
        print(first)
if (length := len("abc")) > 2:
    print(length)
for number in range(3):
    if number == 1:
        continue
    if number == 2:
        break
else:
    print("never")
while length:
    length -= 1
print(
    eval("1 + 2"),
    compile("1", "x", "eval"),
    globals()["length"],
    locals() is globals(),
    open,
    print("a", "b", sep="-", end="!\n"),
)
print(
    slice(1, 2).indices(5),
    range(10)[2:4],
    range(3) == range(3),
    bool(""),
    NotImplemented,
    ...,
    iter([1]),
    object(),
)
