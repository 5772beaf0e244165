"""HTML pages become the lines that a reader sees (the one place that knows an HTML parser)."""

from collections.abc import Sequence


def visible_lines(html: str) -> Sequence[str]:
    """The text of a page, a block a line, blank lines between blocks; scripts and styles left out."""
    from selectolax.parser import HTMLParser

    tree = HTMLParser(html)
    tree.strip_tags(["script", "style", "noscript", "template"])
    return tree.text(separator="\n").split("\n")
