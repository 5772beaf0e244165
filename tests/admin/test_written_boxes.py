"""Boxes written without templates are the same as those with them, whatever stands in them."""

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.forms.utils import ErrorList

from briefs.admin.written_boxes import WRITERS, WrittenBoxes

HOSTILE = "<script>\"'&é\n"
CHOICES = [
    ("", "---------"),
    (HOSTILE, HOSTILE),
    (1, 1),
    ("Group" + HOSTILE, [("a", "A"), (None, "None"), (True, "Yes")]),
]
ATTRIBUTES = {"id": HOSTILE, "required": True, "disabled": False, "maxlength": 300, "class": "vTextField"}


@pytest.mark.parametrize("value", ["", None, HOSTILE, 0, 1.5, True, "a"])
@pytest.mark.parametrize(
    "widget", [forms.TextInput(), forms.NumberInput(), forms.DateInput(), forms.HiddenInput(), forms.CheckboxInput(),
               forms.Select(choices=CHOICES), forms.Textarea(), forms.SelectMultiple(choices=CHOICES)],
    ids=lambda widget: type(widget).__name__,
)  # fmt: skip
def test_a_box_is_the_same_to_the_letter(widget, value):
    written, rendered = (
        widget.render("a-0-" + HOSTILE, value, ATTRIBUTES, renderer) for renderer in (WrittenBoxes(), DjangoTemplates())
    )
    assert written == rendered


@pytest.mark.parametrize("errors", [[], [HOSTILE, "Second."]])
def test_errors_are_the_same_and_nothing_where_there_are_none(errors):
    written, rendered = (str(ErrorList(errors, renderer=made())) for made in (WrittenBoxes, DjangoTemplates))
    assert written == rendered
    assert bool(written) is bool(errors)


def test_the_boxes_that_stand_by_the_hundred_are_written():
    for widget in (forms.TextInput(), forms.HiddenInput(), forms.CheckboxInput(), forms.Select()):
        assert widget.template_name in WRITERS
