"""Each sign of a story cut at the wrong place, alone; and what only looks like it."""

from datetime import date

import pytest

from briefs.parsing import DateOrigin, Section, document_from_text
from briefs.parsing.doubts import doubts_of
from briefs.parsing.values import Furniture, Lines, ParsedEdition, ParsedStory, Part, PartKind

BODY = "Judges in Cairo released the editor after forty days."


def story(body=BODY, headline="Court Frees Editor", credit="", section=Section.BRIEF, line=3):
    """A story of one part, or of those given as a tuple."""
    texts = body if isinstance(body, tuple) else (body,)
    parts = tuple(Part(PartKind.PARAGRAPH, text, Lines(line, line)) for text in texts)
    return ParsedStory(section, "", headline, parts, Lines(line, line), credit)


def doubts(*stories, furniture=(), text="A line.", name="", **fields):
    """What is doubted of an edition that was read from a text."""
    edition = ParsedEdition("x", 1.0, "Note", date(2012, 5, 4), stories=stories, furniture=furniture, **fields)
    return doubts_of(edition, document_from_text(name, text))


PAGE_WORDS = [
    "UNCLASSIFIED U.S. Department of State Case No. 7",
    "Doc No. C05",
    "EXECUTIVE SUMMARY",
    "EXECUTIVE SECRETARIAT",
    "edit history watch",
    "Click to unsubscribe",
    "Manage your e-mail preferences",
    "View in browser",
    "Click here",
    "Follow us on",
    "CFR.org is not responsible",
    "All Rights Reserved",
    "58 East 68th",
    "Return to | Subscribe",
    "--- Original Message",
    "Begin forwarded message",
    "Sent from my phone",
    "Post a Comment",
    "Top of the Agenda",
    "Across the Globe",
    "The Day Ahead",
    "Daily News Brief",
    "This CFR guide",
    "This Backgrounder",
    "VOTE ON LIBYA AIR ZONE",
    "Drafted: AB",
    "Approved: CD",
    "Dist: State",
    "From: OpsAlert",
    "—CFR expert",
    "– CFR fellow",
    "—CFR president",
    "On The President’s Inbox",
    "He left. - Ferry Sinks",
    "He left. • Ferry Sinks",
    "**",
    "<br>",
    "<span class='x'>",
    "</strong>",
    "&nbsp;",
    "&quot;",
    "&rsquo;",
    "&ldquo;",
    "&amp;",
    "&#8217;",
]


@pytest.mark.parametrize("words", PAGE_WORDS)
def test_words_that_no_story_says(words):
    assert any("words of the page" in doubt for doubt in doubts(story(f"{BODY} {words} and so on.")))


@pytest.mark.parametrize("line", ["Advertisement", "Page 2 of 3", "## Ferry aground.", "Aground |"])
def test_lines_that_no_story_has(line):
    assert any("words of the page" in doubt for doubt in doubts(story((BODY, line, BODY))))


@pytest.mark.parametrize(
    "words",
    ["NATO and the EU", "the Council on Foreign Relations", "a page of 3", "1 < 3", "R&D; and more", "the 58th East"],
)
def test_words_that_a_story_may_say(words):
    assert doubts(story(f"{BODY} They spoke of {words} in June.")) == []


@pytest.mark.parametrize("start", ["and that he", ", he said", "(AFP) that"])
def test_a_story_that_begins_inside_a_sentence(start):
    assert any("inside a sentence" in doubt for doubt in doubts(story(f"{start} would be heard again.")))


@pytest.mark.parametrize("start", ["al-Azhar’s scholars", "de Gaulle", "iPhone sales", "von der Leyen", "e-mails"])
def test_a_name_in_small_letters_begins_a_story(start):
    assert doubts(story(f"{start} were spoken of in the court.")) == []


@pytest.mark.parametrize("headline", ["# Court Frees Editor", "**Court Frees Editor"])
def test_marks_of_a_markup_in_a_headline(headline):
    assert any("marks of a markup" in doubt for doubt in doubts(story(headline=headline)))


