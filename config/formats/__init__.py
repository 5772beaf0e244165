"""How the admin writes and reads days and times, by language."""
