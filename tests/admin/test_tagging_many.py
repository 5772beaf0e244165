"""A tag for many stories at once, and many tags decided at once: each a run that can be taken back."""

import pytest
from django.urls import reverse

from briefs import search
from briefs.admin import tagging_many
from briefs.models import EntityTag, TagRun
from tests import factories

pytestmark = pytest.mark.django_db
LIST = "admin:briefs_story_changelist"


def screen(client, stories):
    """The address to which the list's action leads."""
    action = {"action": "tag", "_selected_action": [story.pk for story in stories]}
    return client.post(reverse(LIST), action).url


def tagged(client, stories, **sent):
    return client.post(screen(client, stories), sent, follow=True).content.decode()


@pytest.fixture
def stories():
    rows = [factories.StoryFactory() for _ in range(3)]
    search.refresh(rows)
    return rows


def found(**chosen):
    query = search.StoryQuery(chosen={name: (value,) for name, value in chosen.items()})
    return set(search.find(query).ids(0, 10))


def test_a_name_and_a_theme_are_added_to_the_chosen_stories_and_found_there(admin_client, admin_user, stories):
    iran, trade = factories.country("Iran"), factories.TopicFactory(name="Trade")
    page = tagged(admin_client, stories[:2], act="add", entity=iran.pk, topic=trade.pk)
    assert "2 tags “Iran” added." in page
    assert found(country="iran") == found(theme="trade") == {story.pk for story in stories[:2]}
    assert {tag.decided_by for tag in EntityTag.objects.all()} == {admin_user}


def test_what_is_there_already_is_counted_and_what_was_rejected_comes_back(admin_client, stories):
    iran = factories.country("Iran")
    factories.EntityTagFactory(story=stories[0], entity=iran, decision="accepted")
    factories.EntityTagFactory(story=stories[1], entity=iran, decision="rejected")
    assert "2 tags “Iran” added, 1 was so already." in tagged(admin_client, stories, act="add", entity=iran.pk)
    assert set(EntityTag.objects.values_list("decision", flat=True)) == {"accepted"}


def test_a_tag_is_rejected_in_the_chosen_stories_alone(admin_client, stories):
    iran = factories.country("Iran")
    tags = [factories.EntityTagFactory(story=story, entity=iran) for story in stories]
    tagged(admin_client, stories[1:], act="reject", entity=iran.pk)
    for tag in tags:
        tag.refresh_from_db()
    assert [tag.decision for tag in tags] == ["auto", "rejected", "rejected"]


@pytest.mark.parametrize("act", ["add", "reject"])
def test_it_can_be_taken_back(admin_client, stories, act):
    iran = factories.country("Iran")
    factories.EntityTagFactory(story=stories[0], entity=iran)
    before = list(EntityTag.objects.values())
    tagged(admin_client, stories, act=act, entity=iran.pk)
    assert list(EntityTag.objects.values()) != before
    admin_client.post(reverse("admin:briefs_tagrun_undo", args=[TagRun.objects.get().pk]))
    assert list(EntityTag.objects.values()) == before


def test_what_somebody_changed_since_stays(admin_client, stories):
    iran = factories.country("Iran")
    tagged(admin_client, stories[:2], act="add", entity=iran.pk)
    kept = EntityTag.objects.first()
    kept.role = "mention"
    kept.save()
    admin_client.post(reverse("admin:briefs_tagrun_undo", args=[TagRun.objects.get().pk]))
    assert list(EntityTag.objects.all()) == [kept]


def test_many_tags_rejected_in_their_list_are_a_run_with_the_way_to_it(admin_client):
    tags = [factories.EntityTagFactory(), factories.EntityTagFactory(), factories.EntityTagFactory(decision="rejected")]
    action = {"action": "reject", "_selected_action": [tag.pk for tag in tags]}
    page = admin_client.post(reverse("admin:briefs_entitytag_changelist"), action, follow=True).content.decode()
    assert "2 tags rejected, 1 was so already." in page
    assert reverse("admin:briefs_tagrun_change", args=[TagRun.objects.get().pk]) in page
    again = admin_client.post(reverse("admin:briefs_entitytag_changelist"), action, follow=True).content.decode()
    assert "0 tags rejected, 3 were so already." in again
    assert TagRun.objects.count() == 1


@pytest.mark.parametrize("sent", [{}, {"act": "add"}, {"act": "burn", "entity": 1}, {"act": "add", "entity": "x"}])
def test_a_form_that_says_nothing_changes_nothing(admin_client, stories, sent):
    response = admin_client.post(screen(admin_client, stories), sent)
    assert response.context["form"].errors
    assert not EntityTag.objects.exists()


def test_too_many_stories_for_one_address_are_refused_with_a_sentence(admin_client, stories, monkeypatch):
    monkeypatch.setattr(tagging_many, "MOST", 2)
    action = {"action": "tag", "_selected_action": [story.pk for story in stories]}
    assert "At most 2 stories at once" in admin_client.post(reverse(LIST), action, follow=True).content.decode()


@pytest.mark.parametrize("action", ["tag", "put_into_thread", "review"])
def test_the_list_is_found_again_as_it_was_searched(admin_client, stories, action):
    sent = {"action": action, "_selected_action": [stories[0].pk]}
    way = admin_client.post(f"{reverse(LIST)}?q=Headline&section__exact=brief", sent).url
    assert "&list=q%3DHeadline%26section__exact%3Dbrief" in way
    if action == "tag":
        page = admin_client.post(way, {"act": "add", "entity": factories.country("Iran").pk})
        assert page.url == f"{reverse(LIST)}?q=Headline&section__exact=brief"


@pytest.mark.parametrize("numbers", ["", "x", "999999"])
def test_no_story_chosen_leads_back_with_a_sentence(admin_client, numbers):
    response = admin_client.get(f"{reverse('admin:stories-tag')}?stories={numbers}", follow=True)
    assert "Choose stories in the list first" in response.content.decode()


def test_the_screen_takes_the_permission_to_change_tags(client, stories):
    client.force_login(factories.UserFactory())
    assert client.get(f"{reverse('admin:stories-tag')}?stories={stories[0].pk}").status_code == 403


def test_the_list_of_stories_tells_the_foremost_tags_of_each(admin_client, stories):
    for number in range(5):
        factories.EntityTagFactory(story=stories[0], entity=factories.country(f"Land {number}"), salience=9 - number)
    factories.EntityTagFactory(story=stories[1], entity=factories.country("Atlantis"), decision="rejected")
    page = admin_client.get(reverse(LIST)).content.decode()
    assert '<td class="field-tags_told">Land 0, Land 1, Land 2, Land 3 and 1 more</td>' in page
    assert "Atlantis" not in page
    assert page.count('<td class="field-tags_told">none</td>') == 2
