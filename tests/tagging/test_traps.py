"""Names that mean several countries, or none."""

import pytest

from tests.tagging import more_trap_sentences, trap_sentences


@pytest.mark.parametrize(("sentence", "codes"), [*trap_sentences.TRAPS, *more_trap_sentences.TRAPS])
def test_a_trap_sentence_names_exactly_its_countries(tagged, sentence, codes):
    assert sorted(tagged(sentence)["countries"]) == sorted(codes.split())
