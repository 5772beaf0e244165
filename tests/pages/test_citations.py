"""Citations in three formats."""

import json
from dataclasses import replace
from datetime import date

from briefs.citations import Citation, as_bibtex, as_csl_json, as_ris, as_text

TOLD = Citation(
    key="brief-2025-04-08-oil",
    title="Oil & gas: 50% of {everything}",
    edition="Renewed Talks",
    source="Example Brief",
    day=date(2025, 4, 8),
    url="https://example.org/stories/2025-04-08/oil/",
    licence="CC-BY-4.0",
    read=date(2026, 1, 2),
)


def test_bibtex_escapes_what_it_would_read_as_commands():
    text = as_bibtex(TOLD)
    assert text.startswith("@article{brief-2025-04-08-oil,\n")
    assert r"title = {{Oil \& gas: 50\% of \{everything\}}}" in text
    assert text.count("{") == text.count("}")


def test_ris_has_one_tag_a_line_and_an_end():
    lines = as_ris(TOLD).split("\r\n")
    assert lines[0] == "TY  - NEWS"
    assert "DA  - 2025/04/08" in lines
    assert lines[-2] == "ER  - "


def test_csl_json_has_the_date_in_parts():
    (item,) = json.loads(as_csl_json(TOLD))
    assert item["issued"] == {"date-parts": [[2025, 4, 8]]}
    assert item["title"] == TOLD.title


def test_the_line_to_copy_names_title_source_date_and_address():
    assert as_text(TOLD) == f"“{TOLD.title}”, Example Brief, 8 April 2025. {TOLD.url}"


def test_quotation_marks_within_a_title_become_single_ones():
    told = replace(TOLD, title="He said “no” to “all”")
    assert as_text(told).startswith("“He said ‘no’ to ‘all’”, ")
