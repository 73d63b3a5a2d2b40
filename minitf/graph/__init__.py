"""Graphs: nodes, captures, the executor, and gradients of graphs."""
