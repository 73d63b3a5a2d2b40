"""Runs beside the submission: plays scenarios and says what happened, as plain data.

The player knows no expected value. `play.Player` is its face to both sandboxes.
"""
