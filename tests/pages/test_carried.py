"""“Also carried by” under a story."""

import pytest

from briefs import copies
from tests.factories import EditionFactory, SourceFactory, StoryCopyFactory
from tests.pages.making import story

pytestmark = pytest.mark.django_db


def carried():
    first = story("Herring dearer")
    second = story("Dear herring", edition=EditionFactory(source=SourceFactory(name="The Other Brief")))
    return StoryCopyFactory(first=first, second=second)


def test_accepted_copy_is_named_with_its_source_until_it_is_rejected(client):
    pair = carried()
    url = pair.first.get_absolute_url()
    assert "Also carried by" not in client.get(url).content.decode()
    copies.accept(pair)
    content = client.get(url).content.decode()
    assert "The Other Brief: Dear herring" in content
    assert "nearly the same words" in content
    copies.reject(pair)
    assert "Also carried by" not in client.get(url).content.decode()


def test_kept_copy_of_the_page_is_stale_after_a_decision(client):
    pair = carried()
    url = pair.second.get_absolute_url()
    before = client.get(url).headers["ETag"]
    assert client.get(url, headers={"If-None-Match": before}).status_code == 304
    copies.accept(pair)
    assert client.get(url, headers={"If-None-Match": before}).status_code == 200


def test_ten_copies_take_as_many_queries_as_one(client, django_assert_max_num_queries):
    pair = carried()
    for _ in range(9):
        StoryCopyFactory(first=pair.first, decision="accepted")
    with django_assert_max_num_queries(2):
        assert len(copies.copies_of(pair.first)) == 9
