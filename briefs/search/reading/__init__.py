"""From what is typed to a tree of what is meant."""
