"""Stories with their tags, decisions and history, one record each."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.db.models import Q

from briefs.copies import told_decisions
from briefs.models import Alias, Edition, JudgedQuotation, Story, TopicPhrase

from .columns import columns, plain
from .histories import Histories

EDITION_COLUMNS = (
    "date_origin", "title", "slug", "status", "draft_reason", "warnings", "warnings_seen", "layout", "file_name",
    "raw_text", "checksum", "lines", "note", "url", "licence", "published_at", "created_at",
)  # fmt: skip
STORY_COLUMNS = (
    "slug", "position", "status", "withdrawn_reason", "corrected_headline", "note", "first_line", "last_line", "shape",
    "created_at",
)  # fmt: skip
TAG_COLUMNS = ("origin", "decision", "role", "role_locked", "salience", "machine", "tagger_version", "decided_at")
QUOTATION_COLUMNS = ("text", "printed", "verdict", "decided_at")
EDITIONS_AT_ONCE = 20
STORIES_AT_ONCE = 500


def story_records(source: str = "", since: datetime.date | None = None, stories=None) -> Iterator[dict]:
    """One record a story, edition by edition, also editions without; `stories`, a queryset, narrows them."""
    editions = Edition.objects.order_by()
    editions = editions.filter(source__slug=source) if source else editions
    editions = editions.filter(Q(date__gte=since) | Q(date=None)) if since else editions
    if stories is not None:
        editions = editions.filter(pk__in=stories.order_by().values("edition"))
    ids = _in_order(editions)
    names = RuleNames()
    for start in range(0, len(ids), EDITIONS_AT_ONCE):
        some = ids[start : start + EDITIONS_AT_ONCE]
        rows = Edition.objects.select_related("source").in_bulk(some)
        yield from _editions_records([rows[pk] for pk in some], names, stories)


def _in_order(editions) -> list[int]:
    """Ids by date, source and slug, those without a date first; databases order letters and nothing differently."""
    rows = editions.values_list("date", "source__slug", "slug", "pk")
    return [row[-1] for row in sorted(rows, key=lambda row: (row[0] or datetime.date.min, *row[1:]))]


def chosen_records(ids: list[int]) -> Iterator[dict]:
    """One record a story, in the order of the ids; the first of an edition carries the edition's own columns."""
    names, told = RuleNames(), set()
    for start in range(0, len(ids), STORIES_AT_ONCE):
        some = ids[start : start + STORIES_AT_ONCE]
        rows = _with_tags(Story.objects.filter(pk__in=some).select_related("edition__source")).in_bulk()
        histories = _histories(rows.values())
        for story in (rows[pk] for pk in some if pk in rows):
            edition = story.edition
            first = edition.pk not in told
            told.add(edition.pk)
            yield {**_head(edition), **_story(story, names, histories), **(_edition(edition) if first else {})}


class RuleNames:
    """What evidence calls an alias or phrase, instead of its row's number."""

    def __init__(self):
        aliases = Alias.objects.values_list("pk", "entity__slug", "kind", "key")
        self.aliases = {pk: f"{slug or ''}|{kind}|{key}" for pk, slug, kind, key in aliases}
        phrases = TopicPhrase.objects.values_list("pk", "topic__slug", "case", "wildcard", "text")
        self.phrases = {pk: f"{slug or ''}|{case}|{int(any_end)}|{text}" for pk, slug, case, any_end, text in phrases}

    def evidence(self, evidence: list) -> list:
        """Evidence with names in place of numbers."""
        return [[*item[:5], self.aliases.get(item[5]), self.phrases.get(item[6])] for item in evidence]


def _editions_records(editions: list[Edition], names: RuleNames, stories) -> Iterator[dict]:
    """The records of some editions; what they hold is read in a fixed number of queries."""
    rows = Story.objects.filter(edition__in=editions).order_by("position", "pk")
    rows = rows.filter(pk__in=stories.order_by().values("pk")) if stories is not None else rows
    by_edition: dict[int, list[Story]] = defaultdict(list)
    for story in _with_tags(rows):
        by_edition[story.edition_id].append(story)
    held = [story for some in by_edition.values() for story in some]
    copies, histories = told_decisions(story.pk for story in held), _histories(held)
    for edition in editions:
        told, head = _edition(edition), _head(edition)
        if edition.pk not in by_edition and stories is None:
            yield {"record": "edition", **head, **told}
        for story in by_edition[edition.pk]:
            record = _story(story, names, histories)
            if story.pk in copies:
                record["archive"]["copies"] = copies[story.pk]
            yield {**head, **record, **told}
            told = {}


def _histories(stories: Iterable[Story]) -> Histories:
    """The history of stories and of those of their tags that somebody decided."""
    stories = list(stories)
    tags = [tag for story in stories for tag in (*story.entity_tags.all(), *story.topic_tags.all())]
    judged = [row for story in stories for row in story.judged_quotations.all()]
    return Histories([*stories, *judged, *(tag for tag in tags if tag.decision != "auto")])


def _with_tags(rows):
    """Stories with all that hangs on them, in a fixed number of queries."""
    decided = ("entity_tags__decided_by", "topic_tags__decided_by", "judged_quotations__decided_by")
    return rows.prefetch_related("entity_tags__entity", "topic_tags__topic", *decided)


def _edition(edition: Edition) -> dict:
    return {"archive_edition": columns(edition, EDITION_COLUMNS)}


def _head(edition: Edition) -> dict:
    named = {"source": edition.source.slug, "source_name": edition.source.name}
    return named | {"date": plain(edition.date), "edition_title": edition.title}


def _story(story: Story, names: RuleNames, histories: Histories) -> dict:
    archive = columns(story, STORY_COLUMNS) | {
        "entities": [_tag(tag, tag.entity.slug, names, histories) for tag in story.entity_tags.all()],
        "topics": [_tag(tag, tag.topic.slug, names, histories) for tag in story.topic_tags.all()],
        "history": histories.of(story),
    }
    if judged := story.judged_quotations.all():
        archive["quotations"] = [_judged(row, histories) for row in judged]
    return {
        "id": story.key,
        "section": story.section,
        "section_title": story.section_title,
        "headline": story.headline,
        "body": story.body,
        "parts": [_part(part) for part in story.parts if part.text],
        "credit": story.credit,
        "event_date": plain(story.event_date),
        "url": story.url,
        "archive": archive,
    }


def _judged(row: JudgedQuotation, histories: Histories) -> dict:
    decided_by = row.decided_by.get_username() if row.decided_by else ""
    return columns(row, QUOTATION_COLUMNS) | {"decided_by": decided_by, "history": histories.of(row)}


def _part(part) -> dict:
    spoken = {"speaker": part.speaker, "role": part.role} if part.kind == "quote" else {}
    return {"kind": part.kind, "text": part.text, **spoken}


def _tag(tag, slug: str, names: RuleNames, histories: Histories) -> dict:
    decided_by = tag.decided_by.get_username() if tag.decided_by else ""
    values = columns(tag, TAG_COLUMNS) | {
        "slug": slug,
        "decided_by": decided_by,
        "evidence": names.evidence(tag.evidence),
    }
    return values | ({"history": histories.of(tag)} if tag.decision != "auto" else {})
