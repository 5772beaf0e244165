"""Letters of no known layout: news in brief, counted items, parts of a story, the top story above all headings."""

import pytest

from briefs.parsing import PartKind, Section, document_from_text, parse_document

TRUCE = "Envoys of both sides met in Accra on Monday and agreed to stop the shelling of the river towns for ten days."
PORT = "The port of Riga opened again after a strike of nine days that had kept forty ships at sea, its owner said."
VOTE = "Voters in Chile chose a new congress on Sunday, and no party won a majority of the seats in either chamber."
DAM = "Engineers found no crack in the wall of the dam in Benin after the flood, the ministry said in a statement."


def read(text, name=""):
    [edition] = parse_document(document_from_text(name, text))
    return edition


def told(text, name=""):
    return [(story.section_title, story.headline, story.body) for story in read(text, name).stories]


COUNTED = f"""River Letter

4 May 2026

Truce on the River

{TRUCE}

Three more of the day

1. {PORT}

2. {VOTE}

{{third}}. {DAM}
"""


def test_paragraphs_that_count_up_from_one_are_a_story_each():
    name = "Three more of the day"
    assert told(COUNTED.format(third=3))[1:] == [(name, "", PORT), (name, "", VOTE), (name, "", DAM)]


def test_paragraphs_that_count_nothing_are_one_story():
    assert len(told(COUNTED.format(third=7))) == 2


GROUPS = f"""River Letter

4 May 2026

Truce on the River

{TRUCE}

{{name}}

Ports and Dams

• {PORT}
• {DAM}

At the Polls

• {VOTE}

SPORT

The derby of Accra was put off for a day because of rain that flooded the ground.
"""


def test_bullets_below_group_heads_of_other_news_are_a_story_each():
    stories = told(GROUPS.format(name="IN OTHER NEWS"))
    assert stories[1:4] == [("Ports and Dams", "", PORT), ("Ports and Dams", "", DAM), ("At the Polls", "", VOTE)]
    assert stories[4][:2] == ("", "SPORT")  # a heading of the same kind as that of the section


def test_bullets_below_headlines_of_a_section_of_one_matter_tell_its_stories():
    stories = told(GROUPS.format(name="ON THE TWO CONTINENTS").replace("Ports and Dams\n", "Work on the Coasts\n"))
    assert [headline for _, headline, _ in stories[1:3]] == ["Work on the Coasts", "At the Polls"]


def test_each_paragraph_of_the_world_in_brief_is_a_story_though_that_is_the_title():
    page = f"<body><h1>The world in brief</h1><p>4 May 2026</p><p>{TRUCE}</p><p>{PORT}</p><h2>Vote</h2><p>{VOTE}</p>"
    page += f"<p>{DAM}</p><h2>A dam holds</h2><p>{DAM}</p></body>"
    stories = told(page, "x.html")
    assert stories[:2] == [("The world in brief", "", TRUCE), ("The world in brief", "", PORT)]
    assert stories[2] == ("", "Vote", f"{VOTE}\n\n{DAM}")


def test_a_line_that_stands_over_a_part_of_a_story_begins_none():
    text = f"Truce on the River\n\n{TRUCE}\n\nWhy now?\n\n{PORT}\n\nVote in Chile\n\n{VOTE}\n"
    edition = read(f"River Letter\n\n4 May 2026\n\n{text}")
    first = edition.stories[0]
    assert [(part.kind, part.text) for part in first.parts][1] == (PartKind.SUBHEAD, "Why now?")
    assert [story.headline for story in edition.stories] == ["Truce on the River", "Vote in Chile"]


@pytest.mark.parametrize(
    ("label", "sections"), [("Why it matters", ["brief", "brief"]), ("At sea", ["brief", "ahead"])]
)
def test_what_is_next_is_a_part_of_a_story_told_in_labelled_parts(label, sections):
    text = f"## Truce\n\n{TRUCE}\n\n{label}: {PORT}\n\nWhat's next: {VOTE}\n\n## Dam\n\n{DAM}\n"
    assert [str(story.section) for story in read(text, "x.md").stories][:2] == sections


