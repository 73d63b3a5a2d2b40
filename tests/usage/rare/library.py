"""Modules that some programs import, and whose Python comes only then; their native parts are there at once."""

import array
import base64
import bisect
import csv
import decimal
import fractions
import hashlib
import heapq
import inspect
import io
import pickle
import queue
import statistics
import struct
import tempfile
import timeit
import types
import uuid
import zlib

import numpy as np

print(list(csv.reader(["a,b", '"c, d",e'])), list(csv.DictReader(["a,b", "1,2"])))
out = io.StringIO()
csv.writer(out).writerow([1, "two, three", 4.5])
csv.DictWriter(out, ["a"]).writeheader()
print(out.getvalue())
print(
    statistics.mean([1, 3]),
    statistics.median([1, 2, 9]),
    statistics.stdev([1.0, 2.0, 4.0]),
    statistics.mode("aab"),
)
heap = [5, 1, 4]
heapq.heapify(heap)
heapq.heappush(heap, 0)
print(heapq.heappop(heap), heapq.nlargest(2, heap), heapq.nsmallest(1, heap), list(heapq.merge([1], [2])))
print(bisect.bisect_left([1, 3], 2), bisect.insort([1], 2), bisect.bisect([1], 1))
print(decimal.Decimal("1.10") + decimal.Decimal(2), decimal.Decimal(1) / 3, round(decimal.Decimal("2.5")))
print(fractions.Fraction(1, 3) + fractions.Fraction("1/6"), float(fractions.Fraction(1, 2)))
print(hashlib.sha256(b"a").hexdigest(), hashlib.md5(b"a").hexdigest(), hashlib.sha1(b"a").hexdigest())
print(
    struct.pack("<If", 1, 2.0),
    struct.unpack("<H", b"\1\0"),
    array.array("d", [1.0])[0],
    base64.b64encode(b"a"),
)
print(pickle.loads(pickle.dumps({"a": [1, 2.0, "x", None]})), zlib.decompress(zlib.compress(b"a" * 100))[:2])
print(uuid.uuid5(uuid.NAMESPACE_DNS, "a"), uuid.uuid4() != uuid.uuid4(), types.SimpleNamespace(a=1))
print(inspect.signature(lambda a, *, b=1: None))
waiting = queue.Queue()
waiting.put(1)
print(waiting.get(), timeit.timeit("1 + 1", number=10) > 0)
with tempfile.TemporaryDirectory() as folder, tempfile.NamedTemporaryFile("w", dir=folder) as file:
    file.write("a")
np.random.seed(0)
print(
    np.random.rand(2),
    np.random.randn(2),
    np.random.randint(0, 5, 3),
    np.random.permutation(4),
    np.random.choice([1, 2], 2),
)
generator = np.random.default_rng(0)
print(
    generator.normal(size=2),
    generator.integers(0, 5, 3),
    generator.random(2),
    generator.permutation(4),
    generator.choice(4, 2),
)
print(np.fft.fft([1.0, 0.0]), np.fft.rfft([1.0, 2.0]), np.fft.ifft([1.0, 2.0]))
np.testing.assert_allclose([1.0], [1.0])
