"""The page of one story."""

import json
import re
from datetime import date

import pytest

from tests.factories import EditionFactory, EntityTagFactory, SourceFactory, TopicFactory, country, themed
from tests.pages.making import story

pytestmark = pytest.mark.django_db


def page(client, made, **query):
    return client.get(made.get_absolute_url(), query)


def test_parts_stand_in_order_and_each_has_an_address(client):
    body = "First.\n\nThe context.\n\nA point.\n\nAnother."
    shape = [
        ["paragraph", 6],
        ["subhead", 12],
        ["bullet", 8],
        ["bullet", 8],
        ["quote", "We agreed.", "A Speaker", "minister"],
    ]
    content = page(client, story(body=body, shape=shape)).content.decode()
    assert re.findall(r'id="(p\d)"', content) == ["p1", "p2", "p3", "p4", "p5"]
    assert content.count('<ul class="bullets">') == 1
    assert "A Speaker, minister" in content


def test_the_edition_is_walked_story_by_story(client):
    edition = EditionFactory()
    first, second, third = (story(f"Story {n}", edition=edition, position=n) for n in (1, 2, 3))
    response = page(client, second)
    assert (response.context["before"], response.context["after"]) == (first, third)
    assert page(client, first).context["before"] is None


def test_a_tag_tells_its_words_and_marks_them_in_the_text(client):
    made = story("Talks", body="Envoys of Iran and Oman met.")
    evidence = [["body", 10, 14, "Iran", "gazetteer", None, None]]
    EntityTagFactory(story=made, entity=country("Iran"), evidence=evidence)
    assert "<mark>Iran</mark>" in page(client, made).content.decode()
    marked = page(client, made, why="iran").content.decode()
    assert "Envoys of <mark>Iran</mark> and Oman met." in marked
    assert "noindex" in marked


def test_rejected_tags_and_cited_media_are_not_shown(client):
    made = story("Talks")
    EntityTagFactory(story=made, entity=country("Iran"), decision="rejected")
    EntityTagFactory(story=made, entity=country("Oman"), role="source")
    assert page(client, made).context["tag_groups"] == []


def test_a_withdrawn_story_is_gone_with_its_reason(client):
    made = story("Talks", status="withdrawn", withdrawn_reason="It was printed twice.", body="The old text.")
    response = page(client, made)
    assert response.status_code == 410
    assert "It was printed twice." in response.content.decode()
    assert "The old text." not in response.content.decode()


def test_stories_of_drafts_are_not_found(client):
    assert page(client, story(edition=EditionFactory(status="draft"))).status_code == 404


def test_date_source_and_licence_are_told(client):
    source = SourceFactory(name="Example Brief", attribution="Example Brief staff")
    edition = EditionFactory(date=date(2025, 4, 8), source=source)
    content = page(client, story(edition=edition)).content.decode()
    assert "8 April 2025" in content
    assert "Example Brief staff" in content
    assert "CC-BY-4.0" in content


def test_machines_read_it_as_a_news_article(client):
    made = story("Talks </script>", country("Iran"))
    content = page(client, made).content.decode()
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', content, re.DOTALL)
    article, trail = (json.loads(one) for one in found)
    assert (article["@type"], article["headline"]) == ("NewsArticle", "Talks </script>")
    assert article["about"] == [{"@type": "Thing", "name": "Iran"}]
    assert trail["@type"] == "BreadcrumbList"


@pytest.mark.parametrize(("kind", "begin"), [("bib", "@article{"), ("ris", "TY  - NEWS"), ("json", "[\n")])
def test_a_citation_comes_as_a_file(client, kind, begin):
    response = client.get(f"{story('Talks').get_absolute_url()}cite.{kind}")
    assert response.content.decode().startswith(begin)
    assert response["Content-Disposition"].startswith("attachment")


def test_an_unknown_kind_of_citation_is_not_found(client):
    assert client.get(f"{story('Talks').get_absolute_url()}cite.docx").status_code == 404


def test_related_stories_share_a_name_and_a_theme(client):
    iran, trade = country("Iran"), TopicFactory(name="Trade")
    made, near, far = (story(f"Story {n}", iran, topics=[trade]) for n in range(3))
    far.date = date(1999, 1, 1)
    far.save()
    from briefs import search

    search.refresh([far])
    story("Another", country("Ghana"), topics=[trade])
    assert page(client, made).context["related"] == [("Later", [("Story 1", near)])]


def test_related_stories_stand_as_the_story_went_on_the_nearest_day_first(client):
    iran, trade = country("Iran"), TopicFactory(name="Trade")
    days = {day: story(f"Day {day}", iran, topics=[trade], date=date(2025, 4, day)) for day in (2, 5, 8, 9, 12)}
    story("Another", country("Ghana"), topics=[trade], date=date(2025, 4, 9))
    told = page(client, days[8]).context["related"]
    told = [(when, [other for _, other in others]) for when, others in told]
    assert told == [("Earlier", [days[5], days[2]]), ("Later", [days[9], days[12]])]


