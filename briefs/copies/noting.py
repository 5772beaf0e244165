"""Like stories are found when their texts are written, and kept as rows; editors' decisions stay."""

from collections.abc import Iterable

from django.db import transaction

from briefs.models import Story, StoryCopy, StorySketch

from .finding import Pair, Text, exact_pairs, near_pairs, stories_by_id

AT_ONCE = 500


def note_copies(stories: Iterable[Story | int]) -> set[int]:
    """Compare stories (rows or ids) whose text or date is new with all others; the ids of those whose links changed.

    Call it in the transaction that writes them, and tell `search.refresh` of what it gives: kept pages show links.
    """
    rows, changed = _rows(stories), set()
    for start in range(0, len(rows), AT_ONCE):
        with transaction.atomic():
            changed |= _note([Text.of(story) for story in rows[start : start + AT_ONCE]])
    return changed


def _rows(stories) -> list[Story]:
    given = list(stories)
    loaded = [story for story in given if isinstance(story, Story)]
    return loaded + list(stories_by_id(story for story in given if not isinstance(story, Story)))


def _note(texts: list[Text]) -> set[int]:
    StorySketch.objects.bulk_create(
        [
            StorySketch(story_id=text.pk, fingerprint=text.fingerprint, words=len(text.folded), bands=text.sketch)
            for text in texts
        ],
        batch_size=AT_ONCE,
        update_conflicts=True,
        unique_fields=["story"],
        update_fields=["fingerprint", "words", "bands"],
    )
    found: dict[Pair, tuple[str, float]] = {}
    for pair, share in near_pairs(texts).items():
        found[pair] = (StoryCopy.Kind.NEAR, round(share, 4))
    found |= dict.fromkeys(exact_pairs(texts), (StoryCopy.Kind.EXACT, 1.0))
    return _keep(found, [text.pk for text in texts])


def _keep(found: dict[Pair, tuple[str, float]], stories: list[int]) -> set[int]:
    """Write the pairs of these stories: new ones, changed ones; automatic ones that are alike no more go."""
    stored = {(copy.first_id, copy.second_id): copy for copy in StoryCopy.objects.of(stories)}
    new, changed, gone = [], [], []
    for pair, copy in stored.items():
        if pair not in found:
            if copy.decision == StoryCopy.Decision.AUTO:
                gone.append(copy)
        elif (copy.kind, copy.likeness) != found[pair]:
            copy.kind, copy.likeness = found[pair]
            changed.append(copy)
    for pair in sorted(found.keys() - stored.keys()):
        kind, share = found[pair]
        new.append(StoryCopy(first_id=pair[0], second_id=pair[1], kind=kind, likeness=share))
    StoryCopy.objects.bulk_create(new, batch_size=AT_ONCE, ignore_conflicts=True)
    if changed:
        StoryCopy.objects.bulk_update(changed, ["kind", "likeness"], batch_size=100)
    if gone:
        StoryCopy.objects.filter(pk__in=[copy.pk for copy in gone]).delete()
    return {story for copy in (*new, *changed, *gone) for story in (copy.first_id, copy.second_id)}
