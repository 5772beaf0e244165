"""An editor strikes a quotation on the story's page: readers no longer see it, and it can be taken back."""

import json

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from briefs import curation
from briefs.models import EntityTag, JudgedQuotation, Story
from tests import factories
from tests.admin.sent_form import sent_fields
from tests.pages.making import story
from tests.pages.test_quotes import mention

pytestmark = pytest.mark.django_db
FIRST, SECOND = "we have never been so near to a peace", "this offer comes far too late"


@pytest.fixture
def told():
    roe = factories.person("Ada Roe")
    made = story("Talks", roe, body=f"Ada Roe said “{FIRST}”. Then Ada Roe said “{SECOND}”.")
    mention(made, roe, "Ada Roe")
    return made


@pytest.fixture
def editor(client):
    user = factories.UserFactory(username="anna", is_staff=True)
    user.groups.add(Group.objects.get(name="editors"))
    client.force_login(user)
    return user


def page(row):
    return reverse("admin:briefs_story_change", args=[row.pk])


def judge(client, row, words, verdict):
    """Choose a verdict for the quotation on the story's page, and save."""
    fields = sent_fields(client.get(page(row)).content.decode())
    place = next(name.removesuffix("-text") for name, value in fields.items() if value == words)
    answer = client.post(page(row), fields | {f"{place}-verdict": verdict})
    assert answer.status_code == 302, answer.context["errors"]


def shown(client):
    return [one["text"] for one in client.get("/quotes.json").json()["results"]]


def test_the_story_page_lists_what_was_found_and_saving_it_unchanged_judges_nothing(client, editor, told):
    fields = sent_fields(client.get(page(told)).content.decode())
    assert [value for name, value in fields.items() if name.endswith("-text") and value] == [FIRST, SECOND]
    assert client.post(page(told), fields).status_code == 302
    assert not JudgedQuotation.objects.exists()


@pytest.mark.parametrize("verdict", ["speaker", "none"])
def test_a_struck_quotation_is_shown_to_nobody_and_the_other_one_stays(client, editor, told, verdict):
    assert shown(client) == [FIRST, SECOND]
    judge(client, told, FIRST, verdict)
    assert shown(client) == [SECOND]
    assert FIRST not in client.get("/quotes/").content.decode()
    assert FIRST not in client.get("/quotes.csv").content.decode()
    row = JudgedQuotation.objects.get()
    assert (row.text, row.printed, row.verdict, row.decided_by) == (FIRST, "Ada Roe", verdict, editor)


def test_a_strike_is_taken_back_and_both_are_kept_in_its_history(client, editor, told):
    judge(client, told, FIRST, "none")
    judge(client, told, FIRST, "stands")
    assert shown(client) == [FIRST, SECOND]
    entries = JudgedQuotation.history.order_by("history_id")
    assert [(entry.verdict, entry.history_user) for entry in entries] == [("none", editor), ("stands", editor)]
    row = JudgedQuotation.objects.get()
    assert client.get(reverse("admin:briefs_judgedquotation_history", args=[row.pk])).status_code == 200


def test_a_strike_is_taken_back_in_the_list_of_all_too(client, editor, told):
    row = curation.judge_quotation(told, FIRST, "none", editor)
    address = reverse("admin:briefs_judgedquotation_change", args=[row.pk])
    assert client.get(reverse("admin:briefs_judgedquotation_changelist")).status_code == 200
    fields = sent_fields(client.get(address).content.decode())
    assert client.post(address, fields | {"verdict": "stands"}).status_code == 302
    assert shown(client) == [FIRST, SECOND]


def test_a_strike_outlasts_tagging_again(client, told):
    EntityTag.objects.filter(story=told).update(decision="accepted")
    curation.judge_quotation(told, FIRST, "speaker")
    call_command("retag_briefs", verbosity=0)
    assert shown(client) == [SECOND]


def test_a_strike_outlasts_loading_the_edition_again(client, tmp_path):
    factories.SourceFactory(slug="morning-file")
    for body in ("", "A line was added. "):
        record = {"source": "morning-file", "date": "2024-05-03", "edition_title": "Friday", "id": "talks"}
        record |= {"headline": "Talks", "body": f"{body}The ministry said “{FIRST}”. The ministry said “{SECOND}”."}
        path = tmp_path / "editions.jsonl"
        path.write_text(json.dumps(record) + "\n")
        call_command("load_briefs", str(path), verbosity=0)
        if not body:
            curation.judge_quotation(Story.objects.get(), FIRST, "none")
    assert Story.objects.get().body.startswith("A line was added.")
    assert shown(client) == [SECOND]


def test_the_same_words_in_another_story_stay(client, told):
    mention(story("Talks again", told.entity_tags.get().entity, body=told.body), told.entity_tags.get().entity, "Ada")
    curation.judge_quotation(told, FIRST, "none")
    assert shown(client).count(FIRST) == 1


def test_a_reader_s_kept_copy_is_not_right_any_more_after_a_strike(client, told):
    copy = client.get("/quotes/")["ETag"]
    curation.judge_quotation(told, FIRST, "none")
    assert client.get("/quotes/", headers={"If-None-Match": copy}).status_code == 200


def test_a_judged_quotation_that_is_no_longer_found_can_still_be_taken_back(client, editor, told):
    curation.judge_quotation(told, "words of an earlier printing", "none")
    judge(client, told, "words of an earlier printing", "stands")
    assert JudgedQuotation.objects.get().verdict == "stands"


def test_a_story_page_takes_as_many_queries_for_ten_quotations_as_for_two(client, editor):
    taken = {}
    for count in (2, 10):
        roe = factories.person(f"Ada Roe {count}")
        words = [f"peace is {number} days away from us" for number in range(count)]
        made = story("Talks", roe, body=" ".join(f"Ada Roe said “{one}”." for one in words))
        mention(made, roe, "Ada Roe")
        for one in words[::2]:
            curation.judge_quotation(made, one, "none", editor, "Ada Roe")
        with CaptureQueriesContext(connection) as queries:
            content = client.get(page(made)).content.decode()
        assert content.count("days away from us” <b>Ada Roe") == count
        taken[count] = len(queries)
    assert taken[10] <= taken[2]
