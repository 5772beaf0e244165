"""Names that end like a body's and are none: houses where something happens, departments in a title, people."""

from briefs.tagging.text.runs import Owners
from briefs.tagging.text.words_of_people import DEPARTMENTS, ROLES, TITLES

# Heads whose names are places as often as actors.
_HOUSES = frozenset("school church museum academy".split())
_BUILT = frozenset({"center", "centre"})
_BUILT_FOR = frozenset("detention correctional medical shopping convention sports cultural community health".split())
# Heads that are surnames as well.
_SURNAMES = frozenset("co church bank banks guard steel sena dal".split())
# Legal forms that are particles of names unless written in capitals: "Al Hassan Ag Abdoul".
_FORMS_IN_CAPITALS = frozenset("ag sa nv".split())
_AT = frozenset("at in inside outside near of to from through into".split())
_TAUGHT = frozenset({"school", "academy"})  # "pupils of Danbury High School" are the school's
_HAPPENED = frozenset(
    "massacre shooting shootings attack bombing bombings siege fire stabbing explosion blast disaster killings "
    "murders incident".split()
)


def is_scene(owners: Owners, first: int, head: int) -> bool:
    """ "a shooting at Sweetwater High School", "the Columbine High School massacre": a place, not an actor."""
    words = owners.reading.words
    if words[head].folded not in _HOUSES and not (
        words[head].folded in _BUILT and head > first and words[head - 1].folded in _BUILT_FOR
    ):
        return False
    after = words[head + 1].folded if head + 1 < len(words) else ""
    if after in _HAPPENED and owners.reading.text[words[head].end : words[head + 1].start] == " ":
        return True
    before = first - 1
    if before >= 0 and words[before].folded in {"the", "a"}:
        before -= 1
    at = _AT - {"of"} if words[head].folded in _TAUGHT else _AT
    return before >= 0 and words[before].folded in at and not words[before].capital


def is_department_of_a_title(owners: Owners, first: int, head: int) -> bool:
    """ "Secretary of Health and Human Services": the words belong to the office."""
    words = owners.reading.words
    return (
        first > 1 and words[first - 1].folded in {"of", "for"} and words[first - 2].folded in TITLES
        and all(words[index].folded in DEPARTMENTS | {"and", "the"} for index in range(first, head + 1))
    )  # fmt: skip


def is_surname(owners: Owners, first: int, head: int) -> bool:
    """ "representative Zaldy Co", "William Church": a person by the role or by the given name before it."""
    words = owners.reading.words
    return (
        words[head].folded in _SURNAMES and first == head - 1
        and (
            words[first].folded in owners.reading.given_names
            or (first > 0 and words[first - 1].folded in ROLES and not words[first - 1].capital)
        )
    )  # fmt: skip


def is_particle(owners: Owners, first: int, head: int) -> bool:
    """ "Al Hassan Ag Abdoul Aziz": no stock company."""
    word = owners.reading.words[head]
    return word.folded in _FORMS_IN_CAPITALS and not word.text.isupper()


NO_ACTORS = (is_scene, is_department_of_a_title, is_surname, is_particle)
