"""The weights of where a headline ends, by what speaks for a place; `_case_change` says what each number counts.

Fitted by `./dev bench headlines --fit`, but for those of `BY_HAND`: docs/decisions/0019-headline-ends.md.
"""

BEGINNING = {
    "usually begins": 0.4,  # how much more often the word begins sentences than other words do
    "unknown": -0.82,
    "place or nationality": 1.42,
    "word of sentences": 4.47,
    "number": 3.09,
    "office": 1.7,
    "title before no name": -4.0,
    "alone": -0.34,  # the only word before the first small one
    "alone, in the plural": 0.96,
    "ordinary before capitals": -0.65,
    "possessive": 1.08,
    "capitals behind": 0.09,  # the logarithm of how rarely each word behind the first stands in small letters
    "ordinary behind": -0.59,  # words that sentences write small
    "unknown behind": 0.09,
    "words of sentences behind": -1.5,
    "preposition before no name": -6.0,
    "together": 0.07,  # how often its neighbours stand side by side elsewhere
}
"""What speaks for a sentence's beginning at a place."""

ENDING = {
    "common": 0.86,  # a word that sentences write small now and then
    "small": -5.77,
    "open": -4.36,
    "between two names": -0.53,
    "inside a known pair": -4.88,
    "nationality": -1.72,
    "place": 1.81,
    "first half of a name": -1.06,
    "two words": -4.54,
    "three words": -1.02,
    "more than eight": -2.29,
    "verb that wants an object": -3.0,
    "question": 6.0,
    "particle": -3.5,
    "verb without its particle": -4.0,
}
"""What speaks for a headline's end before it."""

NO_HEADLINE = {
    "always": -1.95,
    "capitals": 0.12,
    "ordinary": -0.57,
    "word of sentences": 1.91,
    "together": 0.31,
}
"""What speaks for there being no headline at all."""

WEIGHTS = {"beginning": BEGINNING, "ending": ENDING, "no headline": NO_HEADLINE}

BY_HAND = {
    ("beginning", "title before no name"),
    ("ending", "verb that wants an object"),
    ("ending", "question"),
    ("beginning", "words of sentences behind"),
    ("ending", "particle"),
    ("beginning", "preposition before no name"),
    ("ending", "verb without its particle"),
}
"""No sentence begins "Pope Senegal", no headline ends "Court Upholds"; too few that were fitted on show it."""

HEADLINE_DUE = 0.7
"""How much less "no headline" weighs, always, than was fitted: the rule is asked only where a headline is due."""
