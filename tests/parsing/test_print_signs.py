"""Signs of word processors, scans and mails on their way become plain, and what only looks like them stays."""

import quopri

import pytest

from briefs.parsing import document_from_text
from briefs.parsing.lines import folded
from briefs.parsing.print_signs import in_plain_signs
from tests.parsing.small_editions import REGIONS, by_region, headlines, read

PLAIN = REGIONS.format(between="", more="", end=".")

LONG = "The pilots of the harbour went on strike on Friday, the agency reported, and forty ships wait in the roads."


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("The o\ufb03ce was \ufb01lled", "The office was filled"),
        ("Sa\u0303o Paulo", "S\u00e3o Paulo"),
        ("They left.\u00b9\u00b2 Nobody stayed.\u00b3", "They left. Nobody stayed."),
        ("They left. [image: A ferry]", "They left."),
        ("\uf0b7\tPolice freed him.", "• Police freed him."),
        ("· Police freed him.", "• Police freed him."),
        (f"{LONG} Read more…", LONG),
        (f"{LONG} [Read the full story]", LONG),
        ("He said ``no.'' Twice.", "He said “no.” Twice."),
    ],
)
def test_signs_of_print_become_plain(printed, plain):
    assert in_plain_signs([printed]) == (plain,)


@pytest.mark.parametrize(
    "line",
    [
        "a lake of 40 km² and 3 m³",
        "[image: A ferry]",
        "o Globo",
        "''[[The Times]]'' says ``no''",
        "```",
        "§ 5",
        "Our issue is out. Read more",
        "Read more…",
        "Pupils now read more",
    ],
)
def test_what_only_looks_like_a_sign_of_print_stays(line):
    assert in_plain_signs([line, "[[x]]"])[0] == line


def test_two_lines_that_begin_with_the_letter_are_bullets():
    assert in_plain_signs(["o  Police freed him.", "  o A ferry sank."]) == ("• Police freed him.", "  • A ferry sank.")


@pytest.mark.parametrize("sign", ["o", "§"])
def test_bullets_that_became_letters_are_bullets_of_the_top_story(sign):
    told = f"{sign} The port opened again, and ships unload.\n{sign} Talks go on in Muscat next week."
    assert [part.kind for part in by_region(told).stories[0].parts] == ["paragraph", "bullet", "bullet"]


@pytest.mark.parametrize(
    "stamp",
    ["Daily News Brief    Page {}", "Envoy Sees Opening in Yemen – page {} of 3", "Page {} | U.S. News of the Day"],
)
def test_a_title_with_the_pages_number_inside_stories_is_no_part_of_them(stamp):
    between = f"{stamp.format(1)}\n\nThe envoy flew on to Muscat.\n\n{stamp.format(2)}"
    edition = by_region(between)
    assert edition.stories[0].body.endswith("talks in June.\n\nThe envoy flew on to Muscat.")
    assert edition.unclaimed == ()


def test_lines_with_a_page_that_does_not_count_up_are_kept():
    assert document_from_text("x.txt", "The Star, page 3\n\ntext\n\nThe Star, page 3\n").stamps == ()


def test_a_mails_body_as_it_travels_is_read_as_it_was_written():
    told = "The “road” to the harbour was open again on Friday (AFP), a judge in the north of the country told a paper."
    whole = REGIONS.format(between="", more=f"Africa\n\nJudge Opens Road in Tunis\n\n{told}\n", end=".")
    sent = quopri.encodestring(whole.encode()).decode()
    assert [story.body for story in read(sent).stories] == [story.body for story in read(whole).stories]


def test_a_few_signs_of_equality_at_lines_ends_are_no_mail():
    text = "a =\n" * 3 + "word\n" * 40
    assert document_from_text("x.txt", text).lines[0] == "a ="


@pytest.mark.parametrize("form", ["<p>{}</p>", "{}<br>", "<div>{}</div>"])
def test_a_piece_cut_out_of_a_page_is_read_as_one(form):
    cut = "\n".join(form.format(line) if line else "" for line in PLAIN.split("\n"))
    assert headlines(read(cut)) == headlines(read(PLAIN))


def test_a_text_that_speaks_of_a_tag_is_no_page():
    assert document_from_text("x.txt", "We close with </p>\n" + "and more words\n" * 5).kind == "text"


@pytest.mark.parametrize("sign", ["o ", "§ ", "\u200bo ", "\u200b§ ", "Â§ "])
def test_a_letter_for_a_bullet_is_one_behind_blanks_of_no_width_and_in_a_wrong_encoding(sign):
    listed = ("Police freed him.", "Nobody stayed.", "[Links](https://example.org) too.")
    text = "The editorâ€™s list\n\n" + "".join(f"{sign}{line}\n" for line in listed)
    lines = [folded(line) for line in document_from_text("", text).lines]
    assert [line for line in lines if line.startswith("•")] == [f"• {line}" for line in listed]


def test_one_line_that_begins_with_such_a_letter_is_left():
    assert in_plain_signs(["o Canada was sung.", "12 stands."]) == ("o Canada was sung.", "12 stands.")
