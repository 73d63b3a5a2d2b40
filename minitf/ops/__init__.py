"""Ops by family: one block per op, with shape rule, kernel, gradient and public function."""
