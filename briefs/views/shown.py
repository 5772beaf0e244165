"""A page of cards as HTML. A card without marked words is rendered once for each version of the archive."""

from dataclasses import dataclass
from datetime import date

from briefs.keeping import Keep
from briefs.models.display import EXTRACT_CHARACTERS
from briefs.search import Found
from briefs.templatetags.card_parts import card_html
from briefs.views.cards import WHOLE, Card, card
from briefs.vocabulary import Present

CARDS = Keep(5_000)


@dataclass(frozen=True, slots=True)
class Shown:
    """One card, ready to be put into a page."""

    pk: int
    title: str
    day: date | None
    html: str  # safe


def shown_cards(
    found: Found, present: Present, offset: int, size: int, characters: int = EXTRACT_CHARACTERS, has_date: bool = False
) -> list[Shown]:
    """The cards of these places of the list, in order; no row is read while all of them are kept."""
    terms = found.terms
    if terms or characters == WHOLE:  # whole texts are too long to be kept by the thousand
        return [shown(card(story, terms, characters), has_date) for story in found.rows(offset, size)]
    keys = {pk: (present.version, pk, characters, has_date) for pk in found.ids(offset, size)}
    kept = {pk: CARDS.get(key) for pk, key in keys.items()}
    if not all(kept.values()):
        for story in found.rows(offset, size):
            if kept[story.pk] is None:
                kept[story.pk] = shown(card(story, None, characters), has_date)
                CARDS.put(keys[story.pk], kept[story.pk])
    return [one for one in kept.values() if one]


def shown(made: Card, has_date: bool) -> Shown:
    return Shown(made.story.pk, made.title, made.story.date, card_html(made, has_date))
