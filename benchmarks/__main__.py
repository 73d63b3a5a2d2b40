"""`make bench`: every benchmark, one after the other."""

from benchmarks import engine

if __name__ == "__main__":
    engine.main()
