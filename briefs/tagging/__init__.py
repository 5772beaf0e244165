"""Which countries, people, bodies and themes a story names, and by which words."""
