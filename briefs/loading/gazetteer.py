"""The seed files' names and themes become rows that editors own; a second call changes nothing.

An entity is found by its identifiers (first the seed's own key, then ISO codes, M49, Wikidata), then by its slug, and
a merged one by its survivor, so that renamed and merged entities are not made again.
"""

from collections.abc import Iterable
from pathlib import Path

from django.db import transaction

from briefs.models import Alias, Entity, EntityIdentifier, Office, Version
from briefs.tagging import folding
from briefs.tagging.data.sources import AliasSeed, EntitySeed, SeedGazetteer, read_seed_gazetteer

from .body_offices import Held, read_body_offices
from .entity_index import SEED_SCHEME, EntityIndex
from .known_sources import load_known_sources, read_known_sources
from .row_sync import BATCH, Sync, Tally, Touched, rows_by
from .sort_names import sort_name
from .taxonomy import load_topics

DATA = Path(__file__).resolve().parent.parent / "data"
ALIAS_FIELDS = ("text", "case", "weight", "valid_from", "valid_to")


def load_gazetteer(
    folder: Path = DATA,
    seeds: SeedGazetteer | None = None,
    is_whole: bool | None = None,
    bodies: Iterable[Held] | None = None,
) -> Tally:
    """Fill entities, names, offices, themes and known sources from data files, all or nothing.

    `seeds` and `bodies`, who led one, are read from the folder where they are not given; given seeds bring no bodies.
    `is_whole`: names and phrases that the files no longer hold go, unless an editor changed them; so it is with the
    project's own files, while those of another folder only add. Raises GazetteerError with file, line and reason before
    anything is written.
    """
    is_whole = (seeds is None and folder == DATA) if is_whole is None else is_whole
    if seeds is None:
        seeds = read_seed_gazetteer(folder)
        bodies = read_body_offices(folder, seeds.keys)
    return _load(seeds, bodies or (), read_known_sources(folder), is_whole)


def _load(seeds: SeedGazetteer, bodies: Iterable[Held], sources, is_whole: bool) -> Tally:
    with transaction.atomic():
        tally = Tally()
        entities = _load_entities(seeds.entities, tally)
        _load_aliases(seeds.aliases, entities, tally, is_whole)
        _load_offices([*_offices_of(seeds.entities), *bodies], entities, tally)
        load_topics(seeds, tally, is_whole)
        if tally.writes:
            Version.objects.advance("gazetteer")
        load_known_sources(sources, tally)
    return tally


def _load_entities(seeds: Iterable[EntitySeed], tally: Tally) -> dict[str, Entity | None]:
    """Rows by seed key; None for one that an editor deleted."""
    index = EntityIndex()
    sync = Sync(Entity, {}, Touched.of(Entity, lambda row: row.slug))
    rows: dict[str, Entity | None] = {}
    left = list(seeds)
    while left:
        known = [seed for seed in left if _relatives(seed) <= rows.keys()] or left
        for seed in known:
            rows[seed.key] = _want_entity(seed, index, sync, rows)
        sync.save()  # so that the next ones can point to these
        left = [seed for seed in left if seed.key not in rows]
    tally.add(sync.tally)
    _load_identifiers(seeds, rows, index, sync, tally)
    _load_links(Entity.successors.through, [(seed.key, seed.successors) for seed in seeds], rows, sync, tally)
    _load_links(Entity.takes_in.through, [(seed.key, seed.takes_in) for seed in seeds], rows, sync, tally)
    return {key: row and index.survivor(row) for key, row in rows.items()}


def _relatives(seed: EntitySeed) -> set[str]:
    return {key for key in (seed.parent, seed.state) if key and key != seed.key}


def _want_entity(seed, index, sync, rows) -> Entity | None:
    row = index.find(seed)
    if row:
        sync.existing[seed.key] = row
    values = {
        "kind": seed.kind,
        "name": seed.name,
        "sort_name": sort_name(seed.kind, seed.name, seed.state),
        "parent_id": _pk(rows.get(seed.parent)),
        "state_id": _pk(rows.get(seed.state)),
        "valid_from": seed.valid_from,
        "valid_to": seed.valid_to,
        "note": seed.note,
    }
    if row and row.name_locked:
        del values["name"], values["sort_name"]
    return sync.want(seed.key, values, {"slug": seed.key, "origin": "seed"})


