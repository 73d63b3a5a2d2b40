"""Branches and loops as ops over graphs: If, While, their gradients, and the functions built on them."""

from minitf.control_flow import call_gradient, if_gradient, while_gradient

__all__ = ["call_gradient", "if_gradient", "while_gradient"]  # imported to make the ops differentiable
