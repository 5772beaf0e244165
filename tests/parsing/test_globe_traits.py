"""Traits of the daily briefs since 2018, with their run-in heads, one at a time, each in a small edition."""

import pytest

from briefs.parsing import Section, document_from_text, parse_document
from tests.parsing.small_editions import GLOBE, GLOBE_LEAD, furniture, headlines, read, told


def test_a_top_story_needs_no_heading_after_the_contents():
    edition = read(GLOBE.format(lead=GLOBE_LEAD, more=""))
    assert told(edition)[0] == ("", GLOBE_LEAD)


def test_a_word_to_the_reader_is_no_top_story():
    note = "Our daily coverage of the games in Sample City goes on today; scroll down for the news about the ski jump."
    edition = read(GLOBE.format(lead=f"{note}\n\n{GLOBE_LEAD}", more=""))
    assert told(edition)[0] == ("", GLOBE_LEAD)


def test_a_box_about_games_is_no_story():
    edition = read(GLOBE.format(lead=GLOBE_LEAD, more="Olympics Watch\n\n• Norway leads with fourteen golds."))
    assert [headline for headline, _ in told(edition)] == ["", "Peru votes."]
    assert "Olympics Watch" in furniture(edition)


def test_a_region_named_after_more_on_is_a_tag():
    tag = "More on:\n\nMiddle East and North Africa"
    edition = read(GLOBE.format(lead=f"Top of the Agenda\n\n{GLOBE_LEAD}\n\n{tag}", more=""))
    assert [story.section_title for story in edition.stories] == ["Top of the Agenda", "Across the Globe"]


@pytest.mark.parametrize("head", ["“Generation Zed.”", "“Golden Roof” contract."])
def test_a_run_in_head_may_be_a_quotation_or_begin_with_one(head):
    body = "Young people marched for a fourth night in Rabat over schools and hospitals."
    assert told(read(GLOBE.format(lead=GLOBE_LEAD, more=f"{head} {body}")))[-1] == (head, body)


def test_a_sentence_that_was_spoken_is_no_run_in_head():
    spoken = "“We will win,” she told the crowd. Young people marched for a fourth night in Rabat over schools."
    assert told(read(GLOBE.format(lead=GLOBE_LEAD, more=spoken)))[-1][0] == "Peru votes."


def test_bullets_after_a_colon_belong_to_the_story_before_them():
    more = "Cables cut. The government shut down the net of the whole country:\n\n• Flights stopped.\n• Banks closed."
    text = GLOBE.format(lead=GLOBE_LEAD, more=more).replace("Across the Globe\n\n", "")
    assert told(read(text))[-1] == (
        "Cables cut.",
        "The government shut down the net of the whole country:\n\nFlights stopped.\n\nBanks closed.",
    )


def test_more_on_may_be_followed_by_several_tags():
    lead = f"Top of the Agenda\n\n{GLOBE_LEAD}\n\nMore on:\n\nSudan\n\nWars and Conflict"
    assert told(read(GLOBE.format(lead=lead, more="")))[0] == ("", GLOBE_LEAD)


def test_a_subhead_after_a_tag_is_part_of_the_story():
    lead = f"Top of the Agenda\n\nMore on:\n\nSudan\n\n{GLOBE_LEAD}\n\nWhat comes next. Lorries wait at the border."
    assert "Lorries wait" in told(read(GLOBE.format(lead=lead, more="")))[0][1]


def test_a_pull_quote_among_the_briefs_is_no_story():
    quote = "“Somebody has to count the ballots.”\n\n—CFR expert Kim Sample\n\nSenate votes. It passed a law."
    edition = read(GLOBE.format(lead=f"Top of the Agenda\n\n{GLOBE_LEAD}", more=quote))
    assert [headline for headline, _ in told(edition)] == ["", "Peru votes.", "Senate votes."]
    assert all("ballots.”" not in body for _, body in told(edition))


def test_a_tag_right_after_more_on_may_be_in_small_letters():
    lead = f"Top of the Agenda\n\n{GLOBE_LEAD}\n\nMore on:\n\nmiddle east"
    assert len(told(read(GLOBE.format(lead=lead, more="")))) == 2


