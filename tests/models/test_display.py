"""Texts cut short for lists."""

import pytest

from briefs.models.display import shortened


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The quorum was missed. Nobody voted.", "The quorum was missed…"),
        ("The quorum was missed, and nobody voted.", "The quorum was missed…"),
        ("The quorum was missed.", "The quorum was missed."),
    ],
)
def test_what_ends_before_the_dots_is_left_out(text, short):
    assert shortened(text, 24) == short
