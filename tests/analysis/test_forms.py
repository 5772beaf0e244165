"""The forms of a name's words, made quickly where nothing is special about it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefs.analysis import forms_of, tokens

NAMES = st.text("aZ éİ9-'.,&’ ", max_size=60) | st.text(max_size=60)


@given(NAMES)
@example("Ali Khamenei")
@example("Group of 77")
@example("x" * 50)
def test_forms_are_those_of_the_words_one_by_one(name):
    assert forms_of(name) == tuple(token.form for token in tokens(name))


@pytest.mark.parametrize(
    ("name", "forms"),
    [("European Union", ("european", "union")), ("NATO", ("^nato",)), ("Côte d'Ivoire", ("cote", "divoire"))],
)
def test_forms_of_names(name, forms):
    assert forms_of(name) == forms
