"""The data files and every mistake that they may hold."""

import shutil

import pytest

from briefs.tagging.data.region_source import read_regions
from briefs.tagging.data.sources import GazetteerError, read_seed_gazetteer
from briefs.tagging.data.yaml_nodes import read_yaml
from briefs.tagging.from_seed import DATA


@pytest.fixture
def folder(tmp_path):
    """A copy of the data files that a test may spoil."""
    copy = tmp_path / "data"
    shutil.copytree(DATA, copy)
    return copy


@pytest.fixture(scope="module")
def seed():
    return read_seed_gazetteer(DATA)


def append(path, text):
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def spoil(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def error(folder):
    with pytest.raises(GazetteerError) as caught:
        read_seed_gazetteer(folder)
    assert caught.value.line >= 1
    assert f"{caught.value.file}, line {caught.value.line}: " in str(caught.value)
    return caught.value


def test_every_country_has_its_codes_and_a_region(seed):
    countries = [entity for entity in seed.entities if entity.kind == "country" and entity.code]
    assert len(countries) == 250
    keys = {entity.key for entity in seed.entities}
    assert all(country.parent in keys for country in countries)
    norway = next(country for country in countries if country.code == "NO")
    assert dict(norway.identifiers) == {"iso3166-1-alpha2": "NO", "iso3166-1-alpha3": "NOR", "m49": "578"}


def test_regions_of_the_news_take_in_states_wherever_they_lie(seed):
    regions = {entity.key: entity for entity in seed.entities if entity.kind == "region"}
    assert {"iran", "egypt"} <= set(regions["middle-east"].takes_in)
    assert "mali" in regions["sahel"].takes_in
    assert regions["arctic"].takes_in == regions["western-asia"].takes_in == ()


def test_a_code_of_no_state_in_a_region_is_told_with_its_place(tmp_path):
    path = tmp_path / "regions.yml"
    path.write_text('m49: {}\nnews:\n  Gulf: {members: ["XY"]}\n', encoding="utf-8")
    with pytest.raises(GazetteerError, match="line 3: region Gulf takes in XY"):
        list(read_regions(read_yaml(path)).with_members({"IR": "iran"}))


def test_regions_lead_up_to_the_world(seed):
    entities = {entity.key: entity for entity in seed.entities}
    chain, key = [], "mali"
    while key:
        chain.append(entities[key].name)
        key = entities[key].parent
    assert chain == ["Mali", "Western Africa", "Sub-Saharan Africa", "Africa", "World"]


def test_states_that_were_have_successors_and_no_code_of_today(seed):
    soviet_union = next(entity for entity in seed.entities if entity.key == "soviet-union")
    assert soviet_union.code == ""
    assert "russia" in soviet_union.successors
    assert soviet_union.valid_to.isoformat() == "1991-12-26"


def test_nothing_is_named_twice(seed):
    keys = [entity.key for entity in seed.entities]
    assert len(keys) == len(set(keys))
    names = [(alias.entity, alias.text.casefold(), alias.kind) for alias in seed.aliases]
    assert len(names) == len(set(names))


def test_parents_and_states_come_before_those_who_need_them(seed):
    seen = set()
    for entity in seed.entities:
        assert not entity.state or entity.state in seen
        assert entity.kind != "country" or not entity.parent or entity.parent in seen
        seen.add(entity.key)


def test_a_duplicate_name_is_refused(folder):
    append(folder / "gazetteer-organisations.yml", "  NATO: {type: igo}\n")
    assert "taken already" in error(folder).reason


def test_the_same_line_twice_is_refused(folder):
    append(folder / "gazetteer-organisations.yml", "  Barclays: {type: company}\n")
    assert "stands here twice" in error(folder).reason


def test_an_alias_of_somebody_else_is_refused(folder):
    append(folder / "gazetteer-organisations.yml", "  Example Bank: {aliases: [NATO], type: company}\n")
    assert "belongs to nato already" in error(folder).reason


def test_an_unknown_country_code_is_refused(folder):
    append(folder / "gazetteer-organisations.yml", '  Example Bank: {country: "ZQ", type: company}\n')
    assert "“ZQ” is no ISO 3166-1 code" in error(folder).reason


def test_norway_without_quotes_is_refused(folder):
    spoil(folder / "gazetteer.yml", '"NO":', "NO:")
    assert "NO without quotes" in error(folder).reason


def test_an_alias_of_one_letter_is_refused(folder):
    append(folder / "gazetteer-organisations.yml", "  Example Bank: {aliases: [B], type: company}\n")
    assert "one letter" in error(folder).reason


def test_an_alias_without_letters_is_refused(folder):
    append(folder / "gazetteer-organisations.yml", "  Example Bank: {aliases: ['--'], type: company}\n")
    assert "match nothing or everything" in error(folder).reason


@pytest.mark.parametrize("phrase", ["'*'", "a*", "e"])
def test_a_phrase_that_matches_everything_is_refused(folder, phrase):
    spoil(folder / "taxonomy.yml", "mask:\n", f"mask:\n  - {phrase}\n")
    assert "nearly everything" in error(folder).reason


def test_a_rule_with_an_unknown_word_is_refused(folder):
    append(folder / "context.yml", "Chad: {only_on_sundays: true}\n")
    assert "stands here twice" in error(folder).reason or "is no rule" in error(folder).reason


def test_a_rule_for_nobody_is_refused(folder):
    append(folder / "context.yml", "Atlantis: {not_before_capital: true}\n")
    assert "no name “atlantis”" in error(folder).reason


def test_broken_yaml_is_refused_with_its_line(folder):
    append(folder / "gazetteer.yml", "\nmask: [unclosed\n")
    assert error(folder).file == "gazetteer.yml"


def test_a_missing_file_is_refused(folder):
    (folder / "taxonomy.yml").unlink()
    assert error(folder).reason == "the file is missing"


def test_an_office_that_ends_before_it_begins_is_refused(folder):
    append(
        folder / "gazetteer-people.yml",
        '  Example Person: {country: "US", offices: [President 2009-01-20 2001-01-20]}\n',
    )
    assert "ends before it begins" in error(folder).reason
