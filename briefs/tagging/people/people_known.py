"""Names read off the words meet the people already known: by full name, surname, office, edition."""

from dataclasses import dataclass, field

from briefs.tagging import folding
from briefs.tagging.people.titles_around import strip_titles
from briefs.tagging.text.reading import Reading
from briefs.tagging.text.runs import Name, Owners
from briefs.tagging.text.surnames import SPELT_ALIKE, OfficeHolders, given_name, similar_given_name, surname_keys
from briefs.tagging.text.words_of_people import PARTICLES
from briefs.tagging.values import EditionNames, EntityRule

Span = tuple[int, int, str]  # start, end, rule


@dataclass(slots=True)
class Cast:
    """The people of one story: spans by entity key, and by full name where the gazetteer is silent."""

    known: dict[str, list[Span]] = field(default_factory=dict)
    unknown: dict[str, list[Span]] = field(default_factory=dict)
    scores: dict[str, float] = field(default_factory=dict)
    surnames: dict[str, tuple[str, str]] = field(default_factory=dict)  # folded -> (key or "", full name)

    def meet(self, key: str, name: str, span: Span, score: float = 3.0) -> None:
        """One more mention of a person; `key` is "" for one whom the gazetteer does not know."""
        if key:
            self.known.setdefault(key, []).append(span)
        else:
            self.unknown.setdefault(name, []).append(span)
            self.scores[name] = max(score, self.scores.get(name, 0.0))
        for surname in surname_keys(name):
            self.surnames.setdefault(surname, (key, name))


def resolve(
    owners: Owners, names: list[Name], cast: Cast, holders: OfficeHolders, states: set[str], earlier: EditionNames
) -> None:
    """Put every name found by pattern, and every bare surname, to a person of `cast`."""
    reading = owners.reading
    single = []
    for name in sorted(names, key=lambda name: -name.text.count(" ")):
        if not surname_keys(name.text):
            single.append(name)
            continue
        key = _same_person(name, holders, reading, states)
        cast.meet(key, name.text, (name.start, name.end, name.rule), name.score)
    met = {(start, end) for spans in [*cast.known.values(), *cast.unknown.values()] for start, end, _rule in spans}
    for name in single:
        _meet_single(name, cast, holders, states, earlier, reading)
        met.add((name.start, name.end))
    _bare_surnames(owners, cast, holders, states, earlier, met)


def _same_person(name: Name, holders: OfficeHolders, reading: Reading, states: set[str]) -> str:
    """Key of a known person spelt a little otherwise ("Mohammed Morsi"), or ""."""
    for surname in surname_keys(name.text):
        first = given_name(name.text, surname)
        for person in holders.known(surname):
            likeness = 0.9 if first != name.text.split()[0] else SPELT_ALIKE  # syllables of Korean names recur
            if (person.state in states or not states) and similar_given_name(
                first, given_name(person.name, surname), likeness
            ):
                return person.key
    return ""


def _meet_single(
    name: Name, cast: Cast, holders: OfficeHolders, states: set[str], earlier: EditionNames, reading
) -> None:
    surname = folding.key(name.text)
    if surname in cast.surnames:
        key, full = cast.surnames[surname]
        cast.meet(key, full, (name.start, name.end, "surname in the story"))
    elif (person := holders.meant(surname, states, reading.day, titled=True)) is not None:
        cast.meet(person.key, person.name, (name.start, name.end, "surname with title"))
    elif surname in earlier.people:
        key, full = earlier.people[surname]
        cast.meet(key, full, (name.start, name.end, "surname in the edition"))
    else:
        cast.meet("", name.text, (name.start, name.end, name.rule), name.score)
        cast.surnames.setdefault(surname, ("", name.text))


def _bare_surnames(owners: Owners, cast: Cast, holders: OfficeHolders, states, earlier: EditionNames, met: set) -> None:
    """Surnames that stand alone mean the person named in full in the story, the edition, or in office."""
    reading = owners.reading
    for run in owners.runs():
        indexes, _titled = strip_titles(owners, run)
        real = [i for i in indexes if reading.words[i].folded not in PARTICLES]
        if len(real) != 1 or owners.kind_at(real[0]) == "surname":
            continue
        start, end = reading.words[indexes[0]].start, reading.words[indexes[-1]].end
        if (start, end) in met:
            continue
        surname = folding.key(reading.text[start:end])
        if surname in cast.surnames:
            key, full = cast.surnames[surname]
            cast.meet(key, full, (start, end, "surname in the story"))
        elif surname in earlier.people and not reading.words[indexes[0]].opens:
            key, full = earlier.people[surname]
            cast.meet(key, full, (start, end, "surname in the edition"))
        elif (person := _in_office_here(surname, holders, states, reading)) is not None:
            cast.meet(person.key, person.name, (start, end, "surname of an office-holder"))


def _in_office_here(surname: str, holders: OfficeHolders, states: set[str], reading: Reading) -> EntityRule | None:
    """A bare surname without a title: only of someone in office whose state the story names."""
    if reading.day is None or len(surname) < 4 or surname in reading.given_names:
        return None
    return holders.meant(surname, states, reading.day, titled=False)
