"""Towns that were renamed: every name leads to the town and to its country."""

import shutil

import pytest

from briefs.tagging.data.sources import GazetteerError, read_seed_gazetteer
from briefs.tagging.from_seed import DATA
from briefs.tagging.values import TaggableText


def entities(tagger, text):
    return sorted(hit.entity for hit in tagger.tag(TaggableText("", text)).entities)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Floods hit Bombay.", ["india", "mumbai"]),
        ("Floods hit Mumbai.", ["india", "mumbai"]),
        ("Floods hit Delhi.", ["india"]),
        ("Shells fell on Kharkov.", ["kharkiv", "ukraine"]),
        ("Talks were held in Peking.", ["china"]),
        ("The Peking Man was found.", []),
        ("The Patriarch of Constantinople spoke.", []),
    ],
)
def test_a_former_name_leads_to_todays_town_and_its_country(tagger, sentence, expected):
    assert entities(tagger, sentence) == expected


def test_a_longer_name_around_it_still_counts_alone(tagged):
    assert tagged("Scotland won the Calcutta Cup.")["countries"] == ["GB"]


def test_a_town_needs_its_country_and_a_former_name(tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    path = folder / "gazetteer-places.yml"
    path.write_text(path.read_text(encoding="utf-8") + '  Sandhaven: {country: "IN"}\n', encoding="utf-8")
    with pytest.raises(GazetteerError, match="“Sandhaven” needs its former names"):
        read_seed_gazetteer(folder)
