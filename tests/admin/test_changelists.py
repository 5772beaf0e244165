"""The lists of the admin: they open, and ten rows take no more queries than one."""

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from briefs import search
from tests import factories
from tests.admin.sent_form import sent_fields

pytestmark = pytest.mark.django_db

LISTS = {
    "source": lambda number: factories.SourceFactory(name=f"Brief {number}"),
    "edition": lambda number: factories.EditionFactory(),
    "story": lambda number: factories.StoryFactory(),
    "entity": lambda number: factories.EntityFactory(state=factories.EntityFactory()),
    "alias": lambda number: factories.AliasFactory(),
    "topic": lambda number: factories.TopicFactory(parent=factories.TopicFactory()),
    "topicphrase": lambda number: factories.TopicPhraseFactory(),
    "entitytag": lambda number: factories.EntityTagFactory(),
    "topictag": lambda number: factories.TopicTagFactory(),
    "candidate": lambda number: factories.CandidateFactory(),
    "dispute": lambda number: factories.DisputeFactory(),
    "storycopy": lambda number: factories.StoryCopyFactory(),
    "importrun": lambda number: factories.ImportRunFactory(),
    "tagrun": lambda number: factories.TagRunFactory(),
    "judgedquotation": lambda number: factories.JudgedQuotationFactory(),
    "follow": lambda number: factories.FollowFactory(),
    "receipt": lambda number: factories.ReceiptFactory(),
    "redirect": lambda number: factories.RedirectFactory(),
}


@pytest.mark.parametrize("model", LISTS)
def test_list_takes_as_many_queries_for_ten_rows_as_for_one(admin_client, model):
    url = reverse(f"admin:briefs_{model}_changelist")
    LISTS[model](0)
    admin_client.get(url)  # content types and permissions are read once
    few = queries(admin_client, url)
    for number in range(1, 11):
        LISTS[model](number)
    assert queries(admin_client, url) <= few


def test_every_model_with_a_list_is_measured_here():
    registered = {model._meta.model_name for model in admin.site._registry if model._meta.app_label == "briefs"}
    assert registered == set(LISTS)


@pytest.mark.parametrize("model", LISTS)
def test_list_can_be_searched_with_any_words(admin_client, model):
    response = admin_client.get(reverse(f"admin:briefs_{model}_changelist"), {"q": "“ö' \"; --"})
    assert response.status_code == 200


def queries(client, url):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


@pytest.mark.parametrize(
    ("model", "title"),
    [("story", "Stories"), ("edition", "Editions"), ("candidate", "Names nobody knows yet (candidates)"),
     ("entity", "Names: countries, people, organisations, running stories")],
)  # fmt: skip
def test_a_list_is_called_by_what_it_lists(admin_client, model, title):
    page = admin_client.get(reverse(f"admin:briefs_{model}_changelist")).content.decode()
    assert f"<h1>{title}</h1>" in page
    assert "Select " not in page.partition("<h1>")[2].partition("</h1>")[0]


def test_editions_of_no_known_layout_are_filtered_by_a_word_and_not_by_nothing(admin_client):
    factories.EditionFactory(layout="")
    factories.EditionFactory(layout="digest")
    page = LexborHTMLParser(admin_client.get(reverse("admin:briefs_edition_changelist")).content)
    ways = {link.text(strip=True): link.attributes["href"] for link in page.css("#changelist-filter a[href*=layout]")}
    assert ways == {"None": "?layout=", "digest": "?layout=digest"}


OWN_WORDS = {"entity": "names", "entitytag": "tags of names", "topictag": "tags of themes", "topicphrase": "phrases",
             "topic": "themes", "candidate": "names nobody knows yet", "importrun": "imports",
             "tagrun": "runs of tagging", "redirect": "addresses that moved", 
             "dispute": "disputed tags", "story": "stories"}  # fmt: skip


@pytest.mark.parametrize(("model", "words"), OWN_WORDS.items())
def test_the_way_back_and_the_number_under_a_list_say_the_desks_words(admin_client, model, words):
    for number in range(2):
        LISTS[model](number)
    page = LexborHTMLParser(admin_client.get(reverse(f"admin:briefs_{model}_changelist")).content)
    assert page.css_first(".breadcrumbs").text().strip().endswith(words.capitalize())
    assert page.css_first(".paginator").text().strip().endswith(f" {words}")


@pytest.mark.parametrize("model", LISTS)
def test_no_list_speaks_of_models(admin_client, model):
    LISTS[model](0)
    page = LexborHTMLParser(admin_client.get(reverse(f"admin:briefs_{model}_changelist")).content)
    told = " ".join(part.text() for part in page.css("title, h1, .breadcrumbs, .object-tools, thead, .paginator"))
    assert not {"entity", "entities", "topic", "candidate", "form"} & set(told.lower().split())


def test_what_is_saved_is_called_what_the_desk_calls_it(admin_client):
    tag = factories.EntityTagFactory()
    page = reverse("admin:briefs_entitytag_change", args=[tag.pk])
    assert "<h1>Change tag of a name</h1>" in admin_client.get(page).content.decode()
    told = admin_client.post(page, sent_fields(admin_client.get(page).content) | {"decision": "accepted"}, follow=True)
    told = told.content.decode()
    assert "The tag of a name “" in told
    assert "entity tag" not in told


def test_names_and_themes_tell_in_how_many_stories_readers_find_them_and_lead_to_their_tags(admin_client):
    iran, trade = factories.country("Iran"), factories.TopicFactory(name="Trade")
    for decision in ("auto", "accepted", "rejected"):
        factories.EntityTagFactory(entity=iran, decision=decision)
    factories.TopicTagFactory(topic=trade)
    search.rebuild()
    names = admin_client.get(reverse("admin:briefs_entity_changelist"), {"kind__exact": "country"}).content.decode()
    themes = admin_client.get(reverse("admin:briefs_topic_changelist")).content.decode()
    assert f'?entity__id__exact={iran.pk}">2</a>' in names
    assert f'?topic__id__exact={trade.pk}">1</a>' in themes


def test_the_box_over_a_list_counts_with_the_noun_and_offers_all_only_where_some_are_left_out(admin_client):
    for headline in ("Oil", "Gas"):
        factories.StoryFactory(headline=headline)
    address = reverse("admin:briefs_story_changelist")
    assert "2 stories</span>" in admin_client.get(address).content.decode()
    assert '1 story (<a href="?">show all</a>)</span>' in admin_client.get(address, {"q": "Oil"}).content.decode()
    assert '<span class="visually-hidden">Search</span></label>' in admin_client.get(address).content.decode()