ABOVE = f"River Letter\n\n4 May 2026\n\n{{above}}\n\nVote in Chile\n\n{VOTE}\n\nDam in Benin\n\n{DAM}\n"


def test_paragraphs_above_the_first_heading_are_the_top_story_and_doubted():
    edition = read(ABOVE.format(above=f"{TRUCE}\n\n{PORT}"))
    assert (edition.stories[0].section, edition.stories[0].body) == (Section.LEAD, f"{TRUCE}\n\n{PORT}")
    assert "Line 5: what stands above the first heading was read as the top story." in edition.doubts


@pytest.mark.parametrize("above", [TRUCE, "Good morning. We start on a river today, and end at sea with a strike."])
def test_one_paragraph_above_the_first_heading_is_no_story(above):
    edition = read(ABOVE.format(above=above))
    assert len(edition.stories) == 2
    kinds = [claimed.kind for claimed in edition.furniture]
    assert ("welcome" in kinds) == above.startswith("Good")


def test_sections_in_capitals_may_have_headlines_where_others_have_none():
    text = f"River Letter\n\n4 May 2026\n\nTOP STORIES\n\nTruce on the River\n\n{TRUCE}\n\nVote in Chile\n\n{VOTE}\n\n"
    text += f"AT SEA\n\n{PORT}\n\nASHORE\n\n{DAM}\n"
    assert [story[:2] for story in told(text)] == [
        ("TOP STORIES", "Truce on the River"),
        ("TOP STORIES", "Vote in Chile"),
        ("", "AT SEA"),
        ("", "ASHORE"),
    ]


@pytest.mark.parametrize("line", ["View in browser", "Presented by", "By the newsroom", "[IMG] © Sample Press"])
def test_a_pages_own_line_heads_no_story(line):
    headlines = [headline for _, headline, _ in told(ABOVE.format(above=line) + f"\n{line}\n\n{PORT}\n")]
    assert headlines == ["Vote in Chile", "Dam in Benin"]


def test_numbers_above_headlines_and_a_list_of_contents_are_furniture():
    contents = "1. Chile votes\n2. Benin waits\n3. Riga works"
    text = f"River Letter\n\n4 May 2026\n\n{contents}\n\n1\n\nVote in Chile\n\n{VOTE}\n\n2\n\nDam in Benin\n\n{DAM}\n"
    edition = read(text)
    assert [claimed.kind for claimed in edition.furniture if claimed.kind in ("number", "contents list")] == [
        "contents list", "number", "number",
    ]  # fmt: skip
    assert edition.unclaimed == ()


def test_what_stands_below_a_letters_thanks_is_no_part_of_its_last_story():
    end = "Thanks for reading.\n\nAdvertisers have no influence on what is written here, and never see it before."
    edition = read(ABOVE.format(above="") + f"\n{end}\n")
    assert edition.stories[-1].body == DAM
    thanks_first = read(ABOVE.format(above="Thanks for reading the River Letter."))
    assert len(thanks_first.stories) == 2


@pytest.mark.parametrize(
    ("link", "body"),
    [
        ("<p>{dam} <a href='x'>What it means for the coast</a></p>", DAM),
        ("<p>{dam} <a href='x'>Sample Press</a></p>", f"{DAM} Sample Press"),  # who told it
        ("<p>{dam} <a href='x'>The wall is safe.</a></p>", f"{DAM} The wall is safe."),
        ("<p>{dam} In a <a href='x'>note to the press</a></p>", f"{DAM} In a note to the press"),
    ],
)
def test_words_behind_the_last_sentence_that_only_link_stand_on_a_line_of_their_own(link, body):
    lines = document_from_text("x.html", f"<body>{link.format(dam=DAM)}</body>").lines
    assert lines[0] == body
    assert len(lines) == (2 if body == DAM else 1)


