"""What helps on: suggestions, spellings, and why a question finds little."""
