"""Names that mean several countries, or none."""

import pytest

from tests.tagging.trap_sentences import TRAPS


@pytest.mark.parametrize(("sentence", "codes"), TRAPS)
def test_a_trap_sentence_names_exactly_its_countries(tagged, sentence, codes):
    assert sorted(tagged(sentence)["countries"]) == sorted(codes.split())
