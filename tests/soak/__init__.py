"""`dojo grade` while everything around it is killed at random: nothing lost, doubled or wrong."""
