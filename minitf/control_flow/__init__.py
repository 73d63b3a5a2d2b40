"""Branches and loops as ops over graphs: If, While, and the functions built on them."""
