"""How fast classes are graded: `dojo grade` beside nbgrader, cold processes and a Dask cluster."""
