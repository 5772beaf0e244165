"""The pages where editors work on one row: text is shown as text, decisions are kept with who and when."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from briefs.models import EntityTag, Redirect, Story, Tag
from tests import factories
from tests.admin.sent_form import sent_fields

pytestmark = pytest.mark.django_db

SCRIPT = "<script>alert(1)</script>"


def change_page(row):
    return reverse(f"admin:briefs_{row._meta.model_name}_change", args=[row.pk])


def test_edition_page_links_each_claimed_line_to_its_story(admin_client):
    edition = factories.EditionFactory(
        raw_text="Title\n\nFirst story.\nLost line.",
        lines={"claimed": [[1, 1, "title", ""], [3, 3, "story", "k1"]], "unclaimed": [[4, "Lost line."]]},
    )
    story = factories.StoryFactory(edition=edition, key="k1", body="First story.", first_line=3, last_line=3)
    page = admin_client.get(change_page(edition)).content.decode()
    assert f'href="#story-{story.pk}"' in page
    assert 'id="line-4" class="claim-unclaimed"' in page
    assert "1 line" in page


@pytest.mark.parametrize(("status", "offered"), [("published", True), ("draft", False), ("withdrawn", False)])
def test_view_on_site_is_offered_where_readers_have_the_page(admin_client, client, status, offered):
    edition = factories.EditionFactory(status=status)
    for row in (edition, factories.StoryFactory(edition=edition)):
        assert ("View on site" in admin_client.get(change_page(row)).content.decode()) is offered
        assert (client.get(row.get_absolute_url()).status_code == 200) is offered


def test_script_in_a_source_is_shown_as_text(admin_client):
    edition = factories.EditionFactory(raw_text=SCRIPT, lines={"unclaimed": [[1, SCRIPT]]})
    story = factories.StoryFactory(edition=edition, headline=SCRIPT, body=SCRIPT)
    tag = factories.EntityTagFactory(story=story, evidence=[["body", 0, 8, "<script>", "name", None, None]])
    for row in (edition, story, tag):
        page = admin_client.get(change_page(row)).content.decode()
        assert SCRIPT not in page
        assert "&lt;script&gt;" in page


def test_decision_made_on_a_story_page_names_the_editor(admin_client, admin_user):
    tag = factories.EntityTagFactory()
    page = admin_client.get(change_page(tag.story))
    form = posted(page, {"entity_tags-0-decision": "rejected"})
    assert admin_client.post(change_page(tag.story), form).status_code == 302
    tag.refresh_from_db()
    assert (tag.decision, tag.decided_by) == (Tag.Decision.REJECTED, admin_user)
    assert tag.decided_at is not None


def test_tag_added_on_a_story_page_is_the_editors_and_accepted(admin_client):
    story, entity = factories.StoryFactory(), factories.EntityFactory()
    form = posted(admin_client.get(change_page(story)), {"entity_tags-0-entity": entity.pk})
    admin_client.post(change_page(story), form)
    tag = EntityTag.objects.get(story=story)
    assert (tag.entity, tag.origin, tag.decision) == (entity, "editor", "accepted")


def test_new_slug_of_an_entity_leaves_a_redirect(admin_client):
    entity = factories.EntityFactory(name="Swaziland")
    old = entity.get_absolute_url()
    keep(admin_client, entity, {"slug": "eswatini"})
    entity.refresh_from_db()
    assert Redirect.objects.get(old_path=old).new_path == entity.get_absolute_url()


def test_a_sort_name_that_nobody_wrote_follows_the_name_and_one_that_an_editor_wrote_stays(admin_client):
    made = factories.person("Angela Merkell", sort_name="Merkell, Angela")
    written = factories.person("Luiz Inácio Lula da Silva", sort_name="Lula da Silva, Luiz Inacio")
    keep(admin_client, made, {"name": "Angela Merkel"})
    keep(admin_client, written, {"name": "Lula da Silva"})
    made.refresh_from_db()
    written.refresh_from_db()
    assert (made.sort_name, written.sort_name) == ("Merkel, Angela", "Lula da Silva, Luiz Inacio")


def test_an_empty_sort_name_is_made_from_the_name_and_its_country(admin_client):
    leader = factories.person("Lien Chan", sort_name="Chan, Lien", state=factories.country("Taiwan"))
    keep(admin_client, leader, {"sort_name": ""})
    leader.refresh_from_db()
    assert leader.sort_name == "Lien Chan"


def test_bulk_reject_decides_only_the_selected_tags(admin_client):
    chosen, other = factories.EntityTagFactory(), factories.EntityTagFactory()
    url = reverse("admin:briefs_entitytag_changelist")
    admin_client.post(url, {"action": "reject", "_selected_action": [chosen.pk]})
    assert set(EntityTag.objects.filter(decision="rejected")) == {chosen}
    assert other.decision == "auto"


def test_withdrawn_story_is_kept_but_not_published(admin_client):
    story = factories.StoryFactory()
    changes = {"status": "withdrawn", "withdrawn_reason": "It stood twice in the edition."}
    keep(admin_client, story, changes)
    assert Story.objects.filter(pk=story.pk).exists()
    assert story not in Story.objects.published()


def test_withdrawal_without_a_reason_is_refused_with_a_sentence(admin_client):
    story = factories.StoryFactory()
    answer = admin_client.post(
        change_page(story), posted(admin_client.get(change_page(story)), {"status": "withdrawn"})
    )
    assert "Say in a sentence why" in answer.content.decode()
    assert story in Story.objects.published()


def test_editors_group_may_curate_but_not_manage_users(client):
    editor = factories.UserFactory()
    editor.groups.add(Group.objects.get(name="editors"))
    client.force_login(editor)
    assert client.get(reverse("admin:briefs_story_changelist")).status_code == 200
    assert client.get(reverse("admin:auth_user_changelist")).status_code == 403


def keep(client, row, changes):
    """Open the row's page, change some fields, save."""
    answer = client.post(change_page(row), posted(client.get(change_page(row)), changes))
    assert answer.status_code == 302, answer.context["errors"]


