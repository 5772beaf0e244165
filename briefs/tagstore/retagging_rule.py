"""What re-tagging does to one tag: an editor's decision always stands. Pure, no queries."""

from dataclasses import dataclass
from enum import Enum

from briefs.models import Tag
from briefs.tagging.values import EntityHit, Evidence, TopicHit

EXACTNESS = 4  # decimals of a salience, so that the stored number equals the computed one


class Step(Enum):
    """What became of a stored tag."""

    NOTHING = "nothing"
    UPDATED = "updated"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Found:
    """One tag as the present rules find it."""

    role: str
    salience: float
    evidence: list


def found_entity(hit: EntityHit) -> Found:
    """A hit on an entity, as columns."""
    return Found(hit.role, round(hit.salience, EXACTNESS), evidence_rows(hit.evidence))


def found_topic(hit: TopicHit) -> Found:
    """A hit on a topic, as columns; its score is its salience."""
    return Found(Tag.Role.ABOUT.value, round(hit.score, EXACTNESS), evidence_rows(hit.evidence))


def evidence_rows(evidence: tuple[Evidence, ...]) -> list:
    """Evidence in the form that the tag tables keep."""
    return [[e.field, e.start, e.end, e.text, e.rule, e.alias, e.phrase] for e in evidence]


def retag(tag: Tag, found: Found | None, story) -> Step:
    """Change the stored tag to what the rules find now, as far as no editor decided; nothing is saved.

    Decided and found: only `machine` and the evidence follow. Decided and no longer found: kept, `machine` false.
    Automatic and no longer found: to be deleted, unless an import or an editor brought it.
    """
    if found is None:
        if tag.decision == Tag.Decision.AUTO and tag.origin == Tag.Origin.RULE:
            return Step.DELETED
        return _set(tag, machine=False, evidence=standing_evidence(tag.evidence, story))
    if tag.decision != Tag.Decision.AUTO:
        return _set(tag, machine=True, evidence=found.evidence)
    role = tag.role if tag.role_locked else found.role
    return _set(tag, machine=True, evidence=found.evidence, role=role, salience=found.salience)


def standing_evidence(evidence: list, story) -> list:
    """The evidence whose words still stand where it says; a re-imported story may have other words there."""
    texts = {"headline": story.headline, "body": story.body}
    return [item for item in evidence if texts.get(item[0], "")[item[1] : item[2]] == item[3]]


def _set(tag: Tag, **values) -> Step:
    changed = False
    for name, value in values.items():
        if getattr(tag, name) != value:
            setattr(tag, name, value)
            changed = True
    return Step.UPDATED if changed else Step.NOTHING
