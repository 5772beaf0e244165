"""People whom the gazetteer knows, and those whom only the text makes known."""
