"""Pairs of like stories at the editors' desk."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from briefs.admin.totals import desk_totals
from briefs.models import StoryCopy
from tests import factories

pytestmark = pytest.mark.django_db
LIST = "admin:briefs_storycopy_changelist"


@pytest.fixture
def pair():
    first = factories.StoryFactory(body="The assembly raised a tax on salt.")
    return factories.StoryCopyFactory(first=first, second__body="The assembly raised a <small> tax on salt.")


def test_both_texts_stand_side_by_side_with_what_differs_marked(admin_client, pair):
    for url in (reverse(LIST), reverse("admin:briefs_storycopy_change", args=[pair.pk])):
        content = admin_client.get(url).content.decode()
        assert "The assembly raised a tax on salt." in " ".join(content.split())
        assert "The assembly raised a <mark>&lt;small&gt;</mark> tax on salt." in content


@pytest.mark.parametrize(("action", "decision"), [("accept", "accepted"), ("reject", "rejected")])
def test_action_decides_for_the_selected_pairs(admin_client, admin_user, pair, action, decision):
    other = factories.StoryCopyFactory()
    admin_client.post(reverse(LIST), {"action": action, "_selected_action": [pair.pk]})
    pair.refresh_from_db()
    assert (pair.decision, pair.decided_by) == (decision, admin_user)
    assert StoryCopy.objects.waiting().get() == other


def test_decision_can_be_changed_on_the_page_and_taken_back(admin_client, admin_user, pair):
    url = reverse("admin:briefs_storycopy_change", args=[pair.pk])
    for decision, editor in (("rejected", admin_user), ("auto", None)):
        admin_client.post(url, {"decision": decision})
        pair.refresh_from_db()
        assert (pair.decision, pair.decided_by) == (decision, editor)


def test_desk_counts_near_pairs_that_wait(admin_client, pair):
    factories.StoryCopyFactory(kind="exact", likeness=1)
    factories.StoryCopyFactory(decision="rejected")
    row = next(row for row in desk_totals() if row.label == "Possibly the same story")
    assert (row.count, row.oldest) == (1, pair.second.date)
    assert admin_client.get(row.url).context["cl"].result_count == 1


def test_editor_may_decide_and_an_outsider_may_not(client, pair):
    editor = factories.UserFactory()
    client.force_login(editor)
    assert client.get(reverse(LIST)).status_code == 403
    editor.groups.add(Group.objects.get(name="editors"))
    client.post(reverse(LIST), {"action": "accept", "_selected_action": [pair.pk]})
    pair.refresh_from_db()
    assert pair.decision == "accepted"