def test_a_story_that_breaks_off_unless_its_source_was_taken_off_or_it_is_to_come():
    assert doubts(story(BODY[:-1]))
    assert doubts(story(BODY[:-1], credit="AP")) == []
    assert doubts(story(BODY[:-1], section=Section.AHEAD)) == []


@pytest.mark.parametrize(("others", "is_doubted"), [(["AP"] * 3, True), (["AP"] * 2, False), (["AP", "AP", ""], False)])
def test_the_last_story_alone_without_a_source_where_three_have_one(others, is_doubted):
    told = [story(credit=credit, line=line) for line, credit in enumerate(others, start=1)]
    assert bool(doubts(*told, story(line=9))) == is_doubted


@pytest.mark.parametrize(
    ("length", "is_doubted"),
    [(60, True), (40, False), (5, False)],
    ids=["long and far longer", "far longer only", "as usual"],
)
def test_a_brief_far_longer_than_the_usual_one(length, is_doubted):
    told = [story(line=line) for line in (1, 2, 3)]
    assert bool(doubts(*told, story(" ".join([BODY] * length), line=4))) == is_doubted


def test_a_long_brief_among_long_ones():
    long = " ".join([BODY] * 60)
    assert doubts(story(line=1), story(long, line=2), story(long, line=3), story(long, line=4)) == []


@pytest.mark.parametrize(
    ("topic", "is_doubted"),
    [
        ("Gunmen shoot two men in Bannu. (Dawn)", True),
        ("A bomb goes off in a town of the", True),
        ("War in the valley", False),
    ],
)
def test_a_topic_that_reads_like_news(topic, is_doubted):
    assert bool(doubts(story(), furniture=(Furniture("topic", Lines(1, 1), topic),))) == is_doubted
    assert doubts(story(), furniture=(Furniture("caption", Lines(1, 1), topic),)) == []


def test_a_mails_date_beside_another_in_the_files_name():
    name = "brief-2012-05-05.txt"
    assert doubts(story(), name=name, date_origin=DateOrigin.MAIL_HEADER)
    assert doubts(story(), name=name, date_origin=DateOrigin.LINE) == []
    assert doubts(story(), name="brief-2012-05-04.txt", date_origin=DateOrigin.MAIL_HEADER) == []


@pytest.mark.parametrize(
    ("lines", "is_doubted"),
    [
        (["The judges in Cairo released", "the editor after forty days."], True),
        (["• The judges in Cairo released", "the editor after forty days."], False),
        (["The judges in Cairo released", f"the editor after {'forty ' * 20}days."], False),
        (["The judges in Cairo released", "", "the editor after forty days."], False),
    ],
    ids=["tight", "marked", "wide", "parted"],
)
def test_broken_lines_with_nothing_between_paragraphs(lines, is_doubted):
    assert bool(doubts(story(), text="\n".join(lines * 8))) == is_doubted


def test_interchange_records_raise_none():
    assert doubts(story("and that he would stay"), text='{"body": "x"}', name="x.jsonl") == []


@pytest.mark.parametrize(("end", "is_doubted"), [("(Dawn) No.", True), ("(Dawn) and more", True), ("(Dawn).", False)])
def test_a_last_word_after_a_sentence_and_its_source(end, is_doubted):
    assert bool(doubts(story(f"{BODY} {end}"), story(line=9, credit="AP"))) == is_doubted


@pytest.mark.parametrize(
    "body",
    [
        "Talks on a premier were put off. (Daily Star IRAN Ambassadors ended a visit that two bodies declined.",
        "The sign is sÃ© wrong, and the bytes =E2=80=99 stand here.",
        "The line was broken= by a mail.",
        "The *clinic was reopened* after a week.",
    ],
)
def test_what_a_mail_a_scan_or_a_wrong_encoding_left_in_a_story_is_a_sign(body):
    assert doubts(story(body))


@pytest.mark.parametrize(
    "body",
    [
        "Talks on a premier were put off. (Daily Star)",
        "Talks (held in the IRAN Hotel of the port) were put off.",
        "SÃO PAULO voted, and 2 * 3 = 6.",
    ],
)
def test_what_only_looks_left_over_is_no_sign(body):
    assert not doubts(story(body))


