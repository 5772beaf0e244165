"""What mail programs and wrong encodings leave inside lines."""

import pytest

from briefs.parsing import document_from_text, parse_document
from briefs.parsing.leftovers import without_leftovers
from tests.parsing.small_editions import by_region

PLAIN = "The premier’s “plan” for Orléans costs €20 – more than São Paulo’s, he said."
"""A sentence with signs beyond ASCII."""


def mended(*lines):
    return without_leftovers(lines)[0]


def as_mail(text):
    return "".join(sign if sign.isascii() else "".join(f"={byte:02X}" for byte in sign.encode()) for sign in text)


def as_windows(text, lost="\x9d"):
    return text.encode().decode("cp1252", errors="replace").replace("\ufffd", lost)


def test_bytes_of_a_mail_are_signs_again_and_a_sentence_says_so():
    lines, notes = without_leftovers([as_mail(PLAIN), "Nothing here.=20", "=20"])
    assert lines == (PLAIN, "Nothing here.", "")
    assert notes == ("Signs that a mail program or a wrong encoding had broken were put right in 3 lines.",)


@pytest.mark.parametrize("lost", ["\x9d", "\ufffd", ""])
def test_utf8_read_as_windows_1252_is_read_again(lost):
    assert mended(as_windows(PLAIN, lost)) == (PLAIN,)


def test_a_blank_that_lost_its_second_byte_goes():
    assert mended("Signed in Â Oslo Â", as_windows("at São Luís")) == ("Signed in  Oslo ", "at São Luís")


@pytest.mark.parametrize(
    "line",
    [
        "x=20 and y=E2 are no bytes of a mail",
        "=E2=28 is no sign of UTF-8",
        "“CAFÉ” IS FRENCH, and so is À ",
        "SÃO PAULO, Â was a letter",
        "Read [1] and [2] of the list",
        "Write to <kim@example.org> or see https://example.org/a",
    ],
)
def test_what_only_looks_like_it_stays(line):
    assert mended(line) == (line,)


@pytest.mark.parametrize(
    "behind", [" <https://click.example.com/?q=1&u=2>", "[https://click.example.com/x]", " (https://x.org/1)"]
)
def test_where_a_word_led_is_no_part_of_the_sentence(behind):
    assert mended(f"The court{behind} ruled.") == ("The court ruled.",)


@pytest.mark.parametrize(
    "line",
    [
        "<https://example.org/alone>",
        "[text](<https://example.org/a>)",
        "[text](https://example.org/a)",
        "[https://x.org (AP)]",
    ],
)
def test_a_link_that_stands_alone_or_is_markup_stays(line):
    assert mended(line) == (line,)


@pytest.mark.parametrize("form", ["[{}] https://example.org/{}", "{}. https://example.org/{}"])
def test_numbers_of_links_go_where_a_list_names_them(form):
    notes = [form.format(1, "a"), form.format(12, "b")]
    assert mended("The court [1] ruled[12] on [3].", *notes) == ("The court ruled on [3].", *notes)


def test_an_edition_in_broken_signs_has_the_same_stories():
    right = by_region(between="“It is Orléans’s turn,” writes Kim Sample in the Example Times.")
    text = "\n".join(part.text for story in right.stories for part in story.parts)
    assert "’" in text
    broken = by_region(between=as_windows("“It is Orléans’s turn,” writes Kim Sample in the Example Times."))
    assert [story.body for story in broken.stories] == [story.body for story in right.stories]


def test_signs_that_cannot_be_put_right_make_an_editor_look():
    edition = by_region(
        more="Africa\n\nClinic Reopens in Goma\n\nNurses in Goma (AFP) treated MÃ rquez and 40 others.\n\n"
    )
    assert any("words of the page" in doubt for doubt in edition.doubts)


COUNTED = """OVERNIGHT BRIEF
Thursday, June 9, 2011

{}LIBYA UPDATE

Rebels said that they hold the road to the west, and asked for more arms. (AFP)

{}COURT FREES EDITOR

Judges in Cairo released the editor of a weekly after forty days. (Ahram)

{}RICE FOR MANILA

The grain agency ordered half a million tons from Vietnam. (Inquirer)
"""


@pytest.mark.parametrize("form", ["{}. ", "{}) "])
def test_numbers_that_count_headlines_go_from_them(form):
    text = "U.S. Department of State\n" + COUNTED.format(*(form.format(number) for number in (1, 2, 3)))
    [edition] = parse_document(document_from_text("x.txt", text))
    assert [story.headline for story in edition.stories] == ["LIBYA UPDATE", "COURT FREES EDITOR", "RICE FOR MANILA"]


def test_numbers_that_do_not_count_stay():
    text = "U.S. Department of State\n" + COUNTED.format("7. ", "3. ", "5. ")
    [edition] = parse_document(document_from_text("x.txt", text))
    assert [story.headline for story in edition.stories][1] == "3. COURT FREES EDITOR"


def test_ends_of_lines_that_a_mail_broke_make_an_editor_look():
    edition = by_region(
        more="Africa\n\nClinic Reopens in Goma\n\nNurses in Goma (AFP) treated= forty people there.\n\n"
    )
    assert any("words of the page" in doubt for doubt in edition.doubts)


def test_a_sentence_that_goes_on_with_an_hour_is_no_hour_of_the_edition():
    told = (
        "(SBU) The embassy reports that the road was closed at\n1536 local time after a shell fell near the gate. (Ops)"
    )
    text = f"U.S. Department of State\n{COUNTED.format('', '', '')}".replace("Rebels said", f"{told}\n\nRebels said")
    [edition] = parse_document(document_from_text("x.txt", text))
    assert "1536 local time after a shell" in edition.stories[0].body
