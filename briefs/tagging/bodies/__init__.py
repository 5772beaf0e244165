"""Organisations, armed groups and companies that only the text makes known, and their short names."""
