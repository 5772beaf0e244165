"""Pages: each view asks one question and picks a template."""
