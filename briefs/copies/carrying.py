"""Editors' decisions about like stories leave with an export and come back; nothing names a row by its number."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.contrib.auth import get_user_model
from django.utils.dateparse import parse_datetime

from briefs.models import Story, StoryCopy

PLACE = ("edition__source__slug", "edition__date", "edition__slug", "key")


def told_decisions(stories: Iterable[int]) -> dict[int, list[dict]]:
    """By story, each decision about it: `{"with": [source, date, edition slug, key], "decision", …}`."""
    wanted = set(stories)
    pairs = StoryCopy.objects.of(wanted).exclude(decision=StoryCopy.Decision.AUTO).select_related("decided_by")
    pairs = list(pairs.order_by("first", "second"))
    ids = {story for copy in pairs for story in (copy.first_id, copy.second_id)}
    places = {pk: place for pk, *place in Story.objects.filter(pk__in=ids).values_list("pk", *PLACE)}
    told = defaultdict(list)
    for copy in pairs:
        for story, other in ((copy.first_id, copy.second_id), (copy.second_id, copy.first_id)):
            if story in wanted:
                told[story].append(_decision(copy, places[other]))
    return told


def _decision(copy: StoryCopy, place: list) -> dict:
    source, day, slug, key = place
    return {
        "with": [source, day.isoformat() if day else "", slug, key],
        "kind": copy.kind,
        "likeness": copy.likeness,
        "decision": copy.decision,
        "decided_by": copy.decided_by.get_username() if copy.decided_by else "",
        "decided_at": copy.decided_at.isoformat() if copy.decided_at else "",
    }


def restore_decisions(told: Mapping[int, object]) -> set[int]:
    """Bring decisions back, by story as `told_decisions` gave them, where none was taken here.

    The ids of stories that changed. A decision about a story that is not here yet comes with that story; what cannot
    be read is left out.
    """
    changed: set[int] = set()
    for story, decisions in told.items():
        for item in decisions if isinstance(decisions, list) else ():
            other = _story_at(item.get("with")) if isinstance(item, dict) else None
            if other and other != story and _restore(sorted((story, other)), item):
                changed |= {story, other}
    return changed


def _story_at(place) -> int | None:
    if not (isinstance(place, list) and len(place) == len(PLACE) and all(map(_is_name, place))):
        return None
    source, day, slug, key = place
    stories = Story.objects.filter(edition__source__slug=source, edition__slug=slug, key=key)
    found = stories.values_list("pk", "edition__date")
    return next((pk for pk, date in found if (date.isoformat() if date else "") == day), None)


def _is_name(value) -> bool:
    """Whether a database takes it as text: no zero byte, no half of a character."""
    return isinstance(value, str) and value.isprintable()


def _restore(pair: list[int], item: dict) -> bool:
    decision, kind, share = item.get("decision"), item.get("kind"), item.get("likeness")
    if decision not in ("accepted", "rejected") or kind not in StoryCopy.Kind.values:
        return False
    share = min(max(float(share), 0.0), 1.0) if isinstance(share, int | float) else 0.0
    first, second = pair
    values = {"kind": kind, "likeness": share}
    copy, _is_new = StoryCopy.objects.get_or_create(first_id=first, second_id=second, defaults=values)
    if copy.decision != StoryCopy.Decision.AUTO:
        return False
    copy.decision = decision
    name = item.get("decided_by")
    copy.decided_by = get_user_model().objects.filter(username=name).first() if _is_name(name) else None
    copy.decided_at = _moment(item.get("decided_at"))
    copy.save(update_fields=["decision", "decided_by", "decided_at"])
    return True


def _moment(text):
    """The moment, or None where the text is none."""
    try:
        moment = parse_datetime(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return moment if moment and moment.tzinfo else None
