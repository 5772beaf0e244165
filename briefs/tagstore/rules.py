"""The editors' rows compiled to a tagger, kept in the process until a row changes."""

import threading
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.db import DatabaseError, connection
from django.db.models import F

from briefs.models import Alias, Entity, EntityIdentifier, Office, TopicPhrase, Version
from briefs.models.theme_rules import phrase_rules, topic_rules
from briefs.tagging.data.given_names import read_given_names
from briefs.tagging.from_seed import DATA
from briefs.tagging.tagger import Tagger
from briefs.tagging.values import AliasRule, EntityRule, PhraseRule, TopicRule

VERSION = "gazetteer"


@dataclass(frozen=True)
class RuleSet:
    """The rows as values, and which row each key means."""

    version: int
    entities: tuple[EntityRule, ...]
    aliases: tuple[AliasRule, ...]
    topics: tuple[TopicRule, ...]
    phrases: tuple[PhraseRule, ...]
    entity_ids: dict[str, int]
    topic_ids: dict[str, int]

    def tagger(self) -> Tagger:
        """A tagger of these rules (about a second's work)."""
        return Tagger(self.entities, self.aliases, self.topics, self.phrases, given_names())


@cache
def given_names() -> frozenset[str]:
    """The data file's given names, read once."""
    return read_given_names(DATA)


@dataclass(frozen=True)
class CompiledRules:
    """A tagger with the rows behind it."""

    rules: RuleSet
    tagger: Tagger


_lock = threading.Lock()
_compiled: CompiledRules | None = None


def current_rules() -> CompiledRules:
    """The rules as the editors left them; compiled anew when their version went up."""
    global _compiled
    number = Version.objects.number_of(VERSION)
    with _lock:
        if _compiled is None or _compiled.rules.version != number:
            rules = rules_from_rows(number)
            _compiled = CompiledRules(rules, rules.tagger())
        return _compiled


def current_tagger() -> Tagger:
    """The tagger of the present rules."""
    return current_rules().tagger


def rules_changed() -> None:
    """Say, inside the transaction, that names, themes or phrases changed: every process compiles anew."""
    Version.objects.advance(VERSION)
    forget_rules()


def forget_rules() -> None:
    """Compile anew at the next call, whatever the version says."""
    global _compiled
    with _lock:
        _compiled = None


def has_rules() -> bool:
    """Whether the database is there and holds names; a dry run works without."""
    if connection.vendor == "sqlite" and not _sqlite_is_there(str(connection.settings_dict["NAME"])):
        return False  # connecting would make the file
    try:
        return "briefs_alias" in connection.introspection.table_names() and Alias.objects.exists()
    except DatabaseError:
        return False


def _sqlite_is_there(name: str) -> bool:
    return name.startswith((":memory:", "file:")) or Path(name).exists()


def rules_from_rows(version: int) -> RuleSet:
    """Active entities, aliases, topics and phrases as the tagger wants them."""
    entities, topics = _entities(), topic_rules()
    return RuleSet(
        version,
        tuple(rule for _pk, rule in entities),
        _aliases(),
        tuple(rule for _pk, rule in topics),
        phrase_rules(),
        {rule.key: pk for pk, rule in entities},
        {rule.key: pk for pk, rule in topics},
    )


def _entities() -> list[tuple[int, EntityRule]]:
    codes = dict(EntityIdentifier.objects.filter(scheme="iso3166-1-alpha2").values_list("entity", "value"))
    offices: dict[int, list] = {}
    of_states = Office.objects.filter(of__kind=Entity.Kind.COUNTRY)  # those of bodies tell nothing of a state
    held = of_states.order_by("pk").values_list("holder", "title", "of__slug", "valid_from", "valid_to")
    for holder, *office in held:
        offices.setdefault(holder, []).append(tuple(office))
    rows = Entity.objects.active().order_by("pk").annotate(state_slug=F("state__slug"))
    columns = ("pk", "slug", "kind", "name", "state_slug", "valid_from", "valid_to")
    return [
        (pk, EntityRule(slug, kind, name, codes.get(pk, ""), state or "", start, end, tuple(offices.get(pk, ()))))
        for pk, slug, kind, name, state, start, end in rows.values_list(*columns)
    ]


def _aliases() -> tuple[AliasRule, ...]:
    """All names that count; as plain values, since rows made of tens of thousands would take a second."""
    rows = Alias.objects.filter(is_active=True).exclude(entity__status__in=["merged", "retired"])
    columns = ("pk", "text", "entity__slug", "kind", "case", "context", "weight", "valid_from", "valid_to")
    return tuple(
        AliasRule(pk, text, entity or "", *rest)
        for pk, text, entity, *rest in rows.order_by("pk").values_list(*columns).iterator()
    )


def alias_rule(row: Alias) -> AliasRule:
    """One row as a rule."""
    entity = row.entity.slug if row.entity else ""
    return AliasRule(
        row.pk or 0, row.text, entity, row.kind, row.case, row.context, row.weight, row.valid_from, row.valid_to
    )


def phrase_rule(row: TopicPhrase) -> PhraseRule:
    """One row as a rule."""
    topic = row.topic.slug if row.topic else ""
    return PhraseRule(row.pk or 0, row.text, topic, row.weight, row.case, row.wildcard)
