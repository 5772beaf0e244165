"""Who stands behind a verb or behind "according to": the noun phrase that begins there."""

from briefs.tagging.quoting.frame import Names, Token
from briefs.tagging.quoting.phrases import CUTTING, LONGEST, Subject, is_longer_name, speaks_for, title_start
from briefs.tagging.quoting.words import ARTICLES, CONJUNCTIONS, DAYS, PREPOSITIONS, SPEAKERS, TITLES


def beginning_at(found: list[Token], at: int, names: Names) -> Subject | None:
    """The speaker whose words begin with a token, as after "said" and "according to"."""
    start, end = at, min(len(found), at + LONGEST)
    for place in range(at, end):
        token = found[place]
        if token.quote or not token.is_word or (token.low in CUTTING and token.low not in ("of", "for", "to")):
            break
        last = _name_from(found, place, names)
        if last is not None and not _goes_on(found, last, names):
            return _named(found, start, place, last, names)
    return _behind_comma(found, start, names) or _described_from(found, start)


def _name_from(found, place, names) -> int | None:
    """The last token of a speaker's name that begins at a place."""
    for name in names.beginning(found[place]):
        if name.speaks:
            return next((at for at in range(place, min(len(found), place + 8)) if found[at].end == name.end), None)
    return None


def _goes_on(found, last, names) -> bool:
    """Whether a name is only part of what the speaker is called: "NATO" in "the head of NATO Jane Roe"."""
    return last + 1 < len(found) and _name_from(found, last + 1, names) is not None


def _named(found, start, place, last, names) -> Subject | None:
    between = found[start:place]
    fits = all(token.is_capital or token.is_possessive or token.low in TITLES | ARTICLES for token in between)
    title = fits or (title_start(found, place) <= start + (found[start].low in ARTICLES))
    after = found[last + 1] if last + 1 < len(found) else None
    joined = after is not None and (after.low in CONJUNCTIONS or after.is_capital or after.low in SPEAKERS)
    if not title or joined or is_longer_name(found, place, last, names):
        return _described_from(found, start)
    return Subject(found[start].start, found[last].end, start, last, names.ending(found[last]).key)


def _behind_comma(found, start, names) -> Subject | None:
    """ "the defence minister, Jane Roe": a name between commas behind what it is."""
    comma = next((at for at in range(start, min(len(found), start + LONGEST)) if not found[at].is_word), None)
    if comma is None or found[comma].text != "," or comma + 1 >= len(found) or speaks_for(found[start:comma]):
        return None
    last = _name_from(found, comma + 1, names)
    if last is None or found[start].low in PREPOSITIONS:
        return None
    after = found[last + 1].text if last + 1 < len(found) else "."
    return (
        Subject(found[start].start, found[last].end, start, last, names.ending(found[last]).key)
        if after in ",.;"
        else None
    )


def _described_from(found, start) -> Subject | None:
    """Words behind the verb that name a speaker without a tag."""
    last, head = start, None
    for place in range(start, min(len(found), start + LONGEST)):
        token = found[place]
        if not token.is_word or token.low in CUTTING - {"of", "for"} or token.low in DAYS:
            break
        if token.low in ("of", "for") and (head is None or found[head].low not in SPEAKERS):
            break
        if token.low not in ("of", "for"):
            last = place
            head = place if head is None or found[head].low not in SPEAKERS else head
    if head is None or found[last].is_possessive:
        return None
    is_name = found[last].is_capital and last > start
    if not (found[head].low in SPEAKERS or is_name) or (last + 1 < len(found) and found[last + 1].low in CONJUNCTIONS):
        return None
    return Subject(found[start].start, found[last].end, start, last)
