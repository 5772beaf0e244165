"""Addresses changed one parameter at a time, and pages of lists."""

import pytest

from briefs.addresses import Address
from briefs.paging import Paging

LIST = Address("/stories/", (("q", "oil"), ("country", "iran"), ("country", "iraq")))


def test_one_value_goes_and_the_others_stay():
    assert str(LIST.removing("country", "iran")) == "/stories/?q=oil&country=iraq"


def test_parameters_stand_in_one_order_however_they_came():
    assert str(Address("/", ()).adding("theme", "trade").adding("country", "iran")) == "/?country=iran&theme=trade"


def test_words_are_quoted_for_the_address_bar():
    assert str(Address("/stories/").setting("q", "a&b “c”")) == "/stories/?q=a%26b+%E2%80%9Cc%E2%80%9D"


def test_the_first_page_needs_no_number():
    assert Address("/stories/").page(1) == "/stories/"
    assert Address("/stories/").page(2) == "/stories/?page=2"
    assert LIST.page(2).endswith("&page=2")


@pytest.mark.parametrize(
    ("number", "count", "around"),
    [
        (1, 20, [1]),
        (1, 100, [1, 2, 3, None, 5]),
        (5, 200, [1, None, 3, 4, 5, 6, 7, None, 10]),
        (1, 0, [1]),
    ],
)
def test_the_pager_offers_the_ends_and_the_neighbours(number, count, around):
    assert Paging(number, 20, count).around == around


def test_a_page_behind_the_last_does_not_exist():
    assert Paging(2, 20, 40).exists
    assert not Paging(3, 20, 40).exists


@pytest.mark.parametrize("name", ["q", "country", "theme", "date", "sort"])
@pytest.mark.parametrize("address", [LIST, Address("/stories/"), LIST.adding("sort", "newest").adding("view", "a&b")])
def test_a_link_put_together_by_hand_is_the_address_with_one_more_value(address, name):
    assert "2025-04".join(address.around(name)) == str(address.adding(name, "2025-04"))
