"""Where editors curate: everything that the archive keeps, in Django's own admin."""
