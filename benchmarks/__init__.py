"""Side-by-side ratios, each measured in one run on one machine; never part of the tests."""
