"""Finding: words, filters, order, facets and rows together."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from briefs import search
from briefs.analysis import stem
from briefs.curation import edition_changed
from briefs.search import Sort, StoryQuery
from briefs.search.index.terms import GAP, make_terms, words_of
from tests.factories import EditionFactory, StoryFactory, country, tagged

pytestmark = pytest.mark.django_db


def story(headline, body="", **fields):
    made = StoryFactory(headline=headline, body=body or "Nothing else.", **fields)
    search.refresh([made.pk])
    return made


def found(words="", **asked):
    return search.find(StoryQuery(words=words, **asked))


def test_every_word_must_stand_in_a_story():
    both = story("Tariffs on steel", "Markets fall.")
    story("Tariffs on wheat", "Markets fall.")
    assert found("steel market tariff").ids(0, 10) == [both.pk]


def test_a_plural_without_a_rule_is_found_by_its_singular_and_marked():
    several, one = story("Two women elected as MPs"), story("A woman elected as MP")
    story("A man from Yemen")
    assert set(found("woman").ids()) == set(found("women elected").ids()) == {several.pk, one.pk}
    assert search.highlight(several.headline, found("woman MP").terms) == [(4, 9), (21, 24)]
    assert search.highlight(one.headline, found("women").terms) == [(2, 7)]


def test_several_of_an_acronym_find_one_of_it_and_mark_it():
    several, one = story("Two women elected as MPs"), story("A woman elected as MP")
    story("A score marked mp, which is no acronym")
    assert set(found("MPs").ids()) == set(found("headline:MPs").ids()) == {several.pk, one.pk}
    assert search.highlight(one.headline, found("MPs").terms) == [(19, 21)]
    assert found('"elected as MPs"').ids(0, 10) == [several.pk], "a phrase is meant as it is written"


def test_newest_first_then_the_order_of_the_edition():
    old = EditionFactory(date=date(2024, 1, 2))
    new = EditionFactory(date=date(2025, 1, 2))
    first, second = story("a", edition=old), story("b", edition=old)
    late = story("c", edition=new)
    assert found().ids(0, 10) == [late.pk, first.pk, second.pk]
    assert found(sort=Sort.OLDEST).ids(0, 10) == [first.pk, second.pk, late.pk]
    assert found().ids(1, 1) == [first.pk]


def test_facets_ignore_their_own_choice():
    iran, iraq = country("Iran", "IR"), country("Iraq", "IQ")
    one, two = story("One"), story("Two")
    tagged(one, iran), tagged(two, iraq), tagged(two, iran)
    search.refresh([one, two])
    asked = found(chosen={"country": ("iraq",)})
    assert [(value.value, value.count, value.selected) for value in asked.facet("country")] == [
        ("iran", 2, False),
        ("iraq", 1, True),
    ]
    assert asked.count == 1
    assert [tag.entity.name for tag in asked.rows()[0].entity_tags.all()] != []
    assert [bar.count for bar in asked.histogram().bars] == [1]


def test_a_withdrawn_story_is_not_found():
    gone = story("Tariffs")
    gone.status = "withdrawn"
    gone.save()
    search.refresh([gone])
    assert found("tariffs").count == 0


def test_a_phrase_of_three_words_needs_them_in_one_piece():
    whole = story("", "He said it of the war and of peace.")
    story("", "The war of words; end of the day.")  # the pairs stand there, apart
    twice = story("", "The end of war, of the day, of the war and more.")
    assert sorted(found('"of the war"').ids(0, 10)) == [whole.pk, twice.pk]
    assert found('"end of the day"').count == 1
    assert found('"of the day and"').count == 0


def test_a_phrase_is_proved_once_and_again_when_a_story_changes():
    whole = story("", "The end of war, of the day, of the war and more.")
    assert found('"of the war"').count == 1
    with CaptureQueriesContext(connection) as statements:
        assert found('"of the war"', sort=Sort.NEWEST).count == 1
    assert not [one for one in statements if "briefs_indexedstory WHERE story IN" in one["sql"]]
    whole.body = "The end of war, of the day, of a war and the war of more."
    whole.save()
    search.refresh([whole])
    assert found('"of the war"').count == 0


def test_a_phrase_of_a_headline_is_not_taken_for_the_same_words_of_a_text():
    below, above = story("Of oil and its price", "The price of oil rose."), story("The price of oil", "It rose.")
    assert sorted(found('"price of oil"').ids(0, 10)) == [below.pk, above.pk]
    assert found('headline:"price of oil"').ids(0, 10) == [above.pk]


def test_stories_without_words_are_found_by_their_tags():
    iran = country("Iran", "IR")
    empty = StoryFactory(headline="", body="")
    tagged(empty, iran)
    search.refresh([empty])
    assert found("Iran").ids(0, 10) == [empty.pk]


def test_a_value_that_is_left_out_stays_in_its_facet_and_is_told_apart():
    iran, oman = country("Iran"), country("Oman")
    for lands in ((iran,), (oman,), (iran, oman)):
        search.refresh([tagged(StoryFactory(), *lands).pk])
    values = found(excluded={"country": ("iran",)}).facet("country")
    assert {(value.value, value.count, value.excluded) for value in values} == {("iran", 2, True), ("oman", 1, False)}


@pytest.mark.django_db(transaction=True)  # only then are counts kept from one question to the next
def test_counts_of_a_facet_whose_values_must_all_hold_are_those_of_the_values_chosen():
    iran, oman, chad = country("Iran"), country("Oman"), country("Chad")
    for lands in ((iran, oman), (iran, oman), (iran, chad), (chad,)):
        search.refresh([tagged(StoryFactory(), *lands).pk])

    def counts(*chosen):
        values = found(chosen={"country": chosen}, all_of=("country",)).facet("country")
        return {value.value: value.count for value in values}

    assert counts("iran") == {"iran": 3, "oman": 2, "chad": 1}
    assert counts("chad") == {"iran": 1, "chad": 2}  # not those kept for Iran


def test_a_lead_without_a_headline_is_found_by_the_title_that_stands_over_it():
    edition = EditionFactory(title="Assad Flees as Rebels Enter Damascus")
    lead = story("", "He left at night.", section="lead", edition=edition)
    story("", "Nobody else did.", section="brief", edition=edition)
    headed = story("A Long War", "Its end.", section="lead", edition=edition)
    for words in ('"Rebels Enter Damascus"', "headline:Assad", "assad flees night"):
        assert found(words).ids(0, 5) == [lead.pk]
    assert found("headline:long").ids(0, 5) == [headed.pk]


def test_a_corrected_title_of_an_edition_finds_its_lead():
    edition = EditionFactory(title="A Misprnt")
    lead = story("", "Text.", section="lead", edition=edition)
    edition.title = "A Misprint"
    edition.save()
    edition_changed(edition)
    assert found("misprint").ids(0, 5) == [lead.pk]
    assert found("misprnt").count == 0


def test_what_parts_two_texts_is_no_word():
    terms = make_terms(["The price of oil"], ["It rose.", "It fell."], [])
    assert GAP in terms.body.split()
    assert set(words_of(terms)) == {stem(word) for word in ("the", "price", "of", "oil", "it", "rose", "fell")}
