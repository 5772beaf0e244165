"""“us”, typed small as telephones do: the country or the pronoun, by what stands beside it."""

from briefs.analysis import SMALL_WORDS

from .units import Unit, word

FEW = 5  # words of a question typed in short; a longer one may be a sentence
#: What the pronoun stands behind: *tell us*, *among us*.
_BEFORE_PRONOUN = frozenset(
    """against among around ask asked behind beside between bring brought call contact give gave hate help join kill
    leave let like love meet near save send show teach tell told toward towards trust upon visit""".split()
)


def american(units: list[Unit], at: int, context) -> Unit | None:
    """“us” as the country where it stands as one; None for any other unit.

    So it does first, before a word that says something; behind “the”, “in” or a country; behind a year; and last of
    a few words, none of them small.
    """
    if units[at].typed != "us":
        return None
    before = units[at - 1] if at else None
    after = units[at + 1].forms[:1] if at + 1 < len(units) else ()
    is_before = bool(after) and after[0] not in SMALL_WORDS
    if not (is_before if before is None else _leads_to_it(before, context) or _ends_with_it(units, at)):
        return None
    return Unit("us", ("^us",), word("us", "^us"))


def _leads_to_it(unit, context):
    return unit.typed.lower() in ("the", "in") or unit.typed.isdigit() or _is_country(unit, context)


def _ends_with_it(units, at):
    """Whether it is the last of a few words, typed as one types into a box: *unemployment rate us*."""
    before = [form for unit in units[:at] for form in unit.forms]
    return at == len(units) - 1 < FEW and SMALL_WORDS.isdisjoint(before) and _BEFORE_PRONOUN.isdisjoint(before)


def _is_country(unit, context):
    return any(named.field == "country" for named in context.names.aliases.called(unit.forms))