@pytest.mark.parametrize(
    ("end", "kept"),
    [
        (" Read the full story <https://example.org/1>", ""),
        (" Sample Press <https://example.org/1>", " Sample Press"),
        (" The wall is safe <https://example.org/1>, they said.", " The wall is safe, they said."),
    ],
)
def test_words_of_a_plain_mail_that_only_link_are_left_out(end, kept):
    assert document_from_text("", f"{DAM}{end}\n\n{PORT}").lines[0] == f"{DAM}{kept}"


def test_bullets_under_two_names_of_regions_or_matters_are_a_story_each():
    page = f"<body><h1>River Letter</h1><p>4 May 2026</p><h2>Truce</h2><p>{TRUCE}</p><h2>World</h2><ul><li>{PORT}</li>"
    page += f"<li>{VOTE}</li></ul><h2>{{name}}</h2><ul><li>{DAM}</li><li>{TRUCE}</li></ul></body>"
    assert [story[0] for story in told(page.format(name="Business &amp; Markets"), "x.html")][1:] == [
        "World", "World", "Business & Markets", "Business & Markets",
    ]  # fmt: skip
    assert len(told(page.format(name="What the engineers of Benin found"), "x.html")) == 3


def test_short_heads_in_capitals_stand_beside_longer_ones_and_a_greeting_is_none():
    heads = f"RIVER TRUCE: {TRUCE}\n\nSTRIKE ENDS: {PORT}\n\nCHILE VOTES: {VOTE}\n\n{{short}}: {DAM}\n"
    text = f"River Letter\n\n4 May 2026\n\n{heads}"
    assert told(text.format(short="DAMS"))[-1] == ("", "DAMS", DAM)
    greeting = "GOOD MORNING. We are on the river today, and the rain has stopped at last."
    assert len(told(text.format(short="DAMS").replace("RIVER TRUCE", f"{greeting}\n\nRIVER TRUCE"))) == 4


def test_signs_around_a_section_in_capitals_are_no_part_of_its_name():
    text = f"River Letter\n\n4 May 2026\n\n=== AT SEA ===\n\n{PORT}\n\n=== ASHORE ===\n\n{DAM}\n\n"
    text += f"=== ETCETERA ===\n\n{VOTE}\n"
    assert [headline for _, headline, _ in told(text)] == ["AT SEA", "ASHORE"]


def test_a_known_country_in_capitals_at_a_briefs_start_is_its_headline():
    page = f"<body><h1>River Letter</h1><p>4 May 2026</p><h2>Africa</h2><p><b>BENIN</b> {DAM}</p>"
    page += f"<p><b>GHANA</b> {TRUCE}</p><h2>Europe</h2><p><b>LATVIA</b> {PORT}</p>"
    page += f"<h2>Americas</h2><p><b>ORBITAL</b> {VOTE}</p></body>"
    assert [headline for _, headline, _ in told(page, "x.html")] == ["BENIN", "GHANA", "LATVIA", ""]


BOLD = f"# River Letter\n\n*4 May 2026*\n\n**A truce.** {TRUCE}\n\n**Riga works.** {PORT}\n\n{{last}} {DAM}\n"


def test_bold_heads_of_markdown_that_run_into_their_paragraphs_are_headlines():
    stories = told(BOLD.format(last="**The dam holds.**"), "x.md")
    assert [headline for _, headline, _ in stories] == ["A truce", "Riga works", "The dam holds"]
    assert stories[0][2] == TRUCE
    assert str(read(BOLD.format(last="**The dam holds.**"), "x.md").date) == "2026-05-04"


def test_two_bold_beginnings_may_be_stress():
    [edition] = parse_document(document_from_text("x.md", BOLD.format(last="")))
    assert "A truce" not in [story.headline for story in edition.stories]


@pytest.mark.parametrize("line", ["Read the expert comment", "Buy our journal", "Watch this talk"])
def test_a_line_that_calls_to_read_the_rest_is_the_pages(line):
    edition = read(ABOVE.format(above="") + f"\n{line}\n")
    assert (edition.unclaimed, edition.stories[-1].body) == ((), DAM)
