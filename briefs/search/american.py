"""“us”, typed small as telephones do: the country or the pronoun, by what stands beside it."""

from briefs.analysis import SMALL_WORDS

from .units import Unit, word


def american(units: list[Unit], at: int, context) -> Unit | None:
    """“us” as the country where it stands as one: first, behind “the” or a country, before a word that says something.

    None for any other unit.
    """
    if units[at].typed != "us":
        return None
    before = units[at - 1] if at else None
    after = units[at + 1].forms[:1] if at + 1 < len(units) else ()
    is_behind = before is not None and (before.typed.lower() == "the" or _is_country(before, context))
    is_before = bool(after) and after[0] not in SMALL_WORDS
    if not (is_behind or (before is None and is_before)):
        return None
    return Unit("us", ("^us",), word("us", "^us"))


def _is_country(unit, context):
    return any(named.field == "country" for named in context.names.aliases.called(unit.forms))
