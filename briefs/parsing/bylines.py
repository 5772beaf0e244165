"""How a writer or a photographer is named beside a story: "By Dana Sample", "From our correspondent in Islamabad"."""

import re

WORD = r"[A-ZÀ-Þ][\w.'’-]+"
NAME = rf"{WORD}(?: {WORD}){{0,3}}"
"""A person's or a paper's name of up to four words."""
AGENCY = (
    r"(?:Reuters|REUTERS|AP|AP Photo|Associated Press|AFP|Getty(?: Images)?|Bloomberg|EPA|Pool|NurPhoto|Xinhua|Sputnik"
    r"|TASS|Anadolu(?: Agency)?|Shutterstock)"
)
"""Who sells pictures."""
BY_FULL_NAME = rf"By(?: {WORD}){{2,3}}?"
"""How a line begins that a writer's name was run into; one word alone may be a day: "By Monday"."""
AUTHORS = re.compile(rf"By {NAME}(?:(?:,| and|, and) {NAME})*")
BYLINE = re.compile(r"(?:By|From|Reported by|Written by) (?:our |the |staff |[A-Z])[^.!?:]*")
LONGEST = 80


def names_authors(text: str) -> bool:
    """Whether a line is "By", one name or several, and nothing else."""
    return bool(AUTHORS.fullmatch(text))


def is_byline(text: str) -> bool:
    """Whether a line says who wrote the story, by name or by office."""
    return len(text) <= LONGEST and bool(BYLINE.fullmatch(text))