def test_a_run_in_head_may_name_a_case():
    more = "Roe v. Sample. Judges in Washington let the order stand for now."
    edition = read(GLOBE.format(lead=GLOBE_LEAD, more=more))
    assert edition.stories[-1].headline == "Roe v. Sample."


def test_the_second_edition_of_a_file_keeps_its_own_date():
    first = GLOBE.format(lead=GLOBE_LEAD, more="Mali turns. The junta named a premier, its third this year.")
    top = (
        "Top of the Agenda\n\nRomania’s court confirmed the victory of the mayor of Bucharest in Sunday’s runoff vote."
    )
    lead = f"{top}\n\nAcross the Globe\n\n"
    second = first.replace("May 4", "May 5").replace(f"{GLOBE_LEAD}\n\nAcross the Globe\n\n", lead)
    first = first.replace(GLOBE_LEAD, f"Top of the Agenda\n\n{GLOBE_LEAD}")
    editions = parse_document(document_from_text("", first + second.replace("Peru votes", "Chile votes")))
    assert [str(edition.date) for edition in editions] == ["2026-05-04", "2026-05-05"]


def ahead_of(items):
    edition = read(GLOBE.format(lead=GLOBE_LEAD, more=f"The Day Ahead\n\n{items}"))
    return [story.body for story in edition.stories if story.section == Section.AHEAD], edition


def test_a_look_ahead_item_that_a_line_break_cut_is_one_item():
    items = "• Ministers of the two states meet in Oslo\ntomorrow.\n\n• Peru counts again."
    bodies, edition = ahead_of(items)
    assert bodies == ["Ministers of the two states meet in Oslo tomorrow.", "Peru counts again."]
    assert not edition.unclaimed


def test_a_line_after_a_whole_look_ahead_item_is_not_joined_to_it():
    bodies, edition = ahead_of("• Ministers of the two states meet in Oslo tomorrow.\nRead more from us\n")
    assert bodies == ["Ministers of the two states meet in Oslo tomorrow."]
    assert "Read more from us" in furniture(edition)


def test_briefs_may_all_be_bullets():
    more = (
        "• Mali mine. Rescuers reached the last of the diggers near Kayes.\n\n• Oslo talks. Ministers met for an hour."
    )
    listed = GLOBE.format(lead=f"Top of the Agenda\n\n{GLOBE_LEAD}", more=more).replace(
        "\nPeru votes.", "\n• Peru votes."
    )
    assert [headline for headline, _ in told(read(listed))] == ["", "Peru votes.", "Mali mine.", "Oslo talks."]


def test_bullets_below_a_brief_without_one_are_its_own():
    more = (
        "It turns on three provinces:\n\n• Puno. Rain kept voters at home.\n\n• Cusco. The count goes on until Friday."
    )
    edition = read(GLOBE.format(lead=f"Top of the Agenda\n\n{GLOBE_LEAD}", more=more))
    assert [headline for headline, _ in told(edition)] == ["", "Peru votes."]


def test_what_ends_a_page_ends_no_brief_while_a_heading_is_still_to_come():
    more = "Unsubscribe | Manage preferences\n\nMali mine. Rescuers reached the last of forty diggers near Kayes."
    ahead = "The Day Ahead\n\n• Chile’s lawmakers vote on pensions."
    edition = read(GLOBE.format(lead=f"Top of the Agenda\n\n{GLOBE_LEAD}", more=f"{more}\n\n{ahead}"))
    assert [headline for headline, _ in told(edition)] == ["", "Peru votes.", "Mali mine.", ""]
    without = read(GLOBE.format(lead=f"Top of the Agenda\n\n{GLOBE_LEAD}", more=more))
    assert [headline for headline, _ in told(without)] == ["", "Peru votes."]


def test_a_head_with_a_colon_begins_a_brief_for_an_editor_to_look_at():
    body = "Lawmakers passed the measure in a vote that was closer than either side had said it would be."
    edition = read(GLOBE.format(lead=f"Top of the Agenda\n\n{GLOBE_LEAD}", more=f"Tariffs in court: {body}"))
    assert told(edition)[-1] == ("Tariffs in court:", body)
    assert edition.doubts


