"""`dojo grade`: every submission of a class, each with a grade and a reason.

`submissions` finds them, `work` grades one, `store` keeps what was graded, `run` maps the
work over an executor, and `exports` writes the same results for people and other programs.
"""
