"""Numbers that tell processes that something changed."""

import pytest
from django.db import transaction

from briefs.models import Version

pytestmark = pytest.mark.django_db


def test_a_change_that_was_taken_back_leaves_its_number_to_nobody(monkeypatch):
    steps = iter([0, 6, 40])  # the first finds no row to raise
    monkeypatch.setattr("briefs.models.registry.secrets.randbelow", lambda most: next(steps))
    Version.objects.advance("gazetteer")
    with transaction.atomic():
        taken_back = Version.objects.advance("gazetteer")
        transaction.set_rollback(True)
    assert Version.objects.number_of("gazetteer") == 1
    assert 1 < taken_back != Version.objects.advance("gazetteer")
