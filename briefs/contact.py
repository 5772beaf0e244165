"""Whom readers and programs turn to, where the people who run the archive name somebody (the setting `CONTACT`)."""

import re
from typing import NamedTuple

from django.conf import settings

SCHEME = re.compile(r"mailto:|tel:|https?://")


class Contact(NamedTuple):
    """An address to lead to, and how it is written for people."""

    url: str
    words: str


def contact() -> Contact | None:
    """None where nobody is named."""
    url = settings.CONTACT
    if not url:
        return None
    words = SCHEME.sub("", url, count=1).rstrip("/")
    return Contact(url, words.partition("?")[0] if url.startswith("mailto:") else words)
