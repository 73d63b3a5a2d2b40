"""How fast a class of notebooks is graded: `dojo nbgrader grade` beside `nbgrader autograde`."""
