"""One story's way through the tagger: matches, names, people, bodies, themes, roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefs.tagging import folding
from briefs.tagging.bodies.acronyms import find_acronyms
from briefs.tagging.bodies.firms import made_by_firms, speaks_of_business
from briefs.tagging.bodies.initials_told import of_bodies_in_full
from briefs.tagging.bodies.longer_names import swallowed
from briefs.tagging.bodies.organisations import apart, find_organisations
from briefs.tagging.hits import entity_hits
from briefs.tagging.people.borne_by_people import borne_by_people
from briefs.tagging.people.name_hits import name_hits
from briefs.tagging.people.other_bearers import of_their_age, without_other_bearers
from briefs.tagging.people.people import find_people
from briefs.tagging.people.people_known import Cast, resolve
from briefs.tagging.people.shared_family_names import with_shared_family_names
from briefs.tagging.places.languages_and_peoples import languages_and_peoples
from briefs.tagging.places.lone_places import lone_places
from briefs.tagging.places.named_after import bear_the_name
from briefs.tagging.places.regions_in_names import regions_in_names
from briefs.tagging.places.ships import ships_names
from briefs.tagging.places.signed_there import signed_there
from briefs.tagging.places.states import home_states, implied_states
from briefs.tagging.places.states_in_names import states_in_names
from briefs.tagging.places.things_named import things_named
from briefs.tagging.places.towns_elsewhere import towns_elsewhere
from briefs.tagging.text.automaton import Found
from briefs.tagging.text.context_answers import stands_for_place
from briefs.tagging.text.credits import credit_spans
from briefs.tagging.text.misread import parted_names
from briefs.tagging.text.overlap import Match, alias_meaning, longest_from_left, silenced, with_full_names
from briefs.tagging.text.reading import Reading
from briefs.tagging.text.runs import Name, Owners
from briefs.tagging.text.salience import with_a_country
from briefs.tagging.text.spans import Spans
from briefs.tagging.text.states_named import StatesNamed
from briefs.tagging.themes import find_topics
from briefs.tagging.values import EditionNames, StoryTags, TaggableText

if TYPE_CHECKING:
    from briefs.tagging.tagger import Tagger

# Ways in which a known name is part of something else's.
_OF_SOMETHING_ELSE = (
    ships_names,
    bear_the_name,
    lone_places,
    towns_elsewhere,
    signed_there,
    things_named,
    borne_by_people,
    made_by_firms,
    regions_in_names,
)


class StoryTagging:
    """The steps in order, each leaving what the next one needs."""

    def __init__(self, tagger: Tagger, text: TaggableText, earlier: EditionNames):
        self.tagger = tagger
        self.earlier = earlier
        self.reading = Reading(text, tagger.given_names)
        self.cast = Cast()

    def result(self) -> StoryTags:
        """All tags of the story."""
        reading = self.reading
        matcher = self.tagger.matcher
        found = [*matcher.find(reading.folded), *parted_names(reading.text, reading.folded, matcher)]
        credits = credit_spans(reading, self.tagger.media)
        cited, matches = self._matches(found, credits)
        bodies, matches = self._bodies(matches, credits)
        matches = self._people(matches, bodies, credits)
        outside = [find for find in found if not credits.cover(find.start, find.end)]
        inside = list(states_in_names(reading, found, matches))
        hits, homeless = entity_hits(reading, matches, cited, inside, self.cast, self.tagger.entities)
        hits = with_a_country(hits + home_states(reading, hits, self.tagger.entities))
        return StoryTags(
            hits + implied_states(reading, hits, self.tagger.entities),
            tuple(find_topics(reading, outside, self.tagger.topics)),
            name_hits(reading, [*bodies, *homeless], self.cast),
        )

    def _matches(self, found: list[Found], credits: Spans) -> tuple[list[Match], list[Match]]:
        """Names of the gazetteer: those in credits, and those that count."""
        with_alias = (find for find in found if any(pattern.alias for pattern in find.patterns))
        aliases = longest_from_left(with_alias, alias_meaning(self.reading, StatesNamed(found, self.reading)))
        cited = [match for match in aliases if credits.cover(match.start, match.end)]
        matches = [match for match in aliases if not credits.cover(match.start, match.end)]
        matches = with_full_names(matches, {key for key, _name in self.earlier.people.values()})
        spoken = {match.start for match in languages_and_peoples(self.reading, matches)}
        matches = [silenced(match) if match.start in spoken else match for match in matches]
        things = {match.start for names in _OF_SOMETHING_ELSE for match in names(self.reading, matches)}
        return cited, [match for match in matches if match.start not in things]

    def _bodies(self, matches: list[Match], credits: Spans) -> tuple[list[Name], list[Match]]:
        """Bodies read off the words; known names inside an unknown longer one give way to it."""
        owners = Owners(self.reading, matches, credits)
        longer, hidden = swallowed(owners, matches)
        matches = [match for match in matches if match not in hidden]
        owners = Owners(self.reading, matches, credits) if hidden else owners
        bodies = [*longer, *apart(find_organisations(owners), longer)]
        bodies += find_acronyms(owners, bodies)
        others = {match.start for match in of_bodies_in_full(matches, bodies)}
        return bodies, [match for match in matches if match.start not in others]

    def _people(self, matches: list[Match], bodies: list[Name], credits: Spans) -> list[Match]:
        """Fill the cast; returns the matches that still stand for themselves."""
        owners = Owners(self.reading, matches, credits)
        names = apart(find_people(owners), bodies)
        matches, names = without_other_bearers(of_their_age(matches, self.reading.day), names)
        names = with_shared_family_names(owners, names, self.tagger.holders)
        for match in matches:
            if match.pattern.entity and match.pattern.entity.kind == "person":
                self.cast.meet(match.pattern.entity.key, match.pattern.entity.name, (match.start, match.end, "alias"))
        states = {
            match.pattern.entity.key
            for match in matches
            if match.pattern.entity and match.pattern.entity.kind == "country"
        }
        states |= {
            match.pattern.entity.state for match in matches if match.pattern.entity and match.pattern.entity.state
        }
        resolve(owners, names, self.cast, self.tagger.holders, states, self.earlier)
        return self._surnames_not_places(matches)

    def _surnames_not_places(self, matches: list[Match]) -> list[Match]:
        """A name of a place or a firm that is a surname of the story's cast means the person, not after a preposition.

        A firm stands for itself where business is spoken of: "Michael Dell said Dell's shares".
        """
        kept = []
        for match in matches:
            surname = self.reading.folded[match.start : match.end]
            person = self.cast.surnames.get(surname)
            if person and folding.key(person[1]) != surname and self._is_lent(match):
                self.cast.meet(*person, (match.start, match.end, "surname in the story"))
            else:
                kept.append(match)
        return kept

    def _is_lent(self, match: Match) -> bool:
        """Whether a name may be a surname here."""
        entity, start = match.pattern.entity, match.start
        if entity is None or not self._may_be_lent(entity.kind) or self.reading.is_capitals(start):
            return False
        return not stands_for_place(self.reading, start)

    def _may_be_lent(self, kind: str) -> bool:
        return kind in {"country", "place"} or (kind == "company" and not speaks_of_business(self.reading))
