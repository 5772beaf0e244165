"""What hangs on the names and themes of an export: aliases, phrases, codes, offices, links."""

from collections.abc import Iterator

from briefs.models import Alias, Entity, EntityIdentifier, Office, TopicPhrase
from briefs.tagging import folding

from .conversion import converted
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
    """Codes, offices, successors and countries taken in that are missing."""
    told = [(row, record) for record in records if (row := entities.get(record.get("slug")))]
    links = (_missing_links(told, entities, name) for name in ("successors", "takes_in"))
    for missing in (_missing_codes(told), _missing_offices(told, entities), *links):
        for model, rows in missing.items():
            model.objects.bulk_create(rows, batch_size=500)
            tally.created += len(rows)


def _missing_codes(told) -> dict[type, list]:
    there = set(EntityIdentifier.objects.values_list("scheme", "value"))
    wanted: dict[tuple, EntityIdentifier] = {}
    for row, record in told:
        for scheme, value in record.get("identifiers") or []:
            wanted.setdefault((scheme, value), EntityIdentifier(entity=row, scheme=scheme, value=value))
    return {EntityIdentifier: [code for place, code in wanted.items() if place not in there]}


def _missing_offices(told, entities) -> dict[type, list]:
    there = set(Office.objects.values_list("holder", "title", "of", "valid_from"))
    wanted: dict[tuple, Office] = {}
    for row, record in told:
        for item in record.get("offices") or []:
            if of := entities.get(item.get("of")):
                values = converted(Office, item, ("title", "valid_from", "valid_to"))
                place = (row.pk, values.get("title"), of.pk, values.get("valid_from"))
                wanted.setdefault(place, Office(holder=row, of=of, **values))
    return {Office: [office for place, office in wanted.items() if place not in there]}


def _missing_links(told, entities, name: str) -> dict[type, list]:
    link = getattr(Entity, name).through
    there = set(link.objects.values_list("from_entity_id", "to_entity_id"))
    slugs = [(row, slug) for row, record in told for slug in record.get(name) or []]
    wanted = dict.fromkeys((row.pk, entities[slug].pk) for row, slug in slugs if slug in entities)
    return {link: [link(from_entity_id=one, to_entity_id=other) for one, other in wanted if (one, other) not in there]}
