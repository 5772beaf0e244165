"""Seed files become rows that editors own."""

from dataclasses import replace
from datetime import date

import pytest

from briefs.loading import load_gazetteer
from briefs.models import Alias, Entity, EntityIdentifier, Office, Source, Topic, TopicPhrase, Version
from briefs.tagging.data.sources import AliasSeed, EntitySeed, OfficeSeed, PhraseSeed, SeedGazetteer, TopicSeed
from tests.factories import AliasFactory, SourceFactory

pytestmark = pytest.mark.django_db

ASIA = EntitySeed("asia", "region", "Asia", identifiers=(("m49", "142"),))
IRAN = EntitySeed("iran", "country", "Iran", identifiers=(("iso3166-1-alpha2", "IR"),), parent="asia")
KHATAMI = EntitySeed(
    "mohammad-khatami", "person", "Mohammad Khatami", state="iran",
    offices=(OfficeSeed("President", "iran", date(1997, 8, 3), date(2005, 8, 3)),),
)  # fmt: skip
TEHRAN = AliasSeed("Tehran", "iran", "capital", context={"blocked_by": ["Times"]})
MASK = AliasSeed("Tehran Times", "", "mask")
TRADE = TopicSeed("trade", "Trade")
TARIFFS = TopicSeed("tariffs", "Tariffs", parent="trade", iptc=("medtop:20000384",))


def gazetteer(**parts):
    whole = SeedGazetteer(
        (KHATAMI, IRAN, ASIA), (TEHRAN, MASK), (TARIFFS, TRADE),
        (PhraseSeed("tariff", "tariffs", 3, wildcard=True), PhraseSeed("price war", "", 0)), frozenset(),
    )  # fmt: skip
    return replace(whole, **parts)


def load(**parts):
    return load_gazetteer(seeds=gazetteer(**parts))


def edited(row, **values):
    for name, value in values.items():
        setattr(row, name, value)
    row.save()
    return row


def test_first_load_fills_every_table():
    load()
    iran = Entity.objects.get(slug="iran")
    assert (iran.parent.slug, iran.origin) == ("asia", "seed")
    assert Entity.objects.get(slug="mohammad-khatami").sort_name == "Khatami, Mohammad"
    assert Alias.objects.get(text="Tehran").context == {"blocked_by": ["Times"]}
    assert Alias.objects.get(kind="mask").entity is None
    assert Office.objects.get().of == iran
    assert Topic.objects.get(slug="tariffs").parent.slug == "trade"
    assert TopicPhrase.objects.filter(topic=None).count() == 1


def test_second_load_writes_nothing(django_assert_max_num_queries):
    load()
    number = Version.objects.number_of("gazetteer")
    again = load()
    assert (again.created, again.changed, again.kept) == (0, 0, 0)
    assert Version.objects.number_of("gazetteer") == number == 1


def test_changed_file_changes_its_own_rows_and_the_version():
    load()
    tally = load(aliases=(replace(TEHRAN, case="any"), MASK))
    assert (tally.changed, tally.created) == (1, 0)
    assert Alias.objects.get(text="Tehran").case == "any"
    assert Version.objects.number_of("gazetteer") > 1


def test_inactive_alias_stays_inactive():
    load()
    edited(Alias.objects.get(text="Tehran"), is_active=False)
    assert load(aliases=(replace(TEHRAN, weight=2.0), MASK)).kept == 1
    assert not Alias.objects.get(text="Tehran").is_active


def test_row_that_an_editor_changed_keeps_the_change():
    load()
    edited(Entity.objects.get(slug="iran"), note="Seen by an editor.")
    assert load().kept == 1
    assert Entity.objects.get(slug="iran").note == "Seen by an editor."


def test_locked_entity_is_not_renamed():
    load()
    Entity.objects.filter(slug="iran").update(name_locked=True)
    load(entities=(KHATAMI, replace(IRAN, name="Persia"), ASIA))
    assert Entity.objects.get(slug="iran").name == "Iran"


def test_unlocked_entity_follows_the_file():
    load()
    load(entities=(KHATAMI, replace(IRAN, name="Persia"), ASIA))
    assert Entity.objects.get(slug="iran").name == "Persia"


def test_renamed_slug_is_found_by_identifier():
    load()
    edited(Entity.objects.get(slug="iran"), slug="persia")
    load()
    assert not Entity.objects.filter(slug="iran").exists()