def test_a_related_lead_without_a_headline_is_named_by_its_edition(client):
    iran, edition = country("Iran"), EditionFactory(title="Talks Resume", date=date(2025, 4, 8))
    lead = story("", iran, body="Envoys met again.", section="lead", edition=edition)
    made = story("Later", iran, edition=EditionFactory(date=date(2025, 4, 9)))
    assert page(client, made).context["related"] == [("Earlier", [("Talks Resume", lead)])]


def test_a_related_brief_without_a_headline_is_named_by_more_of_its_text_than_a_title_holds(client):
    iran = country("Iran")
    body = "Envoys of six states met once more by the lake and spoke of what each would have to give up first."
    story("", iran, body=body, edition=EditionFactory(date=date(2025, 4, 8)))
    made = story("Later", iran, edition=EditionFactory(date=date(2025, 4, 9)))
    [(_, [(name, _other)])] = page(client, made).context["related"]
    assert name == body
    withheld = SourceFactory(name="Careful Brief", display_policy="facts")
    story("", iran, body=body, edition=EditionFactory(date=date(2025, 4, 7), source=withheld))
    [(_, names)] = page(client, made).context["related"]
    assert [name for name, _ in names] != [body, body]


def test_the_first_story_has_later_ones_only(client):
    iran, trade = country("Iran"), TopicFactory(name="Trade")
    days = {day: story(f"Day {day}", iran, topics=[trade], date=date(2025, 4, day)) for day in (2, 5)}
    assert page(client, days[2]).context["related"][0][0] == "Later"


def test_a_short_link_leads_to_the_story_wherever_it_moved(client):
    made = story("Talks")
    address = f"/s/{made.pk}/"
    assert f"http://testserver{address}" in page(client, made).content.decode()
    made.slug = "talks-in-muscat"
    made.save()
    answer = client.get(address)
    assert (answer.status_code, answer["Location"]) == (301, made.get_absolute_url())


def test_a_short_link_to_a_draft_or_to_nothing_is_not_found(client):
    draft = story("Draft", edition=EditionFactory(status="draft"))
    for number in (draft.pk, 10**17, "0", "1" * 19, "one"):
        assert client.get(f"/s/{number}/").status_code == 404


@pytest.mark.parametrize(("policy", "text"), [("extract", "extract only"), ("facts", "facts and tags only")])
def test_what_a_source_withholds_stands_nowhere_on_the_page(client, policy, text):
    edition = EditionFactory(source=SourceFactory(name="Careful Brief", display_policy=policy))
    made = story("Talks", edition=edition, body="Begins. " + "And goes on. " * 60 + "The secret end in Iran.")
    start = made.body.index("Iran")
    EntityTagFactory(story=made, entity=country("Iran"), evidence=[["body", start, start + 4, "Iran", "r", None, None]])
    content = page(client, made, why="iran").content.decode()
    assert text in content
    assert "secret end" not in content


def test_script_and_markup_in_text_are_shown_as_text(client):
    made = story("<script>alert(1)</script>", body="<img src=x onerror=alert(1)> & more", credit="<i>me</i>")
    content = page(client, made).content.decode()
    assert "<script>alert" not in content
    assert "<img" not in content
    assert "<i>me" not in content


def test_a_lead_without_headline_stands_under_its_editions_title(client):
    made = story("", section="lead", edition=EditionFactory(title="Renewed Talks"), body="Envoys met in Oman today.")
    assert '<h1 dir="auto">Renewed Talks</h1>' in page(client, made).content.decode()


def test_right_to_left_text_keeps_its_direction(client):
    made = story("محادثات", body="نص عربي.")
    assert '<p id="p1" dir="auto">نص عربي.' in page(client, made).content.decode()


def test_a_story_takes_no_more_queries_for_ten_tags_than_for_one(client):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counts = []
    shared = country("Malta")
    story("With others", shared)
    for number in (1, 10):
        made = story(f"With {number}", shared, *(country(f"Land {number} {n}") for n in range(number)))
        page(client, made)
        with CaptureQueriesContext(connection) as queries:
            page(client, made)
        counts.append(len(queries))
    assert counts[1] <= counts[0]


def test_subtopic_stands_under_its_theme_and_only_names_are_main_subjects(client):
    theme = TopicFactory(name="Trade")
    subtopic = TopicFactory(name="Tariffs", parent=theme)
    made = themed(story(), subtopic, TopicFactory(name="Health"), theme)
    EntityTagFactory(story=made, entity=country("Iran"))
    shown = page(client, made).content.decode()
    assert shown.index(">Trade<") < shown.index(">Tariffs<")
    assert shown.count("main subject</span>") == 1
    assert shown.count("main subject, found by rule") == 1
    assert shown.count("main theme, found by rule") == 3
