"""The seed files' themes, subtopics and phrases become rows that editors own."""

from briefs.models import Topic, TopicPhrase
from briefs.tagging.data.sources import SeedGazetteer

from .row_sync import REASON, Sync, Tally, Touched, rows_by


def load_topics(seeds: SeedGazetteer, tally: Tally, is_whole: bool = False) -> None:
    """Make and follow topics and phrases, and drop phrases that whole files lack; counts go into the tally."""
    topics = _load_topics(seeds.topics, tally)
    _load_phrases(seeds.phrases, topics, tally, is_whole)


def _load_topics(seeds, tally) -> dict[str, Topic | None]:
    existing = {row.slug: row for row in Topic.objects.all()}
    by_pk = {row.pk: row for row in existing.values()}
    # A topic's seed key is its first slug; history tells which row had it before a rename.
    for slug, pk in Topic.history.order_by("history_id").values_list("slug", "id"):
        if pk in by_pk:
            existing.setdefault(slug, by_pk[pk])
    sync = Sync(Topic, existing, Touched.of(Topic, lambda row: row.slug))
    rows: dict[str, Topic | None] = {}
    for parents_only in (True, False):
        for seed in seeds:
            if bool(seed.parent) is not parents_only:
                rows[seed.key] = _want_topic(seed, sync, rows)
        new = [row for row in sync.existing.values() if row.pk is None]
        sync.save()
        _remember_slugs(new)
    tally.add(sync.tally)
    return {key: row and _survivor(row, by_pk) for key, row in rows.items()}


def _want_topic(seed, sync, rows) -> Topic | None:
    parent = rows.get(seed.parent)
    values = {
        "name": seed.name,
        "parent_id": parent.pk if parent else None,
        "iptc_codes": list(seed.iptc),
        "threshold": seed.threshold,
    }
    row = sync.existing.get(seed.key)
    if row and row.name_locked:
        del values["name"]
    return sync.want(seed.key, values, {"slug": seed.key, "origin": "seed"})


def _remember_slugs(new: list[Topic]) -> None:
    """History rows of the first state, so that a renamed topic is still found by its first slug."""
    Topic.history.bulk_history_create(new, batch_size=200, default_change_reason=REASON)


def _survivor(row: Topic, by_pk: dict[int, Topic]) -> Topic:
    seen = set()
    while row.merged_into_id and row.pk not in seen:
        seen.add(row.pk)
        row = by_pk[row.merged_into_id]
    return row


def _load_phrases(seeds, topics, tally, is_whole) -> None:
    def identity(row):
        return (row.topic_id, row.text, row.case, row.wildcard)

    sync = Sync(TopicPhrase, rows_by(TopicPhrase.objects.all(), identity), Touched.of(TopicPhrase, identity))
    for seed in seeds:
        topic = topics.get(seed.topic)
        named = {"topic_id": topic and topic.pk, "text": seed.text, "case": seed.case, "wildcard": seed.wildcard}
        unwanted = bool(seed.topic) and (topic is None or topic.status != Topic.Status.ACTIVE)
        sync.want(tuple(named.values()), {"weight": seed.weight}, named | {"origin": "seed"}, keep=unwanted)
    sync.save()
    if is_whole:
        sync.drop_unwanted(set(Topic.objects.filter(status=Topic.Status.ACTIVE).values_list("pk", flat=True)))
    tally.add(sync.tally)
