"""The one rule of what the public may see of a story; every page, feed, file and answer asks here."""

from .source import Source

EXTRACT_CHARACTERS = 280


def public_parts(story):
    """The parts of a story that its source lets the public read; needs edition and source loaded."""
    policy = story.edition.source.display_policy
    if policy == Source.DisplayPolicy.FULL:
        return story.parts
    return []


def public_extract(story, characters=EXTRACT_CHARACTERS):
    """The first words of the body as far as the source allows: an extract, or nothing under "facts only"."""
    if story.edition.source.display_policy == Source.DisplayPolicy.FACTS:
        return ""
    return shortened(story.body, characters)


def public_body(story):
    """The running text that may leave the archive: all of it, an extract, or nothing."""
    if story.edition.source.display_policy == Source.DisplayPolicy.FULL:
        return story.body
    return public_extract(story)


def shortened(text, characters):
    """The text cut at a word's end, with an ellipsis where it goes on."""
    text = " ".join(text.split())
    if len(text) <= characters:
        return text
    return text[:characters].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
