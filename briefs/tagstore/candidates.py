"""Names that nobody knows yet, waiting for an editor; they are never made entities by themselves."""

from collections import Counter
from collections.abc import Iterable, Sequence

from django.db.models import Count, F

from briefs.models import Candidate, CandidateMention, Story
from briefs.models.many_rows import insert_rows, update_rows
from briefs.tagging import folding
from briefs.tagging.values import NameHit, StoryTags

LONGEST = 200
BATCH = 500
PLACE = ("field", "start", "end", "score")


def store_names(stories: Sequence[tuple[Story, StoryTags]]) -> None:
    """Bring the mentions of unknown names in these stories up to date; what an editor ignores stays ignored."""
    found = {story.pk: _by_key(tags.names) for story, tags in stories}
    stored = {(row.story_id, row.candidate.key): row for row in _mentions(found)}
    wanted = {(story, key): hit for story, hits in found.items() for key, hit in hits.items()}
    rows = _candidates({key: hit for (_story, key), hit in wanted.items()})
    new = [
        (rows[key].pk, story, *_place(hit), hit.score)
        for (story, key), hit in wanted.items()
        if (story, key) not in stored and rows[key].status != Candidate.Status.IGNORED
    ]
    gone = [row for place, row in stored.items() if place not in wanted]
    moved = [
        (row.pk, *_place(wanted[at]), wanted[at].score)
        for at, row in stored.items()
        if at in wanted and (row.field, row.start, row.end) != _place(wanted[at])
    ]
    CandidateMention.objects.filter(pk__in=[row.pk for row in gone]).delete()
    insert_rows(CandidateMention, ("candidate", "story", *PLACE), new)
    update_rows(CandidateMention, PLACE, moved)
    _count(Counter(candidate for candidate, *_rest in new), Counter(row.candidate_id for row in gone))


def _by_key(hits: Sequence[NameHit]) -> dict[str, NameHit]:
    """Hits by folded name, the likeliest of each; names too long to be one are left out."""
    found: dict[str, NameHit] = {}
    for hit in sorted(hits, key=lambda hit: -hit.score):
        if hit.evidence and len(hit.name) <= LONGEST:
            found.setdefault(folding.key(hit.name)[:LONGEST], hit)
    return found


def _mentions(stories) -> list[CandidateMention]:
    return list(CandidateMention.objects.filter(story__in=list(stories)).select_related("candidate"))


def _candidates(hits: dict[str, NameHit]) -> dict[str, Candidate]:
    """A row for each key, made where there is none; another process may be making the same."""
    rows = _known(list(hits))
    new = [Candidate(key=key, form=hit.name, guessed_kind=hit.kind) for key, hit in hits.items() if key not in rows]
    Candidate.objects.bulk_create(new, batch_size=BATCH, ignore_conflicts=True)
    return rows | _known([row.key for row in new])


def _known(keys: list[str]) -> dict[str, Candidate]:
    rows = {}
    for start in range(0, len(keys), BATCH):
        rows |= {row.key: row for row in Candidate.objects.filter(key__in=keys[start : start + BATCH])}
    return rows


def _place(hit: NameHit) -> tuple[str, int, int]:
    first = hit.evidence[0]
    return first.field, first.start, first.end


def _count(gained: Counter, lost: Counter) -> None:
    """Keep each candidate's number of stories; an open one that stands nowhere any more goes."""
    by_difference: dict[int, list[int]] = {}
    for candidate in {*gained, *lost}:
        by_difference.setdefault(gained[candidate] - lost[candidate], []).append(candidate)
    for difference, candidates in by_difference.items():
        if difference:
            Candidate.objects.filter(pk__in=candidates).update(count=F("count") + difference)
    if lost:
        Candidate.objects.filter(pk__in=list(lost), count=0, status=Candidate.Status.OPEN).delete()


def count_again(candidates: Iterable[int]) -> None:
    """Count the mentions of candidates (ids) anew."""
    rows = list(Candidate.objects.filter(pk__in=list(candidates)).annotate(mentioned=Count("mentions")))
    for row in rows:
        row.count = row.mentioned
    Candidate.objects.bulk_update(rows, ["count"], batch_size=BATCH)
