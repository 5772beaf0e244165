"""When a name counts: rules kept as data on aliases; `context_answers.py` answers them.

The words that an alias's `context` may hold:

- `not_before_capital: true` — a given name: does not count before a capitalised word
  ("Jordan Peterson"), unless that word is a title, place or organisation noun or a
  preposition stands before ("in Jordan Queen Rania").
- `not_before_family_name: true` — a country that is a given name too: does not count before a word that
  looks like a family name ("Kenya Moore").
- `stands_alone: true` — does not count beside another capital ("the North", not "the North Atlantic").
- `after_a_town: true` — counts only behind a town and a comma ("Rome, Ga.") or a party's letter ("D-Ga.").
- `plain_needs_any: [words]` — where the text leaves out the name's accents, counts only if the story holds one of
  them ("Malé", but "Male births").
- `not_after_given_name: true` — a surname: does not count after a given name ("Michael Jordan").
- `needs_any: [words]` — counts only if the story holds one of them.
- `blocked_by: [words]` — does not count if the story holds one of them.
- `more_than: {these: [words], than: [words]}` — counts only if the first occur more often.
- `only_after: [words]`, `not_after: [words]`, `only_before: [words]`, `not_before: [words]` —
  about the words directly before or after.
- `only_before_hyphen: true` — a prefix such as "Sino-".
- `not_in_capitals: true` — does not count in a line of capitals ("WHO" is "who" there).
- `capitals_only_before: [words]` — in a line of capitals, counts only before one of them ("US TROOPS", not "TELL US").
- `lead_state: true` — a body named without its state ("Congress"): counts only if its state
  leads the story or no other country does.
- `of_state: true` — a name that bodies or towns of several states share ("BNP", "Valencia"): counts only where the
  story names its own state, and gives way to one whose state is named more often.
- `needs_full_name: true` — a surname that counts only where the full name stands in the
  story or in an earlier story of the edition.
- `has_sections: true` — a federation: after a state's name or demonym it is the section there ("Peruvian Red
  Cross").
- `also: [entity keys]` — the same words name these entities as well ("Korean Peninsula").
"""

WORD_LISTS = frozenset(
    "needs_any blocked_by only_after not_after only_before not_before capitals_only_before plain_needs_any also".split()
)
CLAIMS = frozenset(
    "not_before_capital not_before_family_name not_after_given_name only_before_hyphen not_in_capitals lead_state "
    "of_state needs_full_name has_sections stands_alone after_a_town".split()
)


def check_context(rule: object) -> dict:
    """The rule itself if it uses the vocabulary above; ValueError with the reason if not."""
    if not isinstance(rule, dict) or not rule:
        raise ValueError("a rule is a list of names with values")
    for name, value in rule.items():
        if name in WORD_LISTS:
            if not _is_words(value):
                raise ValueError(f"{name} takes a list of words")
        elif name in CLAIMS:
            if value is not True:
                raise ValueError(f"{name} takes true; leave it out otherwise")
        elif name == "more_than":
            if not _are_two_lists(value):
                raise ValueError("more_than takes two lists of words, these and than")
        else:
            raise ValueError(f"“{name}” is no rule; the words are explained in briefs/tagging/context.py")
    return rule


def _are_two_lists(value: object) -> bool:
    return isinstance(value, dict) and set(value) == {"these", "than"} and all(map(_is_words, value.values()))


def _is_words(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(word, str) and word.strip() for word in value)
