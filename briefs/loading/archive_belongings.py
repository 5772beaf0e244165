"""What hangs on the names and themes of an export: aliases, phrases, codes, offices, successors."""

from collections.abc import Iterator

from briefs.models import Alias, Entity, EntityIdentifier, Office, TopicPhrase
from briefs.tagging import folding

from .given import converted
from .row_sync import Sync, Touched, rows_by

ALIAS_COLUMNS = ("text", "case", "context", "weight", "valid_from", "valid_to", "origin", "is_active")
PHRASE_COLUMNS = ("weight", "origin", "is_active")


def load_aliases(records, entities, tally) -> None:
    def identity(row):
        return (row.entity_id, row.key, row.kind)

    sync = Sync(Alias, rows_by(Alias.objects.all(), identity), Touched.of(Alias, identity))
    for slug, item in _hanging(records, "entity", "mask", "aliases"):
        entity = entities.get(slug)
        if (slug and entity is None) or not isinstance(item.get("text"), str):
            continue
        named = {"entity_id": entity and entity.pk, "key": folding.key(item["text"]), "kind": item.get("kind", "name")}
        sync.want(tuple(named.values()), converted(Alias, item, ALIAS_COLUMNS), named)
    sync.save()
    tally.add(sync.tally)


def load_phrases(records, topics, tally) -> None:
    def identity(row):
        return (row.topic_id, row.text, row.case, row.wildcard)

    sync = Sync(TopicPhrase, rows_by(TopicPhrase.objects.all(), identity), Touched.of(TopicPhrase, identity))
    for slug, item in _hanging(records, "topic", "phrase masks", "phrases"):
        topic = topics.get(slug)
        if (slug and topic is None) or not isinstance(item.get("text"), str):
            continue
        named = {"topic_id": topic and topic.pk, **converted(TopicPhrase, item, ("text", "case", "wildcard"))}
        key = (named["topic_id"], named["text"], named.get("case", "any"), named.get("wildcard", False))
        sync.want(key, converted(TopicPhrase, item, PHRASE_COLUMNS), named)
    sync.save()
    tally.add(sync.tally)


def _hanging(records, kind: str, masks: str, name: str) -> Iterator[tuple[str, dict]]:
    """What hangs on rows, with the row's slug; masks hang on none."""
    for record in (*records.get(kind, []), *records.get(masks, [])):
        for item in record.get(name) or []:
            if isinstance(item, dict):
                yield record.get("slug", ""), item


def load_belongings(records, entities, tally) -> None:
    """Codes, offices and successors that are missing."""
    known = set(EntityIdentifier.objects.values_list("scheme", "value"))
    offices = set(Office.objects.values_list("holder", "title", "of", "valid_from"))
    link = Entity.successors.through
    links = set(link.objects.values_list("from_entity_id", "to_entity_id"))
    new: dict[type, list] = {EntityIdentifier: [], Office: [], link: []}
    for record in records:
        row = entities.get(record.get("slug"))
        if row is None:
            continue
        for scheme, value in record.get("identifiers") or []:
            if (scheme, value) not in known:
                known.add((scheme, value))
                new[EntityIdentifier].append(EntityIdentifier(entity=row, scheme=scheme, value=value))
        for item in record.get("offices") or []:
            if of := entities.get(item.get("of")):
                values = converted(Office, item, ("title", "valid_from", "valid_to"))
                place = (row.pk, values.get("title"), of.pk, values.get("valid_from"))
                if place not in offices:
                    offices.add(place)
                    new[Office].append(Office(holder=row, of=of, **values))
        for slug in record.get("successors") or []:
            other = entities.get(slug)
            if other and (row.pk, other.pk) not in links:
                links.add((row.pk, other.pk))
                new[link].append(link(from_entity_id=row.pk, to_entity_id=other.pk))
    for model, rows in new.items():
        model.objects.bulk_create(rows, batch_size=500)
        tally.created += len(rows)