def test_a_further_paragraph_that_begins_inside_a_sentence_raises_one():
    assert doubts(story((BODY, "election means for the region.")))
    assert not doubts(story((BODY, "al-Jazeera broadcast the release.")))


def test_the_end_of_a_headline_run_into_initials_raises_one():
    assert doubts(story("After Hospital BlastU.S. President Joe Biden landed in Tel Aviv on Wednesday."))
    assert not doubts(story("The U.S. president landed in Tel Aviv on Wednesday."))


@pytest.mark.parametrize("headline", ["Vote in Peru Page 2", "Vote in Peru Page 2 of 3"])
def test_the_number_of_a_page_in_a_headline_raises_one(headline):
    assert doubts(story(headline=headline))
    assert not doubts(story(headline="Front Page Names Judge"))


def test_a_title_with_a_pages_number_between_paragraphs_raises_one():
    assert doubts(story((BODY, "Daily Note   Page 2", BODY + " They left.")))
    assert not doubts(story((BODY, "He tore out page 2.")))


def test_the_only_story_without_a_headline_among_capitals_raises_one():
    capitals = [story(headline=text) for text in ("COURT FREES EDITOR", "FERRY SINKS")]
    assert doubts(*capitals, story(headline="", line=9))
    assert not doubts(*capitals)
    assert not doubts(story(), story(headline="Ferry Sinks"), story(headline=""))


def test_a_story_without_a_headline_in_a_brief_that_has_them_raises_one():
    bare = story(headline="", line=9)
    assert _doubts_in("overnight brief", bare)
    assert not _doubts_in("daily brief by region", bare)


def _doubts_in(layout, *more):
    headed = (story(), story(headline="Ferry Sinks"))
    edition = ParsedEdition(layout, 1.0, "Note", date(2012, 5, 4), stories=(*headed, *more))
    return doubts_of(edition, document_from_text("", "A line."))


def test_a_headline_that_is_half_of_a_sentence_among_others_in_capitals_raises_one():
    others = [story(headline=text) for text in ("Court Frees Editor", "Ferry Sinks", "Vote With a Catch")]
    assert doubts(*others, story(headline="President Sample handed some powers to Vice President"))
    assert not doubts(*others, story(headline="Fleet Sails around Islands"))
    assert not doubts(story(headline="The court freed an editor"), story(headline="A ferry sank near Lagos"))


def test_the_name_of_an_image_in_a_headline_raises_one():
    assert doubts(story(headline="Ferry Sinks harbour_12.jpg"))
    assert not doubts(story(headline="Amazon.com Buys a Ferry"))


@pytest.mark.parametrize(
    "topic",
    [
        "The parliament of the islands votes to delay the next general election while its critics accuse Prime",
        "Spanish prosecutors file a complaint against football federation president",
        "[A ship](https://example.org/x) hits a mine in the bay. [(Reuters)](https://example.org/y)",
    ],
)
def test_a_topic_that_tells_news_raises_one(topic):
    assert doubts(story(), furniture=(Furniture("topic", Lines(9, 9), topic),))


def test_a_long_list_of_topics_raises_none():
    topic = (
        "2024 Democratic Republic of the Congo coup attempt, Democratic Republic of the Congo–United States relations"
    )
    assert not doubts(story(), furniture=(Furniture("topic", Lines(9, 9), topic),))


@pytest.mark.parametrize(
    "text",
    [
        "They left> again.",
        "They saw \ufffdlvaro.",
        "See https://example.org/x now.",
        "•They left.",
        "A topic • They left.",
    ],
)
def test_signs_that_no_story_prints_raise_one(text):
    assert doubts(story(text))
    assert not doubts(story("They left; 5 > 3, and α is a letter."))


def test_a_number_before_a_headline_raises_one():
    assert doubts(story(headline="2. FERRY SINKS"))
    assert not doubts(story(headline="2 Ferries Sink"))
