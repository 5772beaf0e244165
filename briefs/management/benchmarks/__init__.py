"""Measurements that anyone can run: `manage.py bench`."""