def test_a_label_with_a_colon_begins_no_brief():
    body = "Lawmakers passed the measure in a vote that was closer than either side had said it would be."
    edition = read(GLOBE.format(lead=f"Top of the Agenda\n\n{GLOBE_LEAD}", more=f"Why it matters: {body}"))
    assert [headline for headline, _ in told(edition)] == ["", "Peru votes."]


@pytest.mark.parametrize(("line", "is_doubted"), [("A Line From Elsewhere", True), ("", False)])
def test_a_line_over_a_brief_with_a_head_of_its_own_is_doubted_as_its_headline(line, is_doubted):
    briefs = (
        f"Chad rules. A court in Chad freed the leader.\n\n{line}\n\nMali moves. Troops in Mali left the town of Kidal."
    )
    edition = read(GLOBE.format(lead=f"Top of the Agenda\n\n{GLOBE_LEAD}", more=briefs))
    assert any("was read as its headline" in doubt for doubt in edition.doubts) == is_doubted


def test_a_headline_over_a_brief_that_begins_with_a_sentence_is_none_of_those():
    briefs = (
        "Chad rules. A court freed the leader.\n\nMali Moves\n\nTroops in Mali left the town of Kidal. They went north."
    )
    edition = read(GLOBE.format(lead=f"Top of the Agenda\n\n{GLOBE_LEAD}", more=briefs))
    assert not any("was read as its headline" in doubt for doubt in edition.doubts)


def test_a_pull_quote_with_its_speaker_in_its_line_stands_apart():
    edition = read(
        GLOBE.format(lead=f"Top of the Agenda\n\n{GLOBE_LEAD}\n\n“They may wait.” —CFR expert Jo Sample", more="")
    )
    assert edition.stories[0].body == GLOBE_LEAD
    assert edition.stories[0].parts[-1].speaker == "Jo Sample"


def test_a_head_over_nothing_but_a_button_is_an_advertisers():
    edition = read(GLOBE.format(lead=f"Top of the Agenda\n\n{GLOBE_LEAD}", more="How a grid learns to bend. Read more"))
    assert headlines(edition)[1:] == ["Peru votes."]
    assert "How a grid learns to bend. Read more" in furniture(edition)


PORT = "Ships left the harbour again after a strike that had kept forty of them at sea for nine days, the port said."
BESIDE = [
    "The Cost of the Truce\n\nWhy Sudan’s Generals Talk",
    "• The Cost of the Truce, by Jo Sample\n• Why Sudan’s Generals Talk, Example Review",
    "This timeline shows NATO’s growth.\n\nA guide to the Nile’s dams from the Example Institute.",
    "“They will wait,” writes Jo Sample for the Example Post.",
]


@pytest.mark.parametrize("label", ["Analysis:", "ANALYSIS", "Background:"])
@pytest.mark.parametrize("links", BESIDE)
def test_comment_and_links_under_a_label_are_part_of_no_story(label, links):
    edition = read(GLOBE.format(lead=f"Top of the Agenda\n\n{GLOBE_LEAD}\n\n{label}\n\n{links}", more=""))
    assert edition.stories[0].body == GLOBE_LEAD
    assert headlines(edition) == ["", "Peru votes."]
    assert label in furniture(edition)


def test_news_below_such_links_go_on():
    more = f"Analysis:\n\n{BESIDE[0]}\n\nPort opens in Riga. {PORT}"
    edition = read(GLOBE.format(lead=f"Top of the Agenda\n\n{GLOBE_LEAD}", more=more))
    assert headlines(edition)[1:] == ["Peru votes.", "Port opens in Riga."]


def test_a_label_over_news_is_a_subhead():
    edition = read(
        GLOBE.format(lead=f"Top of the Agenda\n\n{GLOBE_LEAD}\n\nBackground\n\n{GLOBE_LEAD[:-1]} there.", more="")
    )
    assert [part.text for part in edition.stories[0].parts][1:] == ["Background", f"{GLOBE_LEAD[:-1]} there."]
