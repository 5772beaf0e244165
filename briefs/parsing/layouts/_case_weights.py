"""The weights of where a headline ends; see `_case_change` and docs/decisions/0019-headline-ends.md."""

START = {
    "beginning": 0.4,  # how much more often it begins sentences than other words do
    "unknown": -0.82,
    "place or nationality": 1.42,
    "word of sentences": 4.47,
    "number": 3.09,
    "office": 1.7,
    "title before no name": -4.0,  # set by hand: no sentence begins "Pope Senegal" or "Mayor Prime Minister"
    "alone": -0.34,  # the only word before the first small one
    "alone, in the plural": 0.96,
    "ordinary before capitals": -0.65,
    "possessive": 1.08,
}
SUBJECT = {
    "capitals": 0.09,  # the logarithm of how rarely each word behind the first stands in small letters
    "ordinary": -0.59,  # words that sentences write small
    "unknown": 0.09,
    "words of sentences": 0.3,
    "together": 0.07,  # how often its neighbours stand side by side elsewhere
}
END = {
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
}
BARE = -1.95
"""The weight of there being no headline at all: less than was fitted (-1.25), for where a headline is due."""

BARE_CAPITALS, BARE_ORDINARY, BARE_WORD, BARE_TOGETHER = 0.12, -0.57, 1.91, 0.31
"""What the words up to the first small one add to it, as in `SUBJECT`; and a first word that begins sentences."""

ORDINARY = 0.8
"""From this share of small letters a word is an ordinary one."""
