"""States, regions and towns, and what is only named after them."""
