"""Words of names that sound alike however they are brought into Latin letters: Kadafi is Gaddafi, Lavroff Lavrov."""

import re
from collections import defaultdict

from rapidfuzz import fuzz

SHORTEST = 4  # letters of a word that is heard
FEWEST = 3  # consonants of a sound that tells anything
LIKE_ENOUGH = 65  # of a hundred, in letters: what sounds alike also looks a little alike
# Letters that one sound is written with, the longest first.
SPELT = (
    ("tsch|tch|sch|shch|sh|ch|cz|tz|ts|zh|[szcxj](?=[eiy])|[szj]|dj|dzh", "s"),
    ("kh|gh|ck|[kqgcx]", "k"),
    ("ph|[fvw]", "v"),
    ("th|dh|[td]", "t"),
    ("[bp]", "p"),
    ("l", "l"),
    ("m", "m"),
    ("n", "n"),
    ("r", "r"),
)
HEARD = re.compile("|".join(f"(?P<{sound}>{letters})" for letters, sound in SPELT))
VOWEL_FIRST = re.compile("h?[aeiouy]")


def sound(word: str) -> str:
    """The consonants of a word in small letters as they are heard, doubled ones once, and whether a vowel is first."""
    heard, end = ["a"] if VOWEL_FIRST.match(word) else [], 0
    for match in HEARD.finditer(word):
        if match.lastgroup and not (match.start() == end and heard[-1:] == [match.lastgroup]):
            heard.append(match.lastgroup)
        end = match.end()
    return "".join(heard)


def sounding_like(names, form: str) -> list[str]:
    """Words of the gazetteer's names that sound like this one and are written otherwise, the likest first."""
    heard = sound(form)
    if len(form) < SHORTEST or not form.isalpha() or len(heard) < FEWEST:
        return []
    alike = [(-fuzz.ratio(form, other), other) for other in _by_sound(names).get(heard, ()) if other != form]
    return [other for likeness, other in sorted(alike) if -likeness >= LIKE_ENOUGH]


def _by_sound(names) -> dict[str, list[str]]:
    """Every word of every name by its sound; made when first asked for, once for each gazetteer."""
    if "_by_sound" not in names.__dict__:
        words = {word for word in names.aliases.text.decode().split() if len(word) >= SHORTEST and word.isalpha()}
        found: dict[str, list[str]] = defaultdict(list)
        for word in sorted(words):
            found[sound(word)].append(word)
        names.__dict__["_by_sound"] = {heard: alike for heard, alike in found.items() if len(heard) >= FEWEST}
    return names.__dict__["_by_sound"]
