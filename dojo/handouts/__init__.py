"""Paper for a workshop: what learners fill in, the answer key, the trainer's notes, and the cheat sheet.

Python says *what* is printed, as blocks of plain data; the templates say how it looks. Lessons come from the
same files as the site, and what their programs do from the same runs.
"""
