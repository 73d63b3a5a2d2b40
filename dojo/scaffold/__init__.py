"""`dojo new`: every file of a kata, each saying what belongs in it."""
