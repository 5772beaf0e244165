"""The example in docs/adding-a-layout.md works as it is printed; layouts that fit about as well are told."""

import re
from datetime import date
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from briefs.parsing import Hints, document_from_text
from briefs.parsing.layouts import THRESHOLD, ties

PAGE = Path(__file__).resolve().parents[2] / "docs" / "adding-a-layout.md"


def example():
    [code, *_] = re.findall(r"```python\n(.*?)```", PAGE.read_text(), re.DOTALL)
    module = ModuleType("briefs.parsing.layouts.harbour_note")
    module.__package__ = "briefs.parsing.layouts"
    exec(compile(code, str(PAGE), "exec"), module.__dict__)  # noqa: S102 - our own page is what is tested
    return module, code


def test_example_reads_its_note_and_leaves_what_it_does_not_know():
    layout, code = example()
    text = "The Harbour Note\n3 May 2017\n\nNorth mole: A ferry ran aground. (Coast Times)\nPrinted on the quay\n"
    document = document_from_text("x.txt", text)
    [edition] = layout.parse(document, Hints())
    assert layout.confidence(document) > THRESHOLD
    assert edition.date == date(2017, 5, 3)
    assert [(story.headline, story.body, story.credit) for story in edition.stories] == [
        ("North mole", "A ferry ran aground.", "Coast Times")
    ]
    assert [unclaimed.line for unclaimed in edition.unclaimed] == [5]
    assert len(code.strip().split("\n")) <= 45


def test_example_does_not_know_other_texts():
    layout, _ = example()
    assert layout.confidence(document_from_text("x.txt", "The City Note\n3 May 2017\n")) == 0


@pytest.mark.parametrize(("scores", "is_told"), [((0.9, 0.88), True), ((0.9, 0.8), False), ((0.9,), False)])
def test_two_layouts_that_fit_about_as_well_are_told(scores, is_told):
    fitting = [(score, SimpleNamespace(NAME=f"layout {score}")) for score in scores]
    assert bool(ties(fitting)) == is_told