def posted(page, changes):
    """The form of an admin page as a browser would send it, with some fields changed."""
    return sent_fields(page.content.decode()) | changes


def test_draft_without_a_date_opens_with_its_stories(admin_client):
    edition = factories.EditionFactory(date=None, status="draft", draft_reason="It shows no date.")
    story = factories.StoryFactory(edition=edition)
    assert story.get_absolute_url() == ""
    for row in (edition, story):
        assert admin_client.get(change_page(row)).status_code == 200


def test_date_given_to_a_draft_reaches_its_stories(admin_client):
    edition = factories.EditionFactory(date=None, status="draft")
    story = factories.StoryFactory(edition=edition)
    keep(admin_client, edition, {"date": "8 April 2025", "status": "published"})
    assert 'value="2025-04-08"' in admin_client.get(change_page(edition)).content.decode()
    story.refresh_from_db()
    assert story.get_absolute_url().startswith("/stories/2025-04-08/")


@pytest.mark.parametrize("typed", ["iran", "\u202e", "-1", "9" * 30, "\x00"])
def test_a_row_that_is_no_number_is_a_mistake_of_the_form(admin_client, typed):
    sent = {"entity": typed, "story": typed, "decision": "auto", "role": "about"}
    response = admin_client.post("/admin/briefs/entitytag/add/", sent)
    assert response.status_code == 200
    assert response.context["adminform"].form.errors["entity"]
    assert not EntityTag.objects.exists()


def test_an_address_that_another_story_of_the_day_has_is_refused_and_one_of_another_day_is_not(admin_client):
    story = factories.StoryFactory(slug="talks")
    factories.StoryFactory(slug="vote", date=story.date)
    factories.StoryFactory(slug="storm", date=story.date + timedelta(days=1))
    page = sent_fields(admin_client.get(change_page(story)).content.decode())
    refused = admin_client.post(change_page(story), page | {"slug": "vote"})
    assert refused.status_code == 200
    assert "already exists" in refused.content.decode()
    assert admin_client.post(change_page(story), page | {"slug": "storm"}).status_code == 302


def test_an_address_that_another_edition_of_the_source_has_is_refused(admin_client):
    edition = factories.EditionFactory(slug="first")
    factories.EditionFactory(source=edition.source, date=edition.date, slug="second")
    page = sent_fields(admin_client.get(change_page(edition)).content.decode())
    refused = admin_client.post(change_page(edition), page | {"slug": "second"})
    assert (refused.status_code, "already exists" in refused.content.decode()) == (200, True)


def test_the_page_of_a_name_or_theme_leads_to_its_tags_in_all_stories(admin_client):
    chad, trade = factories.country("Chad"), factories.TopicFactory(name="Trade")
    factories.EntityTagFactory(entity=chad)
    factories.EntityTagFactory(entity=factories.country("Mali"))
    way = f"/admin/briefs/entitytag/?entity__id__exact={chad.pk}"
    assert f'href="{way}"' in admin_client.get(f"/admin/briefs/entity/{chad.pk}/change/").content.decode()
    shown = admin_client.get(way)
    assert [tag.entity for tag in shown.context["cl"].result_list] == [chad]
    assert "By whether rules find it" in shown.content.decode()
    way = f"/admin/briefs/topictag/?topic__id__exact={trade.pk}"
    assert f'href="{way}"' in admin_client.get(f"/admin/briefs/topic/{trade.pk}/change/").content.decode()
    assert admin_client.get(way).status_code == 200


def test_a_list_of_tags_shows_the_words_of_each(admin_client):
    story = factories.StoryFactory(body="Envoys of Chad met.")
    chad = factories.country("Chad")
    factories.EntityTagFactory(story=story, entity=chad, evidence=[["body", 10, 14, "Chad", "alias", None, None]])
    assert "Envoys of <mark>Chad</mark> met." in admin_client.get("/admin/briefs/entitytag/").content.decode()