def test_deleted_alias_and_phrase_do_not_come_back():
    load()
    Alias.objects.get(text="Tehran").delete()
    TopicPhrase.objects.get(text="tariff").delete()
    assert load().kept == 2
    assert not Alias.objects.filter(text="Tehran").exists()


def test_name_that_an_editor_gave_to_another_is_left_to_it():
    load(aliases=(MASK,))
    AliasFactory(entity=Entity.objects.get(slug="mohammad-khatami"), text="Tehran")
    assert load().kept == 1
    assert Alias.objects.get(text="Tehran").entity.slug == "mohammad-khatami"


def test_names_of_a_merged_entity_go_to_the_survivor():
    load(aliases=())
    iran, person = Entity.objects.get(slug="iran"), Entity.objects.get(slug="mohammad-khatami")
    edited(iran, status="merged", merged_into=person)
    load()
    assert Alias.objects.get(text="Tehran").entity == person
    assert Entity.objects.get(slug="iran").status == "merged"


def test_renamed_topic_is_not_made_again():
    load()
    edited(Topic.objects.get(slug="tariffs"), slug="duties")
    load()
    assert not Topic.objects.filter(slug="tariffs").exists()
    assert TopicPhrase.objects.filter(topic__slug="duties").count() == 1


def test_entity_is_found_by_its_seed_key_whatever_it_is_called():
    load()
    assert EntityIdentifier.objects.get(scheme="seed", value="iran").entity.slug == "iran"


def test_known_sources_are_made_and_incomplete_ones_completed():
    SourceFactory(slug="cfr-daily-news-brief", name="Cfr daily news brief", is_complete=False)
    load()
    source = Source.objects.get(slug="cfr-daily-news-brief")
    assert (source.licence, source.is_complete) == ("CC-BY-NC-ND-4.0", True)
    edited(source, display_policy="extract")
    load()
    assert Source.objects.get(slug="cfr-daily-news-brief").display_policy == "extract"


def test_names_and_phrases_that_whole_files_no_longer_hold_go():
    load()
    fewer = gazetteer(aliases=(TEHRAN,), phrases=(PhraseSeed("tariff", "tariffs", 3, wildcard=True),))
    tally = load_gazetteer(seeds=fewer, is_whole=True)
    assert tally.removed == 2
    assert not Alias.objects.filter(text="Tehran Times").exists()
    assert not TopicPhrase.objects.filter(text="price war").exists()
    load()
    assert Alias.objects.filter(text="Tehran Times").exists(), "what the files dropped may come back with them"


def test_files_of_another_folder_only_add():
    load()
    assert load_gazetteer(seeds=gazetteer(aliases=())).removed == 0


def test_name_that_an_editor_changed_made_or_switched_off_stays_though_the_files_dropped_it():
    load()
    edited(Alias.objects.get(text="Tehran"), weight=0.5)
    edited(Alias.objects.get(text="Tehran Times"), is_active=False)
    AliasFactory(entity=Entity.objects.get(slug="iran"), text="Teheran", origin="editor")
    assert load_gazetteer(seeds=gazetteer(aliases=()), is_whole=True).removed == 0


def test_names_left_with_a_merged_entity_stay_for_its_undoing():
    load()
    merged = Entity.objects.create(
        kind="country", name="Persia", slug="persia", status="merged", merged_into=Entity.objects.get(slug="iran")
    )
    Alias.objects.create(entity=merged, text="Persia", key="persia", origin="seed")
    assert load_gazetteer(seeds=gazetteer(), is_whole=True).removed == 0


GULF = EntitySeed("gulf", "region", "Gulf", takes_in=("iran",))


def test_countries_that_a_region_takes_in_are_linked_and_what_an_editor_took_out_stays_out():
    load(entities=(GULF, KHATAMI, IRAN, ASIA))
    gulf = Entity.objects.get(slug="gulf")
    assert [row.slug for row in gulf.takes_in.all()] == ["iran"]
    gulf.takes_in.clear()
    assert load(entities=(GULF, KHATAMI, IRAN, ASIA)).created == 1
    gulf.takes_in.clear()
    edited(gulf, note="Without Iran.")
    load(entities=(GULF, KHATAMI, IRAN, ASIA))
    assert not gulf.takes_in.exists()
