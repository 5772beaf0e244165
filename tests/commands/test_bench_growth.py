"""The check of how parsing grows: what it calls too fast, with times that nobody measured."""

import pytest
from django.core.management import CommandError, call_command

from briefs.management.benchmarks import growth


def test_four_times_the_work_for_twice_the_lines_is_too_fast():
    assert growth.grows_too_fast([1.0, 4.0, 16.0])
    assert not growth.grows_too_fast([1.0, 2.0, 4.2])


def test_shapes_have_as_many_lines_as_asked():
    assert {len(text(500).split("\n")) for text in growth.SHAPES.values()} == {500}


def test_the_command_names_the_shape_that_grows_too_fast(monkeypatch, capsys):
    monkeypatch.setattr(growth, "growth", lambda: [("flat", [1.0, 2.0, 4.0]), ("steep", [1.0, 4.0, 16.0])])
    with pytest.raises(CommandError, match="steep"):
        call_command("bench", "growth")
    assert "| steep | 1.00 | 4.00 | 16.00 | 4.0 |" in capsys.readouterr().out
