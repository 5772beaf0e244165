"""Warnings of an edition: looked at all together, counted again when a new one comes."""

import pytest
from django.urls import reverse

from briefs.admin.totals import desk_totals
from briefs.curation import look_at_warnings
from briefs.loading.changing import edition_is_editors
from briefs.models import Edition
from tests import factories
from tests.admin.sent_form import sent_fields

pytestmark = pytest.mark.django_db
LIST = reverse("admin:briefs_edition_changelist")


@pytest.fixture
def warned():
    """An edition with a warning, beside one without."""
    factories.EditionFactory(title="Quiet")
    return factories.EditionFactory(title="Odd", warnings=["A quotation never closes."])


def waiting():
    return next(total.count for total in desk_totals() if total.label == "Editions with warnings")


def test_the_desk_counts_an_edition_until_its_warnings_were_looked_at(warned):
    assert waiting() == 1
    assert look_at_warnings(Edition.objects.all()) == 1
    assert waiting() == 0


def test_a_new_warning_is_counted_again(warned):
    look_at_warnings([warned])
    warned.warnings = [*warned.warnings, "A line belongs to nothing."]
    warned.save()
    assert waiting() == 1


def test_several_are_marked_from_the_list_and_leave_what_is_not_looked_at(admin_client, warned):
    answer = admin_client.post(LIST, {"action": "look_at_warnings", "_selected_action": [warned.pk]}, follow=True)
    assert "1 edition marked as looked at." in answer.content.decode()
    assert "1, looked at" in answer.content.decode()
    assert admin_client.get(LIST, {"warned": "open"}).context["cl"].result_count == 0
    assert admin_client.get(LIST, {"warned": "yes"}).context["cl"].result_count == 1


def test_one_is_marked_and_unmarked_on_its_page(admin_client, warned):
    url = reverse("admin:briefs_edition_change", args=[warned.pk])
    sent = sent_fields(admin_client.get(url).content.decode())
    assert "looked_at" not in sent
    admin_client.post(url, sent | {"looked_at": "on"})
    assert waiting() == 0
    admin_client.post(url, {name: value for name, value in sent.items() if name != "looked_at"})
    assert waiting() == 1


def test_looking_at_warnings_alone_leaves_the_edition_to_the_loader_and_a_correction_does_not(admin_client, warned):
    url = reverse("admin:briefs_edition_change", args=[warned.pk])
    sent = sent_fields(admin_client.get(url).content.decode())
    admin_client.post(url, sent | {"looked_at": "on"})
    look_at_warnings([warned])
    assert not edition_is_editors(warned)
    admin_client.post(url, sent | {"looked_at": "on", "title": "Corrected"})
    assert edition_is_editors(warned)