def _pk(row: Entity | None) -> int | None:
    return row.pk if row else None


def _load_identifiers(seeds, rows, index, sync, tally) -> None:
    """Missing identifiers; those of an entity that an editor changed are left as they are, but for the seed's key."""
    new = []
    for seed in seeds:
        row = rows[seed.key]
        if row is None:
            continue
        touched = sync.is_editors(row)
        for identifier in ((SEED_SCHEME, seed.key), *seed.identifiers):
            if identifier in index.by_identifier or (touched and identifier[0] != SEED_SCHEME):
                continue
            index.by_identifier[identifier] = row
            new.append(EntityIdentifier(entity=row, scheme=identifier[0], value=identifier[1]))
    EntityIdentifier.objects.bulk_create(new, batch_size=BATCH)
    tally.created += len(new)


def _load_links(link, told, rows, sync, tally) -> None:
    """What is missing of (key, keys of the others); those of an entity that an editor changed are left as they are."""
    there = set(link.objects.values_list("from_entity_id", "to_entity_id"))
    pairs = [(rows[key], rows.get(other)) for key, others in told for other in others]
    wanted = {(one.pk, other.pk) for one, other in pairs if one and other and not sync.is_editors(one)}
    link.objects.bulk_create([link(from_entity_id=one, to_entity_id=other) for one, other in sorted(wanted - there)])
    tally.created += len(wanted - there)


def _load_aliases(seeds: Iterable[AliasSeed], entities, tally, is_whole: bool) -> None:
    def identity(row):
        return (row.entity_id, row.key, row.kind)

    existing = rows_by(Alias.objects.all(), identity)
    given_elsewhere = {row.key for row in existing.values() if row.origin != "seed" and row.entity_id}
    sync = Sync(Alias, existing, Touched.of(Alias, identity))
    for seed in seeds:
        entity = entities.get(seed.entity)
        key = folding.key(seed.text)
        values = {name: getattr(seed, name) for name in ALIAS_FIELDS} | {"context": plain_json(seed.context)}
        identity_values = {"entity_id": entity and entity.pk, "key": key, "kind": seed.kind, "origin": "seed"}
        unwanted = bool(seed.entity) and (entity is None or entity.status != "active" or key in given_elsewhere)
        sync.want((entity and entity.pk, key, seed.kind), values, identity_values, keep=unwanted)
    sync.save()
    if is_whole:
        sync.drop_unwanted(set(Entity.objects.filter(status=Entity.Status.ACTIVE).values_list("pk", flat=True)))
    tally.add(sync.tally)


def plain_json(value):
    """A mapping as the database gives it back: dicts, lists and plain values."""
    if hasattr(value, "items"):
        return {str(key): plain_json(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain_json(item) for item in (sorted(value) if isinstance(value, set | frozenset) else value)]
    return value


def _offices_of(seeds: Iterable[EntitySeed]) -> list[Held]:
    """The offices of states, which stand beside those who held them."""
    return [
        Held(seed.key, office.title, office.state, office.first_day, office.last_day)
        for seed in seeds
        for office in seed.offices
    ]


def _load_offices(held: Iterable[Held], entities, tally) -> None:
    def identity(row):
        return (row.holder_id, row.title, row.of_id, row.valid_from)

    sync = Sync(Office, rows_by(Office.objects.all(), identity), Touched.of(Office, identity))
    for office in held:
        holder, of = entities[office.holder], entities.get(office.of)
        if holder and of:
            named = {"holder_id": holder.pk, "title": office.title, "of_id": of.pk, "valid_from": office.first_day}
            sync.want(tuple(named.values()), {"valid_to": office.last_day}, named)
    sync.save()
    tally.add(sync.tally)
