"""How a text is read before anything is decided: words, runs of capitals, names found, lists of telling words."""
