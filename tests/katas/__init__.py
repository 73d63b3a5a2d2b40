"""Proofs about every kata: what its submissions get, in both runtimes, and what its lesson says."""
