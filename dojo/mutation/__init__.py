"""Do the specs notice? Each solution is changed in the ways people change such code, and graded again."""
