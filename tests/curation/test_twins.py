"""An upgrade whose data files know two former entities as one."""

import pytest

from briefs.curation import merge_twins, undo
from briefs.loading import load_gazetteer
from briefs.models import Entity, TagRun
from briefs.tagging.data.sources import AliasSeed, EntitySeed, SeedGazetteer
from tests.factories import tagged
from tests.pages.making import story

pytestmark = pytest.mark.django_db
COURT = EntitySeed("high-court", "organisation", "High Court of Quarria")
TWIN = EntitySeed("quarrian-high-court", "organisation", "Quarrian High Court")


def files(*entities, also=()):
    names = [AliasSeed(seed.name, seed.key, "name") for seed in entities]
    return SeedGazetteer(tuple(entities), (*names, *also), (), (), frozenset())


@pytest.fixture
def twins():
    """Both were loaded; a story has the tag of the one that goes."""
    load_gazetteer(seeds=files(COURT, TWIN))
    rows = {row.slug: row for row in Entity.objects.all()}
    tagged(story("A ruling of the Quarrian High Court"), rows[TWIN.key])
    return rows


def upgraded(*also):
    load_gazetteer(seeds=files(COURT, also=also), is_whole=True)
    return merge_twins({COURT.key})


def test_entity_that_became_a_name_of_another_is_merged_into_it(twins):
    assert upgraded(AliasSeed(TWIN.name, COURT.key, "name")) == [(twins[COURT.key], twins[TWIN.key])]
    gone = Entity.objects.get(slug=TWIN.key)
    assert (gone.status, gone.merged_into.slug) == ("merged", COURT.key)
    undo(TagRun.objects.get(kind=TagRun.Kind.MERGE))
    gone.refresh_from_db()
    assert gone.status == "active"


def test_entity_that_only_went_and_one_that_an_editor_changed_stay(twins):
    assert upgraded() == []
    twins[TWIN.key].note = "Ours."
    twins[TWIN.key].save()
    assert upgraded(AliasSeed(TWIN.name, COURT.key, "name")) == []


@pytest.mark.parametrize(("state", "merges"), [("quarria", True), ("sarmia", False), (None, False)])
def test_body_told_apart_by_brackets_is_merged_into_its_namesake_of_the_same_state(state, merges):
    states = [EntitySeed("quarria", "country", "Quarria"), EntitySeed("sarmia", "country", "Sarmia")]
    kept = EntitySeed("court-of-quarria", "organisation", "Court of Quarria", state="quarria")
    gone = EntitySeed("court-quarria", "organisation", "Court (Quarria)", state=state)
    short = AliasSeed("Court", kept.key, "institution")
    load_gazetteer(seeds=files(*states, kept, gone))
    load_gazetteer(seeds=files(*states, kept, also=[short]), is_whole=True)
    merged = merge_twins({one.key for one in (*states, kept)})
    assert [(one.slug, other.slug) for one, other in merged] == [(kept.key, gone.key)] * merges
