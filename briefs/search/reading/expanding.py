"""What else a name of a query is searched by: its other names and its tag, each of which readers can leave out."""

from briefs.analysis import forms_of, stem

from ..gazetteer.names import keys_of
from ..limits import limit
from ..nodes import All, Any, Expansion, Name, Phrase, Tagged, Word
from .synonyms import bare
from .units import as_typed

TAG = "tag:"  # before a slug: the stories tagged with it, among the names that are left out


def left_out(texts) -> frozenset:
    """Names to leave out as `Context.left_out` holds them, from names as typed and "tag:iran"."""
    return frozenset(text.lower() if text.lower().startswith(TAG) else forms_of(text) for text in texts)


def name_node(units, named, context, reading):
    """A name: its words as typed, and what else finds the same entity.

    The tag rests on all the names; without one of them, it would still find the stories that only that one stands in,
    so it goes with the first.
    """
    typed_node = _as_typed([unit.node for unit in units], context.is_any)
    typed_forms = tuple(form for unit in units for form in unit.forms)
    every = _other_names(typed_forms, named, context.names)
    kept = {forms: text for forms, text in every.items() if forms not in context.left_out}
    expansion = _expansion(as_typed(units), named, every, kept, context)
    reading.expansions.append(expansion)
    nodes = [_other(forms, text) for forms, text in kept.items()]
    if expansion.has_tag:
        nodes.insert(0, Tagged(named.name, named.field, keys_of(named.field, named.slug, context.names) or ()))
    if expansion.is_off or not nodes:
        return typed_node
    return Name(typed_node, tuple(nodes), expansion, context.names.aliases.is_narrow(typed_forms, named))


def _expansion(typed, named, every, kept, context):
    """What is said of a name: which of its other names are searched, which the reader left out."""
    return Expansion(
        named.slug,
        named.name,
        typed,
        tuple(kept.values()),
        named.slug in context.switched_off,
        named.field,
        tuple(text for forms, text in every.items() if forms not in kept),
        len(kept) == len(every) and TAG + named.slug not in context.left_out,
    )


def _as_typed(nodes, is_any):
    return nodes[0] if len(nodes) == 1 else (Any if is_any else All)(tuple(nodes))


def _other_names(typed_forms, named, names):
    """{forms: text} of what an entity, and nothing else, is called besides what was typed.

    What two share, as both Koreas do "Korean", would find the other one's stories; the tag knows whose they are.
    """
    others: dict[tuple[str, ...], str] = {}
    for text, forms in names.aliases.ways(named):
        is_typed = typed_forms in (forms, bare(forms))  # in small letters a word is an acronym too
        if not is_typed and names.aliases.called(forms) == (named,):
            others.setdefault(forms, text)
    telling = [forms for forms in others if not _says_no_more(forms, typed_forms, others)]
    return {forms: others[forms] for forms in telling[: limit("QUERY_MAX_NAMES")]}


def _says_no_more(forms, typed_forms, others):
    """Whether a name holds another that is searched anyway, as “Muammar Gaddafi” holds “Gaddafi”."""
    shorter = [typed_forms, *(other for other in others if len(other) == 1)]
    return any(_stands_in(other, forms) for other in shorter if len(other) < len(forms))


def _stands_in(inner, forms):
    return any(forms[at : at + len(inner)] == inner for at in range(len(forms) - len(inner) + 1))


def _other(forms, text):
    """What finds another name: one word in all its forms, several side by side."""
    if len(forms) > 1:
        return Phrase(text, tuple((form,) for form in forms))
    stems = (forms[0],) if forms[0].startswith("^") else (stem(forms[0]),)
    return Word(text, stems)
