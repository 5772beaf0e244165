"""HTML pages become the lines that a reader sees."""

from .html import html_lines as visible_lines

__all__ = ["visible_lines"]
