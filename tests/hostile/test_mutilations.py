"""Editions with lines cut, doubled or shuffled, bytes flipped and encodings mixed load whole or not at all."""

import random

import pytest

from briefs.models import Edition, Story

from .making import KINDS, ROOT, mutilated

pytestmark = pytest.mark.django_db
SAMPLES = [
    *sorted((ROOT / "seeds").glob("*.txt"))[::4],
    *sorted(
        path for path in (ROOT / "tests" / "parsing" / "editions").rglob("*") if path.suffix in (".txt", ".md", ".html")
    ),
]


@pytest.mark.parametrize("kind", KINDS)
def test_mutilated_editions_are_never_written_by_half(kind, tmp_path, load, assert_whole):
    chance = random.Random(kind)
    for number, sample in enumerate(SAMPLES):
        content = mutilated(sample.read_text("utf-8").split("\n"), chance, kind)
        (tmp_path / f"{number:03}-{sample.name}").write_bytes(content)
    first = load(tmp_path)
    assert_whole()
    rows = list(Edition.objects.order_by("pk").values()), list(Story.objects.order_by("pk").values())
    assert load(tmp_path).status == first.status
    assert (list(Edition.objects.order_by("pk").values()), list(Story.objects.order_by("pk").values())) == rows
