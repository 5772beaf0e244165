"""The review screen: one story at a time, its tags decided, then the next."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from briefs.models import EntityTag, Tag, TopicTag
from tests import factories

pytestmark = pytest.mark.django_db


def page_of(story):
    return reverse("admin:review-story", args=[story.pk])


def test_review_starts_with_the_newest_story_that_waits(admin_client):
    factories.EntityTagFactory()
    newer = factories.EntityTagFactory().story
    factories.EntityTagFactory(decision=Tag.Decision.ACCEPTED)  # newest, but decided
    assert admin_client.get(reverse("admin:review")).url == page_of(newer)


def test_review_with_nothing_to_do_says_so_on_the_desk(admin_client):
    response = admin_client.get(reverse("admin:review"), follow=True)
    assert "Every tag has been looked at." in response.content.decode()


def test_decisions_of_a_page_are_kept_with_their_editor(admin_client, admin_user):
    right = factories.EntityTagFactory()
    wrong, other = factories.EntityTagFactory(story=right.story), factories.EntityTagFactory(story=right.story)
    admin_client.post(page_of(right.story), {f"entity-{right.pk}": "accepted", f"entity-{wrong.pk}": "rejected"})
    decisions = dict(EntityTag.objects.values_list("pk", "decision"))
    assert decisions == {right.pk: "accepted", wrong.pk: "rejected", other.pk: "auto"}
    assert EntityTag.objects.get(pk=wrong.pk).decided_by == admin_user


def test_accepting_the_rest_leaves_what_was_rejected(admin_client):
    wrong = factories.EntityTagFactory()
    rest = factories.TopicTagFactory(story=wrong.story)
    admin_client.post(page_of(wrong.story), {f"entity-{wrong.pk}": "rejected", "all": "accept"})
    assert EntityTag.objects.get(pk=wrong.pk).decision == "rejected"
    assert TopicTag.objects.get(pk=rest.pk).decision == "accepted"


def test_name_added_in_review_is_accepted_and_the_editors(admin_client):
    story, entity = factories.StoryFactory(), factories.EntityFactory()
    admin_client.post(page_of(story), {"entity": entity.pk})
    tag = EntityTag.objects.get(story=story, entity=entity)
    assert (tag.origin, tag.decision) == ("editor", "accepted")


def test_review_needs_the_permission_to_change_tags(client):
    user = factories.UserFactory()
    user.user_permissions.add(Permission.objects.get(codename="view_story"))
    client.force_login(user)
    assert client.get(page_of(factories.StoryFactory())).status_code == 403


@pytest.mark.parametrize(("words", "is_folded"), [(4, False), (9, True)])
def test_only_the_first_words_of_a_tag_with_many_stand_open(admin_client, words, is_folded):
    story = factories.StoryFactory(body="Iran and its neighbours. " * words)
    evidence = [["body", 25 * number, 25 * number + 4, "Iran", "alias", None, None] for number in range(words)]
    factories.EntityTagFactory(story=story, evidence=evidence)
    page = admin_client.get(page_of(story)).content.decode()
    assert page.count("<mark>Iran</mark>") == words
    assert ("<summary>6 more</summary>" in page) == is_folded


def test_the_text_around_the_words_is_not_cut_inside_a_word(admin_client):
    story = factories.StoryFactory(body=f"{'abcdefgh ' * 20}Iran {'abcdefgh ' * 20}")
    factories.EntityTagFactory(story=story, evidence=[["body", 180, 184, "Iran", "alias", None, None]])
    page = admin_client.get(page_of(story)).content.decode()
    assert "…abcdefgh" in page
    assert "abcdefgh…" in page


def test_what_was_decided_is_told_with_the_way_back(admin_client):
    right, wrong = factories.EntityTagFactory(), factories.EntityTagFactory()
    wrong.story_id = right.story_id
    wrong.save()
    sent = {f"entity-{right.pk}": "accepted", f"entity-{wrong.pk}": "rejected", "topic": factories.TopicFactory().pk}
    page = admin_client.post(page_of(right.story), sent, follow=True).content.decode()
    assert "1 accepted, 1 rejected, 1 added." in page
    assert f'<a href="{page_of(right.story)}" id="review-back">Back to it</a>' in page


def test_a_page_on_which_nothing_was_chosen_says_so(admin_client):
    page = admin_client.post(page_of(factories.EntityTagFactory().story), follow=True).content.decode()
    assert "nothing decided." in page


def test_the_stories_of_an_edition_are_reviewed_by_themselves_also_of_a_draft(admin_client):
    edition = factories.EditionFactory(status="draft")
    one, two = (factories.EntityTagFactory(story=factories.StoryFactory(edition=edition)) for _ in range(2))
    factories.EntityTagFactory()  # of another edition, newer
    start = admin_client.get(reverse("admin:review"), {"edition": edition.pk})
    assert start.url == f"{page_of(two.story)}?edition={edition.pk}"
    following = admin_client.post(start.url, {"all": "accept"})
    assert following.url == f"{page_of(one.story)}?edition={edition.pk}"
    assert "1 story of this edition with tags" in admin_client.get(following.url).content.decode()
    end = admin_client.post(following.url, {"all": "accept"})
    assert end.url == reverse("admin:briefs_edition_change", args=[edition.pk])


def test_chosen_stories_are_reviewed_by_themselves(admin_client):
    chosen, other = factories.EntityTagFactory(), factories.EntityTagFactory()
    action = {"action": "review", "_selected_action": [chosen.story_id]}
    way = admin_client.post(reverse("admin:briefs_story_changelist"), action).url
    start = admin_client.get(way).url
    assert start == f"{page_of(chosen.story)}?stories={chosen.story_id}"
    assert admin_client.post(start, {"all": "accept"}).url == reverse("admin:briefs_story_changelist")
    other.refresh_from_db()
    assert other.decision == "auto"


@pytest.mark.parametrize("query", ["edition=x", "edition=", "stories=,", "edition=" + "9" * 40, "stories=x,%C2%B2"])
def test_a_scope_that_names_nothing_is_all_that_waits(admin_client, query):
    tag = factories.EntityTagFactory()
    assert admin_client.get(f"{reverse('admin:review')}?{query}").url == page_of(tag.story)
