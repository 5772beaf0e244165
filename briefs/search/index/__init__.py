"""The index: what each story is found by, kept in rows and in memory, and how it stays true to the stories."""
