"""An edition's lines beside its stories: each line of the source stands beside what claimed it."""

import pytest

from briefs.admin.side_by_side import side_by_side
from briefs.loading import Loader
from briefs.models import Edition

pytestmark = pytest.mark.django_db

PAGE = """<!doctype html><html><head><title>Morning File</title></head><body>
<h1>Morning File</h1><p>March 4, 2019</p>
<h2>Talks open in Oslo</h2><p>Envoys of Norway and Sudan met
in Oslo on Monday, and agreed
on a truce.</p>
<h2>Quake in Peru</h2><p>A quake struck Peru and hurt ten people in Lima.</p></body></html>"""
SCAN = """Morning File
March 5, 2019
\f
Talks open in Oslo
Envoys of Norway and Sudan met in Oslo on Monday.
\f
Quake in Peru
A quake\u2028 struck Peru and hurt ten people in Lima on Tuesday.
"""


@pytest.fixture
def lines_of(tmp_path):
    """Call with a file's name and text; answers the lines of its edition by their text."""

    def loaded(name, text):
        path = tmp_path / name
        path.write_bytes(text.encode())
        list(Loader().load([(path, None)]))
        return {line.text: line for line in side_by_side(Edition.objects.get())["lines"]}

    return loaded


def test_of_a_page_the_lines_stand_that_it_shows(lines_of):
    lines = lines_of("page.html", PAGE)
    told = lines["Envoys of Norway and Sudan met in Oslo on Monday, and agreed on a truce."]
    assert (told.claim, told.story.headline) == ("story", "Talks open in Oslo")
    assert lines["March 4, 2019"].claim == "date"


def test_signs_that_end_no_line_of_the_file_count_as_none(lines_of):
    lines = lines_of("scan.txt", SCAN)
    assert lines["A quake\u2028 struck Peru and hurt ten people in Lima on Tuesday."].story.headline == "Quake in Peru"
    assert lines["March 5, 2019"].claim == "date"
